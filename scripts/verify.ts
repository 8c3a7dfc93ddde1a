import { resolve } from "node:path";
import { z } from "zod";
import { readOptions } from "./lib/options.ts";

const HELP = `Usage: npm run verify -- FILE [OPTIONS]
       npm run verify -- --node URL --node URL [OPTIONS]

Verifies a snapshot, far from any network: it trusts the chain's specification and
nothing else. Every part is verified, failed (with the first wrong record) or not
checked (with the reason). docs/snapshot-format.md says what is checked.

With --node, compares nodes at one height instead. Each one's header, justification,
heads and state are held against the specification, so that a lie is called a lie.

  --chain SPEC   the chain's raw specification (default: the demo chain's)
  --rules        replay the rules over the journals too, and list the breaches
  --opinion F    hold an auditor's signed opinion against the snapshot too; its items
                 count as parts for the exit status
  --earlier F    an earlier snapshot: whether this one only adds to it, or where they part
  --node URL     a node's JSON-RPC, as ws://127.0.0.1:9944; two or more of them
  --height N     the height for --node (default: the highest that all call final)
  --json         the outcome as JSON on standard output
  --help         this text

Exit status: 0 verified, 1 failed, 2 not fully checked (also: wrong usage, or a
file or specification that cannot be read). Breaches of rules do not change it.`;

const optionsSchema = z.object({
  file: z.string().min(1).optional(),
  chain: z.string().min(1).optional(),
  rules: z.boolean().default(false),
  opinion: z.string().min(1).optional(),
  earlier: z.string().min(1).optional(),
  node: z.array(z.url({ protocol: /^(ws|http)s?$/, error: "--node takes a URL" })).default([]),
  height: z.coerce.number("--height takes a number").int().min(1).optional(),
  json: z.boolean().default(false),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  chain: { type: "string" },
  rules: { type: "boolean" },
  opinion: { type: "string" },
  earlier: { type: "string" },
  node: { type: "string", multiple: true },
  height: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

const options = readOptions(ARGUMENTS, optionsSchema, HELP, "file");
const { file, chain, rules, opinion, earlier, node: nodes, height, json } = options;
const spec = chain && resolve(chain);
const say = (line: string) => console.error(line);

/** Why the options cannot be followed. */
const wrong =
  nodes.length === 0
    ? file === undefined && "Which file?"
    : nodes.length === 1
      ? "One node cannot be compared: give --node twice."
      : file !== undefined && "Either a file or nodes.";

if (options.help) console.log(HELP);
else if (wrong) {
  console.error(`${wrong}\n\n${HELP}`);
  process.exitCode = 2;
} else if (file !== undefined) {
  const { runVerify } = await import("./snapshot/run-verify.ts");
  process.exitCode = await runVerify({
    ...{ file: resolve(file), rules, json, spec, say },
    opinion: opinion && resolve(opinion),
    earlier: earlier && resolve(earlier),
  });
} else {
  const { runCompare } = await import("./snapshot/run-compare.ts");
  process.exitCode = await runCompare({ nodes, height, spec, json, say });
}
