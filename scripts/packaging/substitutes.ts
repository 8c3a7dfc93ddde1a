import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ElectronRuntime } from "../lib/electron-runtime.ts";
import { ROOT } from "../lib/paths.ts";

/** What electron-builder is told on a machine that cannot reach what it would download. */
export interface Substitutes {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What is not built here, as a sentence. */
  readonly left: readonly string[];
}

/** Folder of `mksquashfs`, `runtimes/` and `lib/`, as electron-builder's own download has them. */
const APPIMAGE_TOOLS = "APPIMAGE_TOOLS_PATH";

/**
 * Builds from a runtime that is not the official one: what comes out is named "not-for-release". `asked` are the options
 * of the command line; targets that they name are left to them. Throws with a sentence when they ask for another system.
 */
export function substitutesFor(
  runtime: ElectronRuntime,
  dir: string,
  asked: readonly string[],
): Substitutes {
  if (
    process.platform !== "linux" ||
    asked.some((arg) => /^(--win|-w|--mac|-m|-[a-z]*[wm][a-z]*)$/.test(arg))
  )
    throw new Error(
      "Packages for other systems are built from Electron's official runtime, which cannot be reached here. Use the release workflow (docs/packaging.md).",
    );
  const appImage = existsSync(process.env[APPIMAGE_TOOLS] ?? "");
  const targets = asked.some((arg) => arg.startsWith("--linux") || arg === "-l" || arg === "--dir")
    ? []
    : ["--linux", "dir", "deb", ...(appImage ? ["AppImage"] : [])];
  return {
    args: [
      `-c.electronDist=${dir}`,
      `-c.electronVersion=${runtime.version}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
      "-c.artifactName=not-for-release-${name}-${version}-${os}-${arch}.${ext}",
      ...(appImage ? ["-c.toolsets.appimage=1.0.2"] : []),
      ...targets,
    ],
    env: { CUSTOM_FPM_PATH: join(ROOT, "scripts", "packaging", "deb.mjs") },
    left:
      appImage || targets.length === 0
        ? []
        : [
            `the AppImage: its tools are a download of electron-builder; unpack them somewhere and name the folder in ${APPIMAGE_TOOLS}`,
          ],
  };
}
