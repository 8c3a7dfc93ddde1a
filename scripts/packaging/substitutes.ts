import { dirname, join } from "node:path";
import type { ElectronRuntime } from "../lib/electron-runtime.ts";
import { ROOT } from "../lib/paths.ts";
import { appImageTools } from "./appimage-tools.ts";

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

const OTHER_SYSTEMS = /^(--win|--windows|--mac|--macos|-[wmo]+)$/;
const TARGETS = /^(--linux|-l|--dir)$/;

/**
 * Builds from a runtime that is not the official one: what comes out is named "not-for-release". `asked` are the options
 * of the command line; when they name targets, these are built. Rejects with a sentence when they ask for another system.
 */
export async function substitutesFor(
  runtime: ElectronRuntime,
  asked: readonly string[],
): Promise<Substitutes> {
  if (process.platform !== "linux" || asked.some((arg) => OTHER_SYSTEMS.test(arg)))
    throw new Error(
      "Packages for other systems are built from Electron's official runtime, which cannot be reached here. Use the release workflow (docs/packaging.md).",
    );
  const tools = await appImageTools();
  const named = asked.some((arg) => TARGETS.test(arg));
  return {
    config: {
      electronDist: dirname(runtime.executable),
      electronVersion: runtime.version,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: macros of electron-builder
      artifactName: "not-for-release-${name}-${version}-${os}-${arch}.${ext}",
      toolsets: { appimage: "1.0.2" },
    },
    args: named ? [] : ["--linux", "dir", "deb", ...("dir" in tools ? ["AppImage"] : [])],
    env: {
      CUSTOM_FPM_PATH: join(ROOT, "scripts", "packaging", "deb.mjs"),
      ...("dir" in tools && { APPIMAGE_TOOLS_PATH: tools.dir }),
    },
    left: "missing" in tools && !named ? [`the AppImage. What it needs: ${tools.missing}`] : [],
  };
}
