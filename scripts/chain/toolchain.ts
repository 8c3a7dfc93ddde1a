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

/** What the node is cross-compiled for. */
export const WINDOWS_TARGET = "x86_64-pc-windows-gnu";
/** Cargo's linker for it. */
export const WINDOWS_ENV = {
  CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER: "x86_64-w64-mingw32-gcc",
};
const WINDOWS_TOOLS = [
  {
    command: "x86_64-w64-mingw32-g++",
    packages: ["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64"],
  },
] as const;

/**
 * Makes sure that everything the chain's build needs is there: cargo, the WebAssembly target, protoc, clang and cmake. What is
 * missing is installed where that needs no question (rustup; apt as root). Throws with a command to copy otherwise.
 */
export async function ensureToolchain(say: (line: string) => void): Promise<void> {
  if (!(await hasCargo())) {
    throw new Error("Rust is missing: install it from https://rustup.rs, then run this again.");
  }
  await ensureTarget(WASM_TARGET, say);
  await ensureTools(SYSTEM_TOOLS, say);
}

/** Adds what the cross-compiled Windows node needs: Rust's target and the MinGW compilers. Throws as `ensureToolchain` does. */
export async function ensureWindowsToolchain(say: (line: string) => void): Promise<void> {
  await ensureTarget(WINDOWS_TARGET, say);
  await ensureTools(WINDOWS_TOOLS, say);
}

async function ensureTarget(target: string, say: (line: string) => void): Promise<void> {
  const targets = await run("rustup", ["target", "list", "--installed"]);
  if (targets.stdout.includes(target)) return;
  say(`adding the Rust target ${target}`);
  const added = await run("rustup", ["target", "add", target]);
  if (added.status !== 0) throw new Error(`Run this first: rustup target add ${target}`);
}

async function ensureTools(
  tools: readonly { command: string; packages: readonly string[] }[],
  say: (line: string) => void,
): Promise<void> {
  const missing: string[] = [];
  for (const { command, packages } of tools) {
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
