import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run histories [-- OPTIONS]

Makes up histories of cases and compares the console's gate (shared/rules) with
the chain's rules (the pallets as a native program), step by step: what is taken
and refused and why, what is asked, and every journal entry. Also checks that no
cut skipped a step of the ladder and that nobody who owes nothing was cut.
docs/rules.md is the page that both follow.

  --count N   how many histories (default 2000)
  --seed S    the first seed; the next histories take S+1, S+2, … (default 1)
  --help      this text

COLLECTION_HISTORIES names another program than the prebuilt one.
A disagreement is made as small as it can be and told with its seed.
Exit status: 0 all agree, 1 some disagree or the program failed, 2 wrong usage.`;

const optionsSchema = z.object({
  count: z.coerce.number("--count takes a number").int().min(1).default(2_000),
  seed: z.coerce.number("--seed takes a number").int().min(0).default(1),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  count: { type: "string" },
  seed: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const { help, count, seed } = readOptions(ARGUMENTS, optionsSchema, HELP);
if (help) {
  console.log(HELP);
} else {
  const { historiesExecutable } = await import("./chain/histories-binary.ts");
  const { runHistories } = await import("../test/histories/run.ts");
  try {
    const executable = await historiesExecutable();
    const say = (line: string) => console.error(line);
    const { compared, disagreements } = await runHistories({ executable, count, seed, say });
    console.log(`${compared} compared, ${disagreements} disagreements`);
    process.exitCode = disagreements === 0 ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
