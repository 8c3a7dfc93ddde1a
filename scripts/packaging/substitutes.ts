import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ElectronRuntime } from "../lib/electron-runtime.ts";
import { ROOT } from "../lib/paths.ts";

/** What electron-builder is told on a machine that cannot reach what it would download. */
export interface Substitutes {
  /** Over electron-builder.yml. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What is not built here, as a sentence. */
  readonly left: readonly string[];
}

export const NO_SUBSTITUTES: Substitutes = { config: {}, args: [], env: {}, left: [] };

/** Folder of `mksquashfs`, `runtimes/` and `lib/`, as electron-builder's own download has them. */
const APPIMAGE_TOOLS = "APPIMAGE_TOOLS_PATH";
const OTHER_SYSTEMS = /^(--win|--windows|--mac|--macos|-[wmo]+)$/;
const TARGETS = /^(--linux|-l|--dir)$/;

/**
 * Builds from a runtime that is not the official one: what comes out is named "not-for-release". `asked` are the options
 * of the command line; when they name targets, these are built. Throws with a sentence when they ask for another system.
 */
export function substitutesFor(runtime: ElectronRuntime, asked: readonly string[]): Substitutes {
  if (process.platform !== "linux" || asked.some((arg) => OTHER_SYSTEMS.test(arg)))
    throw new Error(
      "Packages for other systems are built from Electron's official runtime, which cannot be reached here. Use the release workflow (docs/packaging.md).",
    );
  const appImage = existsSync(process.env[APPIMAGE_TOOLS] ?? "");
  const named = asked.some((arg) => TARGETS.test(arg));
  return {
    config: {
      electronDist: dirname(runtime.executable),
      electronVersion: runtime.version,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
      artifactName: "not-for-release-${name}-${version}-${os}-${arch}.${ext}",
      ...(appImage && { toolsets: { appimage: "1.0.2" } }),
    },
    args: named ? [] : ["--linux", "dir", "deb", ...(appImage ? ["AppImage"] : [])],
    env: { CUSTOM_FPM_PATH: join(ROOT, "scripts", "packaging", "deb.mjs") },
    left:
      appImage || named
        ? []
        : [
            `the AppImage. Its tools are a download of electron-builder: unpack them and name the folder in ${APPIMAGE_TOOLS}`,
          ],
  };
}
