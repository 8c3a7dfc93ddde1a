import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { build } from "./lib/build.ts";
import { ROOT } from "./lib/paths.ts";
import { stream } from "./test-stages/stage.ts";

const HELP = `Usage: npm run dist -- --chain SPEC.json [OPTIONS for electron-builder]

Builds the installer of this platform into release/. The console in it is pinned
to the chain of SPEC.json (a raw spec). Further options go to electron-builder,
such as --win, --linux or --dir.

Exit status: 0 built, 1 not built.`;

const specSchema = z.object({
  id: z.string(),
  genesis: z.object({ raw: z.object({ top: z.record(z.string(), z.string()) }) }),
});

async function dist(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { chain: { type: "string" }, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const chain = values.chain;
  if (typeof chain !== "string" || !existsSync(chain)) {
    console.error(`Name the chain spec that the console is to be pinned to.\n\n${HELP}`);
    return 1;
  }
  const spec = specSchema.safeParse(JSON.parse(readFileSync(chain, "utf8")));
  if (!spec.success) {
    console.error(`${chain} is not a raw chain spec: ${z.prettifyError(spec.error)}`);
    return 1;
  }
  console.log(`Building for the chain ${spec.data.id} …`);
  await build();
  copyFileSync(chain, join(ROOT, "dist", "chain-spec.json"));
  const at = args.findIndex((arg) => arg === "--chain" || arg.startsWith("--chain="));
  const others = args.filter((_, i) => i !== at && !(args[at] === "--chain" && i === at + 1));
  const program = join("node_modules", "electron-builder", "cli.js");
  const { status } = await stream(process.execPath, [program, "--publish=never", ...others]);
  return status;
}

process.exitCode = await dist(process.argv.slice(2));
