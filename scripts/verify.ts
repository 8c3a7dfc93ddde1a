import { resolve } from "node:path";
import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run verify -- FILE [OPTIONS]

Verifies a snapshot, far from any network: it trusts the chain's specification and
nothing else. Every part is verified, failed (with the first wrong record) or not
checked (with the reason). docs/snapshot-format.md says what is checked.

  --chain SPEC   the chain's raw specification (default: the demo chain's)
  --rules        replay the rules over the journals too, and list the breaches
  --opinion F    hold an auditor's signed opinion against the snapshot too; its items
                 count as parts for the exit status
  --json         the outcome as JSON on standard output
  --help         this text

Exit status: 0 verified, 1 failed, 2 not fully checked (also: wrong usage, or a
file or specification that cannot be read). Breaches of rules do not change it.`;

const optionsSchema = z.object({
  file: z.string().min(1).optional(),
  chain: z.string().min(1).optional(),
  rules: z.boolean().default(false),
  opinion: z.string().min(1).optional(),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  chain: { type: "string" },
  rules: { type: "boolean" },
  opinion: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const { file, chain, rules, opinion, json, help } = readOptions(
  ARGUMENTS,
  optionsSchema,
  HELP,
  "file",
);
if (help) console.log(HELP);
else if (file === undefined) {
  console.error(`Which file?\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const { runVerify } = await import("./snapshot/run-verify.ts");
  process.exitCode = await runVerify({
    ...{ file: resolve(file), rules, json },
    spec: chain && resolve(chain),
    opinion: opinion && resolve(opinion),
    say: (line) => console.error(line),
  });
}
