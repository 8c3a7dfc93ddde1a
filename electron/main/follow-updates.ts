import { join } from "node:path";
import { app, type BrowserWindow, dialog, Notification } from "electron";
import { readUpdateConfig } from "../update/config.ts";
import { heldActs } from "../update/held.ts";
import { Updater } from "../update/updater.ts";
import type { Forward } from "./calls.ts";
import { installedAs, installUpdate, replacesItself } from "./install-update.ts";
import { sayAfterQuiet, timer } from "./quiet-time.ts";
import { UpdateDesk } from "./update-desk.ts";

export interface UpdatesOptions {
  readonly dataDir: string;
  readonly ask: Forward;
  readonly window: () => BrowserWindow | undefined;
}

/**
 * The menu's way to an update, and with `automatic` a look once a day. Undefined where there are none: run from a checkout, or
 * packaged without `update.json`.
 */
export function followUpdates(options: UpdatesOptions): (() => void) | undefined {
  const target = installedAs();
  if (!app.isPackaged || target === undefined) return undefined;
  const config = readUpdateConfig(join(process.resourcesPath, "update.json"), (line) =>
    console.error(`update: ${line}`),
  );
  if (config === undefined) return undefined;
  const desk = new UpdateDesk({
    updater: new Updater({
      config,
      current: app.getVersion(),
      target,
      folder: join(options.dataDir, "update"),
      held: () => heldActs(options.ask),
      install: (file) => installUpdate(target, file),
      now: Date.now,
    }),
    ask: options.ask,
    async show({ message, detail, buttons }) {
      const box = {
        type: "info" as const,
        message,
        detail,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: buttons.length - 1,
        noLink: true,
      };
      const window = options.window();
      const shown =
        window && !window.isDestroyed()
          ? await dialog.showMessageBox(window, box)
          : await dialog.showMessageBox(box);
      return shown.response;
    },
    tell(title, body) {
      if (!Notification.isSupported()) return;
      void sayAfterQuiet(options.ask, timer, () => new Notification({ title, body }).show());
    },
    replacesItself: replacesItself(target),
  });
  if (config.automatic) desk.watch();
  return () => void desk.check();
}
