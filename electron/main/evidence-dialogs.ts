import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Dialogs } from "./evidence-calls.ts";

/** The dialogs of the system, over the window. Without a window nothing is chosen. */
export const systemDialogs = (window: () => BrowserWindow | undefined): Dialogs => ({
  async pickFiles() {
    const own = window();
    if (own === undefined) return [];
    const picked = await dialog.showOpenDialog(own, {
      properties: ["openFile", "multiSelections", "dontAddToRecent"],
    });
    return picked.canceled ? [] : picked.filePaths;
  },
  async pickTarget(name) {
    const own = window();
    if (own === undefined) return undefined;
    const picked = await dialog.showSaveDialog(own, {
      defaultPath: join(app.getPath("documents"), name),
      properties: ["dontAddToRecent", "showOverwriteConfirmation"],
    });
    return picked.canceled || picked.filePath === "" ? undefined : picked.filePath;
  },
  async pickRegister() {
    const own = window();
    if (own === undefined) return undefined;
    const picked = await dialog.showOpenDialog(own, {
      filters: [
        { name: "CSV", extensions: ["csv", "txt", "ccmap"] },
        { name: "*", extensions: ["*"] },
      ],
      properties: ["openFile", "dontAddToRecent"],
    });
    return picked.canceled ? undefined : picked.filePaths[0];
  },
  async pickSnapshot() {
    const own = window();
    if (own === undefined) return undefined;
    const picked = await dialog.showOpenDialog(own, {
      properties: ["openFile", "dontAddToRecent"],
    });
    return picked.canceled ? undefined : picked.filePaths[0];
  },
  async agreeToNode(url) {
    const own = window();
    if (own === undefined) return false;
    const { response } = await dialog.showMessageBox(own, {
      type: "question",
      message: `让本机向这个节点查询？\nLet this computer ask this node?\n\n${url}`,
      detail:
        "节点的回答不会被直接采信，一律对照链规格核验。它会知道本机的网络地址。\nIts answers are not believed but verified. It learns this computer's network address.",
      buttons: ["允许 Allow", "取消 Cancel"],
      ...{ defaultId: 1, cancelId: 1, noLink: true },
    });
    return response === 0;
  },
  async pickBackup() {
    const own = window();
    if (own === undefined) return undefined;
    const picked = await dialog.showOpenDialog(own, {
      filters: [{ name: "CCBACKUP", extensions: ["ccbackup"] }],
      properties: ["openFile", "dontAddToRecent"],
    });
    return picked.canceled ? undefined : picked.filePaths[0];
  },
  async pickPackage() {
    const own = window();
    if (own === undefined) return undefined;
    const picked = await dialog.showOpenDialog(own, {
      filters: [{ name: "CCEV", extensions: ["ccev"] }],
      properties: ["openFile", "dontAddToRecent"],
    });
    return picked.canceled ? undefined : picked.filePaths[0];
  },
});
