import { build, isBuilt } from "../../scripts/lib/build.ts";
import { type ElectronRuntime, electronRuntime } from "../../scripts/lib/electron-runtime.ts";
import { hasDisplay, systemLibraries } from "../../scripts/lib/system-libraries.ts";
import { startVirtualDisplay } from "../../scripts/lib/virtual-display.ts";
import type { Keep, Say } from "../bench/child.ts";

/** Electron as this command runs it. */
export interface Stage {
  readonly runtime: ElectronRuntime;
  /** Value for DISPLAY; undefined when there is a screen already. */
  readonly display: string | undefined;
}

/** Bundles the console when its sources have changed since the last time. */
export async function ensureBuilt(say: Say): Promise<void> {
  if (isBuilt()) return;
  say("build: bundling the console …");
  await build();
}

/** Installs Electron and what it needs where they are missing, and opens a display where there is none. */
export async function openStage(keep: Keep, say: Say): Promise<Stage> {
  const runtime = await electronRuntime(say);
  await systemLibraries(say);
  if (hasDisplay()) return { runtime, display: undefined };
  const display = await startVirtualDisplay(1440, 1100);
  keep(display.child);
  return { runtime, display: display.name };
}
