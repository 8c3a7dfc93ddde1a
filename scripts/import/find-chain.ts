import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { failed } from "./stop.ts";

/** Where the chain is, and what its spec calls it when a spec was given. */
export interface ChainPlace {
  readonly ws: string;
  readonly name: string | undefined;
}

const readySchema = z.object({ spec: z.string(), ws: z.string() });
const specSchema = z.object({ name: z.string() });

/**
 * The chain to import into: `ws` when given; else what the ready line beside the spec says (a running dev chain writes
 * `ready.json` beside its `spec.json`); else the ready line of the dev chain in `dataDir`. Fails with a sentence.
 */
export function findChain(options: {
  dataDir: string;
  spec: string | undefined;
  ws: string | undefined;
}): ChainPlace {
  const name = options.spec === undefined ? undefined : read(options.spec, specSchema).name;
  if (options.ws !== undefined) return { ws: options.ws, name };
  if (options.spec !== undefined) {
    const ready = join(dirname(options.spec), "ready.json");
    if (existsSync(ready)) {
      const line = read(ready, readySchema);
      if (resolve(line.spec) === resolve(options.spec)) return { ws: line.ws, name };
    }
    throw failed(
      `A chain spec does not say where a node of the chain answers: give --ws ws://HOST:PORT too.`,
    );
  }
  const ready = join(options.dataDir, "ready.json");
  if (!existsSync(ready)) {
    throw failed(
      `No dev chain runs in ${options.dataDir} (there is no ready.json). Start it with "npm run dev-chain", or name a chain with --ws.`,
    );
  }
  return { ws: read(ready, readySchema).ws, name };
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw failed(`The file ${file} cannot be read.`);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw failed(`The file ${file} is not what it should be (a chain spec or a ready line).`);
  }
}
