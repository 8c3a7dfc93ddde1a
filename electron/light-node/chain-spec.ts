import { readFile } from "node:fs/promises";
import { z } from "zod";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { issueWords } from "../../shared/schema-issue.ts";

/** Places that an error names. */
const MOST_ISSUES = 5;

/** A raw chain spec that smoldot can follow. */
export interface ChainSpec {
  readonly name: string;
  readonly id: string;
  /** A chain for trying things out: its keys are public. */
  readonly demo: boolean;
  /** The whole file, as smoldot wants it. */
  readonly text: string;
}

const genesisSchema = z.union(
  [
    z.object({ raw: z.object({ top: z.record(z.string(), z.string()) }) }),
    z.object({ stateRootHash: z.string() }),
  ],
  { error: "the genesis must be raw (make the spec with --raw)" },
);

const specSchema = z.object({
  name: z.string().min(1),
  id: z.string().min(1),
  chainType: z.unknown().optional(),
  properties: z.unknown().optional(),
  bootNodes: z
    .array(z.string().startsWith("/", { error: "a boot node must be a multiaddress" }))
    .min(1, { error: "the spec names no boot node, so no peer could ever be found" }),
  genesis: genesisSchema,
});

/** Reads and checks a chain spec file. Fails with `BadChainSpec`. */
export async function loadChainSpec(file: string): Promise<Result<ChainSpec>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const issue = code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`;
    return fail({ kind: "BadChainSpec", file, issue });
  }
  return parseChainSpec(file, text);
}

/** Checks the text of a chain spec; `file` only names it in the error. */
export function parseChainSpec(file: string, text: string): Result<ChainSpec> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const issue = `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    return fail({ kind: "BadChainSpec", file, issue });
  }
  const parsed = specSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues
      .slice(0, MOST_ISSUES)
      .map((issue) => issueWords(issue, "spec"))
      .join("; ");
    return fail({ kind: "BadChainSpec", file, issue });
  }
  const { name, id, chainType, properties } = parsed.data;
  const marked = z.object({ demo: z.literal(true) }).safeParse(properties).success;
  return ok({ name, id, demo: marked || chainType === "Development", text });
}
