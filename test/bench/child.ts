import { join } from "node:path";
import { z } from "zod";
import { type Child, startChild } from "../../scripts/lib/children.ts";
import { ROOT } from "../../scripts/lib/paths.ts";

/** What to end when the command ends, however it ends. */
export type Keep = (child: Child) => void;
export type Say = (line: string) => void;

/** Path of a program of this folder. */
export const program = (name: string) => join(ROOT, "test", "bench", name);

export interface Finished {
  readonly status: number;
  readonly stdout: string;
  readonly lastWords: string;
}

/** Runs a command to its end. */
export async function finish(
  keep: Keep,
  command: string,
  args: readonly string[],
  env: Record<string, string> = process.env as Record<string, string>,
): Promise<Finished> {
  const child = startChild(command, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  keep(child);
  let stdout = "";
  let stderr = "";
  child.process.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.process.stderr?.on("data", (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-2_000);
  });
  const status = await child.ended;
  return { status, stdout, lastWords: stderr.trim() };
}

/** Runs a TypeScript program of this folder in a Node of its own; it prints one line of JSON, its measurement. */
export async function measureIn<T>(
  keep: Keep,
  schema: z.ZodType<T>,
  name: string,
  args: readonly string[],
  node: readonly string[] = [],
): Promise<T> {
  const own = [...node, "--import", "tsx", program(name), ...args];
  const ended = await finish(keep, process.execPath, own);
  const line = ended.stdout.trim().split("\n").at(-1) ?? "";
  if (ended.status !== 0 || line === "")
    throw new Error(`${name} ended with status ${ended.status}. ${ended.lastWords}`);
  return schema.parse(JSON.parse(line));
}

/** Runs a Python program of this folder; it prints one line of JSON. Undefined without Python. */
export async function askPython<T>(
  keep: Keep,
  schema: z.ZodType<T>,
  name: string,
  args: readonly string[],
): Promise<T | undefined> {
  const { status, stdout, lastWords } = await finish(keep, "python3", [program(name), ...args]);
  if (status !== 0 && stdout === "" && lastWords === "") return undefined;
  if (status !== 0) throw new Error(`${name} ended with status ${status}. ${lastWords}`);
  return schema.parse(JSON.parse(stdout));
}

/** One measured reading of all journals. */
export const readingSchema = z.object({
  entries: z.number(),
  ms: z.number(),
  cpuMs: z.number(),
  connectMs: z.number(),
});
export type Reading = z.infer<typeof readingSchema>;
