import { resolve } from "node:path";
import { z } from "zod";
import { readOptions } from "./lib/options.ts";
import { DATA_DIR } from "./lib/paths.ts";

const HELP = `Usage: npm run snapshot -- --out FILE [OPTIONS]

Makes a snapshot: one file with the journals at a final block and all that proves
them. It is verified before it gets its name. docs/snapshot-format.md describes it.

  --out FILE       the file to make
  --org N          a journal to show; may be repeated (default: all)
  --case ID        show this case only; may be repeated. Other entries are
                   withheld: their hashes stay, so the rest still proves
  --withhold ID    withhold this case; may be repeated
  --evidence FILE  evidence to put in: a package (.ccev) that a console handed over;
                   may be repeated. Its passphrase is read from COLLECTION_PASSPHRASE
  --page FILE      the same as an evidence package too: one HTML file that shows and
                   verifies it in any browser, without a network
  --height N       at the latest provable block up to this height
  --chain SPEC     the chain's raw specification (default: the demo chain's)
  --ws URL         a node's JSON-RPC (default: ready.json beside the spec)
  --help           this text

Progress goes to standard error. Exit status: 0 made and verified, 1 it could not
be made, 2 wrong usage.`;

const hexId = z.string().regex(/^[0-9a-f]{32}$/, "a case is 32 hexadecimal digits");
const optionsSchema = z.object({
  out: z.string().min(1).optional(),
  org: z.array(z.coerce.number("--org takes a number").int().min(0).max(0xffffffff)).optional(),
  case: z.array(hexId).optional(),
  withhold: z.array(hexId).default([]),
  evidence: z.array(z.string().min(1)).default([]),
  page: z.string().min(1).optional(),
  height: z.coerce.number("--height takes a number").int().min(1).optional(),
  chain: z.string().min(1).optional(),
  ws: z.string().min(1).optional(),
  help: z.boolean().default(false),
});

const ARGUMENTS = {
  out: { type: "string" },
  org: { type: "string", multiple: true },
  case: { type: "string", multiple: true },
  withhold: { type: "string", multiple: true },
  evidence: { type: "string", multiple: true },
  page: { type: "string" },
  height: { type: "string" },
  chain: { type: "string" },
  ws: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const options = readOptions(ARGUMENTS, optionsSchema, HELP);
if (options.help) console.log(HELP);
else if (options.out === undefined) {
  console.error(`--out is missing.\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const { runSnapshot } = await import("./snapshot/run.ts");
  try {
    const { out, org, case: only, withhold, evidence, page, height, chain, ws } = options;
    await runSnapshot(
      {
        out: resolve(out),
        orgs: org,
        only,
        withhold,
        evidence: evidence.map((file) => resolve(file)),
        page: page && resolve(page),
        height,
        spec: chain && resolve(chain),
        ws,
        dataDir: resolve(DATA_DIR, "dev-chain"),
      },
      (line) => console.error(line),
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
