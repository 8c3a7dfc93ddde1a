import { run } from "../lib/run.ts";

const WASM_TARGET = "wasm32v1-none";

/** Commands that the Rust build calls, and the Debian packages that bring them. */
const SYSTEM_TOOLS = [
  { command: "protoc", packages: ["protobuf-compiler"] },
  { command: "clang", packages: ["clang", "libclang-dev"] },
  { command: "cmake", packages: ["cmake"] },
] as const;

const has = async (command: string) => (await run(command, ["--version"])).status === 0;

/** Whether cargo is there. */
export const hasCargo = (): Promise<boolean> => has("cargo");

/** What `rustc --version` says. */
export const rustcVersion = async (): Promise<string> =>
  (await run("rustc", ["--version"])).stdout.trim();

/**
 * Makes sure that everything the chain's build needs is there: cargo, the WebAssembly target, protoc, clang and cmake. What is
 * missing is installed where that needs no question (rustup; apt as root). Throws with a command to copy otherwise.
 */
export async function ensureToolchain(say: (line: string) => void): Promise<void> {
  if (!(await hasCargo())) {
    throw new Error("Rust is missing: install it from https://rustup.rs, then run this again.");
  }
  const targets = await run("rustup", ["target", "list", "--installed"]);
  if (!targets.stdout.includes(WASM_TARGET)) {
    say(`adding the Rust target ${WASM_TARGET}`);
    const added = await run("rustup", ["target", "add", WASM_TARGET]);
    if (added.status !== 0) throw new Error(`Run this first: rustup target add ${WASM_TARGET}`);
  }
  const missing: string[] = [];
  for (const { command, packages } of SYSTEM_TOOLS) {
    if (!(await has(command))) missing.push(...packages);
  }
  if (missing.length === 0) return;
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot) {
    say(`installing ${missing.join(" ")}`);
    await run("apt-get", ["update"]);
    if ((await run("apt-get", ["install", "-y", ...missing])).status === 0) return;
  }
  throw new Error(`Run this first: sudo apt-get install -y ${missing.join(" ")}`);
}
