import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { CACHE_DIR, ROOT } from "../lib/paths.ts";
import { run } from "../lib/run.ts";

const SOURCE = join(ROOT, "scripts", "packaging", "appimage-runtime.c");
/** What the runtime is linked with; all of it goes into the program. */
const LIBRARIES = ["squashfuse", "z", "lzma", "zstd", "lz4", "lzo2"];
const PACKAGES =
  "gcc squashfs-tools desktop-file-utils libsquashfuse-dev zlib1g-dev liblzma-dev libzstd-dev liblz4-dev liblzo2-dev";

export type AppImageTools = { readonly dir: string } | { readonly missing: string };

/**
 * A folder as electron-builder's own download of AppImage tools is: with a runtime compiled here and the system's
 * mksquashfs. Built once for each version of the source. Answers the command that would install what is missing.
 */
export async function appImageTools(): Promise<AppImageTools> {
  const version = createHash("sha256").update(readFileSync(SOURCE)).digest("hex").slice(0, 16);
  const dir = join(CACHE_DIR, `appimage-tools-${version}`);
  if (existsSync(dir)) return { dir };
  const missing = `apt-get install -y ${PACKAGES}`;
  const programs = ["mksquashfs", "desktop-file-validate"].map((name) => [name, onPath(name)]);
  await mkdir(CACHE_DIR, { recursive: true });
  const work = await mkdtemp(join(CACHE_DIR, "appimage-tools-"));
  try {
    for (const [name = "", path] of programs) {
      if (path === undefined) return { missing };
      await symlink(path, join(work, name));
    }
    // Libraries that an old AppImage brought along; the console needs none.
    await mkdir(join(work, "lib", "x64"), { recursive: true });
    await mkdir(join(work, "runtimes"));
    const compiled = await run("gcc", [
      ...["-O2", "-Wall", "-static", "-s", "-D_FILE_OFFSET_BITS=64"],
      ...["-o", join(work, "runtimes", "runtime-x64"), SOURCE],
      ...LIBRARIES.map((name) => `-l${name}`),
    ]);
    if (compiled.status !== 0) return { missing };
    await rename(work, dir).catch((error: unknown) => {
      // Another process was faster: its folder is as good as ours.
      if (!existsSync(dir)) throw error;
    });
    return { dir };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const onPath = (program: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((dir) => join(dir, program))
    .find((path) => existsSync(path));
