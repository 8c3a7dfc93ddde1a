import { z } from "zod";
import type { Part } from "../test/bench/run.ts";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run bench [-- OPTIONS]

Measures the console on this machine and prints a table. Progress goes to
standard error, the figures also to bench/latest.json (docs/benchmarks.md).

  --only a,b,…     some of the parts:
                     a  proved sync from a live chain, against trusted paging
                     b  list, filter, search and sums, against native SQLite
                     c  cold start to an offline list, against an empty window
                     d  memory of the processes
                     e  acts: through one node, until final, many at once
                     f  gate answers, against the chain's rules as a program
                     g  made-up histories, through both
                     h  a branch: figures and lists after a block, scores, past
                        days, a register; against native SQLite and the fold
                     i  snapshots written and verified, against one hash of the bytes
  --quick          small sizes and few rounds: whether it runs, not how fast
  --count N        the largest sync, in cases (default 40000: 200,000 entries)
  --out FILE       another file than bench/latest.json
  --help           this text

It takes about 40 minutes on two idle cores and 2.5 GB of disk. Exit status: 0 measured, 1 something
failed, 2 wrong usage.`;

const PARTS = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] as const satisfies readonly Part[];

const optionsSchema = z.object({
  only: z
    .string()
    .default(PARTS.join(","))
    .transform((text) => text.split(","))
    .pipe(z.array(z.enum(PARTS, { error: `--only takes some of ${PARTS.join(",")}` }))),
  quick: z.boolean().default(false),
  count: z.coerce.number("--count takes a number").int().min(100).max(400_000).optional(),
  out: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  only: { type: "string" },
  quick: { type: "boolean" },
  count: { type: "string" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const { help, ...options } = readOptions(ARGUMENTS, optionsSchema, HELP);
if (help) {
  console.log(HELP);
} else {
  // Loaded late: the parts bring the Polkadot libraries and the store.
  const { runBench } = await import("../test/bench/run.ts");
  process.exit(await runBench(options));
}
