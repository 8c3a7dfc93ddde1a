import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, copyFileSync, renameSync } from "node:fs";
import { app, shell } from "electron";
import type { UpdateTarget } from "../update/feed.ts";

/** How this console was installed, by what the installers leave behind. */
export function installedAs(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): UpdateTarget | undefined {
  if (platform === "win32") return env.PORTABLE_EXECUTABLE_FILE ? "portable" : "nsis";
  if (platform === "linux") return env.APPIMAGE ? "appimage" : "deb";
  return undefined;
}

/** Whether an installation can replace itself without an administrator and while it runs. */
export const replacesItself = (target: UpdateTarget) => target === "nsis" || target === "appimage";

/** Puts the package `file` in the place of this console and ends it; of a kind that cannot, shows the file. Rejects, and ends nothing, when the disk or the system refuses. */
export async function installUpdate(target: UpdateTarget, file: string): Promise<void> {
  if (target === "nsis") {
    // electron-builder's installer: it is an update, and the console starts again afterwards.
    const installer = spawn(file, ["--updated", "--force-run"], {
      detached: true,
      stdio: "ignore",
    });
    await once(installer, "spawn");
    installer.unref();
    app.quit();
    return;
  }
  const image = process.env.APPIMAGE;
  if (target === "appimage" && image !== undefined) {
    const beside = `${image}.new`;
    copyFileSync(file, beside);
    chmodSync(beside, 0o755);
    renameSync(beside, image);
    app.relaunch({ execPath: image, args: process.argv.slice(1) });
    app.quit();
    return;
  }
  shell.showItemInFolder(file);
}
