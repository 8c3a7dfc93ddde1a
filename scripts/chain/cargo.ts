import { spawn } from "node:child_process";
import { CARGO_TARGET_DIR, CHAIN_DIR } from "./paths.ts";

/**
 * Runs cargo in chain/, its progress on standard error, and returns its exit status and standard output. It builds in the user's
 * cache folder (`CARGO_TARGET_DIR` changes that). `--locked`: the versions are those of Cargo.lock. With `limitMs` it is ended
 * after that time, `late` then; what was compiled is kept, and the next run goes on from there.
 */
export function cargo(
  args: readonly string[],
  env: Record<string, string> = {},
  limitMs?: number,
): Promise<{ status: number; stdout: string; late: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", [...args, "--locked"], {
      cwd: CHAIN_DIR,
      stdio: ["ignore", "pipe", "inherit"],
      // A group of its own, so that the compilers end with it.
      detached: limitMs !== undefined,
      env: {
        CARGO_TARGET_DIR,
        // The runtime's build script looks for the workspace, which its folder is not inside of.
        WASM_BUILD_WORKSPACE_HINT: CHAIN_DIR,
        ...process.env,
        ...env,
      },
    });
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    let late = false;
    const timer =
      limitMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
          }, limitMs);
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(timer);
      resolve({ status: code ?? 1, stdout, late });
    });
  });
}
