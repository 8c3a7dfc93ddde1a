import { z } from "zod";
import type { Bench, BranchPlan } from "./branch.ts";
import { measureIn } from "./child.ts";
import { growthPower } from "./figures.ts";

const toldSchema = z.object({ ms: z.number(), range: z.array(z.number()) });
const pastSchema = z.object({
  ...{ entries: z.number(), known: z.number(), rounds: z.number() },
  ...{ shown: toldSchema, copied: toldSchema, fold: toldSchema },
  ...{ timesFold: z.number(), longestWait: z.number(), memoryBytes: z.number() },
});

/** From the wish for a past day until it is shown, against one fold of all cases. */
export async function benchPast(
  { stores, keep, say }: Bench,
  { sizes: sizesOf, rounds }: BranchPlan["past"],
) {
  const sizes = [];
  for (const cases of sizesOf) {
    const store = await stores.filled(cases, "branch");
    say(`past days: ${store.entries.toLocaleString("en")} entries …`);
    const args = [store.dir, String(rounds)];
    const node = ["--expose-gc"];
    sizes.push({ cases, ...(await measureIn(keep, pastSchema, "past-console.ts", args, node)) });
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  return {
    sizes,
    growth:
      small && large && small !== large
        ? growthPower(
            { size: small.entries, cost: small.shown.ms },
            { size: large.entries, cost: large.shown.ms },
          )
        : undefined,
  };
}
