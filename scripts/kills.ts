import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run kills [-- OPTIONS]

Kills the real console (SIGKILL) at random instants while it signs, sends and
finalizes acts on a real dev chain of its own, starts it again on the same
profile, and at the end counts from the chain's journals what became of every
act whose signing was acknowledged.

  --count N      how many kills (default 100, about 15 minutes)
  --seed S       decides what is killed at which moment, and which acts are
                 signed (default: by the clock; it is printed)
  --no-window    kill the ledger service alone, as a process of its own without
                 Electron: the same built program, asked by the same messages
  --keep         keep the profile, the notes and the logs of the run
  --help         this text

Half of the kills go to all processes of Electron, a quarter to its main process,
a quarter to its ledger service only. Moments: while the console starts, signs,
writes to the outbox's files, sends, sees acts in a block or final, and while it
writes its images at an orderly quit. Two of 16 kills meet a stopped chain.

Progress goes to standard error. The last line is
"N kills, N lost, N twice": lost are acknowledged acts that are neither in a
journal nor in the outbox with the reason; twice are acts that the journals hold
more than once.

Exit status: 0 nothing lost and nothing twice, 1 something was (or the run could
not be finished), 2 wrong usage.`;

const whole = (name: string, least: number) =>
  z.coerce.number(`--${name} takes a number`).int().min(least).max(0xffffffff);

const optionsSchema = z.object({
  count: whole("count", 1).default(100),
  seed: whole("seed", 0).optional(),
  "no-window": z.boolean().default(false),
  keep: z.boolean().default(false),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  count: { type: "string" },
  seed: { type: "string" },
  "no-window": { type: "boolean" },
  keep: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const {
  help,
  count,
  seed = Date.now() % 1_000_000,
  keep,
  "no-window": alone,
} = readOptions(ARGUMENTS, optionsSchema, HELP);
if (help) {
  console.log(HELP);
} else {
  console.error(`kills: seed ${seed}`);
  // Loaded late: it brings the Polkadot libraries.
  const { runKills } = await import("../test/kills/run.ts");
  process.exit(await runKills({ count, seed, window: !alone, keep }));
}
