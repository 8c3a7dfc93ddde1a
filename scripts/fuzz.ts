import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run fuzz -- [OPTIONS]

Throws malformed inputs at the real parsers and handlers of the console: messages of
the page (through main process, dialogs and service), messages between the processes,
keystores, chain specifications, register and history files, evidence packages,
snapshots, auditors' opinions, and the files of a profile. Each must be refused with an
error that the window has words for in both languages, and change nothing; or be taken
for what it still says. A damaged store that is opened must tell what it lost.

  --count N   how many inputs (default 100000)
  --seed S    decides them (default 1)
  --only K    only the kinds whose name contains this
  --help      this text

The last line is "N inputs, N crashes, N unclear"; what had an effect although it was
refused, or was taken although it was changed, counts as a crash.
Exit status: 0 no crash and nothing unclear, 1 some were, 2 wrong usage.`;

const optionsSchema = z.object({
  count: z.coerce.number("--count takes a number").int().min(1).default(100_000),
  seed: z.coerce.number("--seed takes a number").int().min(0).max(0xffffffff).default(1),
  only: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  count: { type: "string" },
  seed: { type: "string" },
  only: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const { help, count, seed, only } = readOptions(ARGUMENTS, optionsSchema, HELP);
if (help) console.log(HELP);
else process.exitCode = await run();

async function run(): Promise<number> {
  const { fuzz, KINDS } = await import("../test/fuzz/run.ts");
  const kinds = KINDS.filter(({ name }) => name.includes(only ?? ""));
  if (kinds.length === 0) {
    console.error(`No kind is called ${only}: ${KINDS.map(({ name }) => name).join(", ")}.`);
    return 2;
  }
  const found = await fuzz({
    count,
    seed,
    kinds,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  for (const fault of found.faults) console.log(fault);
  const columns = ["inputs", "taken", "refused", "crashes", "effects", "unclear"] as const;
  console.log(`${"kind".padEnd(28)}${columns.map((name) => name.padStart(9)).join("")}  slowest`);
  for (const kind of found.kinds)
    console.log(
      `${kind.name.padEnd(28)}${columns.map((name) => String(kind[name]).padStart(9)).join("")}  ${Math.ceil(kind.slowest)} ms`,
    );
  const sum = (name: (typeof columns)[number]) =>
    found.kinds.reduce((total, kind) => total + kind[name], 0);
  const crashes = sum("crashes") + sum("effects");
  console.log(`${sum("inputs")} inputs, ${crashes} crashes, ${sum("unclear")} unclear`);
  return crashes + sum("unclear") === 0 ? 0 : 1;
}
