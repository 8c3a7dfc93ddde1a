import { join } from "node:path";
import { z } from "zod";
import type { Hash } from "../../shared/domain/units.ts";
import { type Keep, measureIn, type Say } from "./child.ts";

const filledSchema = z.object({ cases: z.number(), entries: z.number(), applyMs: z.number() });
export type FilledStore = z.infer<typeof filledSchema> & { readonly dir: string };

/** Made-up derived stores, each filled once. */
export interface Stores {
  filled(cases: number): Promise<FilledStore>;
}

/** Stores of one chain in the folder `work`. */
export function syntheticStores(work: string, genesis: () => Hash, keep: Keep, say: Say): Stores {
  const made = new Map<number, Promise<FilledStore>>();
  const fill = async (cases: number): Promise<FilledStore> => {
    say(`stores: making ${cases.toLocaleString("en")} cases through the fold …`);
    const dir = join(work, `store-${cases}`);
    const args = [dir, genesis(), String(cases)];
    const filled = await measureIn(keep, filledSchema, "fill-store.ts", args);
    const rate = Math.round((filled.entries / filled.applyMs) * 1_000);
    say(
      `stores: ${filled.entries.toLocaleString("en")} entries, ${rate.toLocaleString("en")} a second`,
    );
    return { ...filled, dir };
  };
  return {
    filled(cases) {
      const known = made.get(cases) ?? fill(cases);
      made.set(cases, known);
      return known;
    },
  };
}
