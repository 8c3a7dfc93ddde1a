import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { updateConfigSchema } from "../electron/update/config.ts";
import { build } from "./lib/build.ts";
import { electronRuntime } from "./lib/electron-runtime.ts";
import { ROOT } from "./lib/paths.ts";
import { NO_SUBSTITUTES, substitutesFor } from "./packaging/substitutes.ts";
import { stream } from "./test-stages/stage.ts";

const HELP = `Usage: npm run dist -- --chain SPEC.json [--update UPDATE.json] [OPTIONS for electron-builder]

Builds the packages of this platform into release/. The console in them is
pinned to the chain of SPEC.json (a raw spec). With UPDATE.json it also follows
a feed of updates (docs/packaging.md); without, it never asks for one. Further
options go to electron-builder, such as --win, --linux deb or --dir.

Where Electron's official runtime cannot be reached, Linux packages are built
from another one and named "not-for-release".

Exit status: 0 built, 1 not built.`;

const specSchema = z.object({
  id: z.string(),
  genesis: z.object({ raw: z.object({ top: z.record(z.string(), z.string()) }) }),
});

const OWN = { chain: { type: "string" }, update: { type: "string" } } as const;
const NOT_FOR_RELEASE = `This package was built from an Electron runtime that is not the official one.
It is for tests. Do not hand it out.
`;

/** A JSON file of ours. Throws with a sentence when it is not what it should be. */
function checked<T>(file: string, what: string, schema: z.ZodType<T>): T {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is not ${what}: ${z.prettifyError(parsed.error)}`);
}

/** Options that are not ours, in their order. */
function othersOf(args: readonly string[]): string[] {
  const others: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? "";
    const own = Object.keys(OWN).find(
      (name) => arg === `--${name}` || arg.startsWith(`--${name}=`),
    );
    if (own === undefined) others.push(arg);
    else if (arg === `--${own}`) i += 1;
  }
  return others;
}

async function dist(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { ...OWN, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { chain, update } = values;
  if (typeof chain !== "string")
    throw new Error(`Name the chain spec that the console is to be pinned to.\n\n${HELP}`);
  const spec = checked(chain, "a raw chain spec", specSchema);
  if (typeof update === "string") checked(update, "a configuration of updates", updateConfigSchema);
  const runtime = await electronRuntime(console.log);
  const others = othersOf(args);
  const substitutes = runtime.official ? NO_SUBSTITUTES : await substitutesFor(runtime, others);

  console.log(`Building for the chain ${spec.id} …`);
  await build();
  const work = mkdtempSync(join(tmpdir(), "collection-console-dist-"));
  try {
    const resources = join(work, "resources");
    mkdirSync(resources);
    copyFileSync(chain, join(resources, "chain-spec.json"));
    if (typeof update === "string") copyFileSync(update, join(resources, "update.json"));
    if (!runtime.official) writeFileSync(join(resources, "NOT-FOR-RELEASE.txt"), NOT_FOR_RELEASE);
    const config = join(work, "builder.json");
    writeFileSync(
      config,
      JSON.stringify({
        extends: `file:${join(ROOT, "electron-builder.yml")}`,
        extraResources: [{ from: resources, to: "." }],
        ...substitutes.config,
      }),
    );
    const program = join("node_modules", "electron-builder", "cli.js");
    const own = ["--publish=never", "--config", config];
    const { status } = await stream(
      process.execPath,
      [program, ...own, ...others, ...substitutes.args],
      substitutes.env,
    );
    for (const sentence of substitutes.left) console.log(`Not built here: ${sentence}.`);
    if (!runtime.official && status === 0)
      console.log(`NOT FOR RELEASE: built from Electron ${runtime.version} of another product.`);
    return status;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

process.exitCode = await dist(process.argv.slice(2)).catch((error: unknown) => {
  console.error((error as Error).message);
  return 1;
});
