import { resolve } from "node:path";
import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run tamper -- [FILE] [OPTIONS]

Changes copies of a snapshot in every way that somebody might (a byte, an entry,
order, deletion, insertion, heads, digest, votes, figures, files, schema, pages, the
work of SQLite itself) and verifies each: every change must be found, and the first
wrong place named. Among the changes are bombs: lengths, depths and counts far beyond
what is there. Without FILE, ten snapshots of made-up chains are changed in turn.

  --count N      how many changes (default 10000)
  --seed S       decides them (default 1)
  --chain SPEC   the chain's raw specification (default: the demo chain's)
  --help         this text

A FILE must verify, and should be small: it is written anew for each change.
The last line is "N mutations, N undetected, N misplaced".
Exit status: 0 none undetected or misplaced, 1 some were, 2 wrong usage.`;

const optionsSchema = z.object({
  file: z.string().min(1).optional(),
  count: z.coerce.number("--count takes a number").int().min(1).default(10_000),
  seed: z.coerce.number("--seed takes a number").int().min(0).max(0xffffffff).default(1),
  chain: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  count: { type: "string" },
  seed: { type: "string" },
  chain: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const { file, count, seed, chain, help } = readOptions(ARGUMENTS, optionsSchema, HELP, "file");
if (help) console.log(HELP);
else {
  const say = (line: string) => console.error(line);
  try {
    const found =
      file === undefined
        ? await (await import("../test/snapshot/tamper-made.ts")).tamperMade({ count, seed, say })
        : await tamperFile(resolve(file));
    for (const fault of found.faults) console.log(fault);
    for (const [kind, number] of found.byKind) console.log(`${kind.padEnd(20)}${number}`);
    const { mutations, undetected, misplaced, slowest } = found;
    console.log(`the longest verification took ${Math.ceil(slowest)} ms`);
    console.log(`${mutations} mutations, ${undetected} undetected, ${misplaced} misplaced`);
    process.exitCode = undetected + misplaced === 0 ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function tamperFile(path: string) {
  const { readFile } = await import("node:fs/promises");
  const { DEMO_SPEC, readPinned } = await import("./snapshot/pinned-spec.ts");
  const { tamper } = await import("../test/snapshot/tamper.ts");
  const pinned = readPinned(chain === undefined ? DEMO_SPEC : resolve(chain));
  const bytes = new Uint8Array(await readFile(path));
  return tamper({ bytes, pinned, count, seed, say: (line) => console.error(line) });
}
