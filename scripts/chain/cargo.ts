import { spawn } from "node:child_process";
import { CARGO_TARGET_DIR, CHAIN_DIR } from "./paths.ts";

/**
 * Runs cargo in chain/, its progress on standard error, and returns its exit status and standard output. It builds in the user's
 * cache folder (`CARGO_TARGET_DIR` changes that). `--locked`: the versions are those of Cargo.lock.
 */
export function cargo(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ status: number; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn("cargo", [...args, "--locked"], {
      cwd: CHAIN_DIR,
      stdio: ["ignore", "pipe", "inherit"],
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
    child.once("error", reject);
    child.once("close", (code) => resolve({ status: code ?? 1, stdout }));
  });
}
