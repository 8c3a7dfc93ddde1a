import { type SpawnOptions, spawn } from "node:child_process";

export interface Finished {
  /** Exit status; 1 when a signal ended the command or it could not be started. */
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs a command to its end and keeps what it wrote. Never throws. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let stdout = "";
    let stderr = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once("error", (error) => resolve({ status: 1, stdout, stderr: stderr + error.message }));
    child.once("close", (code) => resolve({ status: code ?? 1, stdout, stderr }));
  });
}

/** `run`, and an error with the command's last words when it fails. Returns its standard output. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  const finished = await run(command, args, options);
  if (finished.status === 0) return finished.stdout;
  const lastWords = (finished.stderr || finished.stdout).trim().split("\n").slice(-3).join(" ");
  throw new Error(`${command} ${args.join(" ")} failed: ${lastWords}`);
}
