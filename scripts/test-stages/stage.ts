import { spawn } from "node:child_process";
import { ROOT } from "../lib/paths.ts";

/** What a stage of `npm test` counted. Each skipped test has a sentence that says why. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: readonly string[];
}

export const NONE: Counts = { passed: 0, failed: 0, skipped: [] };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: [...a.skipped, ...b.skipped],
});

/**
 * Runs a command in the checkout with its output on the terminal as it comes. Resolves with its exit status and what it
 * wrote to standard output.
 */
export function stream(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0", ...env },
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.once("error", (error) => resolve({ status: 1, output: error.message }));
    child.once("close", (code) => resolve({ status: code ?? 1, output }));
  });
}

/** A check that counts as one test: passed when the command succeeds. */
export async function oneCheck(command: string, args: readonly string[]): Promise<Counts> {
  const { status } = await stream(command, args);
  return { ...NONE, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}
