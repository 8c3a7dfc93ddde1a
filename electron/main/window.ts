import { BrowserWindow, dialog, screen } from "electron";
import { lockDownContents } from "../security/lock-down.ts";
import { APP_URL } from "../security/origin.ts";

/** The one window. It shows itself when its first picture is ready, and is loaded once more when its renderer crashes. */
export function openWindow(preload: string): BrowserWindow {
  const room = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1366, room.width),
    height: Math.min(768, room.height),
    // A display of 1366×768 at 150 % has room for 911×512, of which the taskbar takes some.
    minWidth: 800,
    minHeight: 440,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: "#ffffff",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: process.defaultApp === true,
    },
  });
  lockDownContents(window.webContents);
  reloadOnceAfterCrash(window);
  window.once("ready-to-show", () => window.show());
  void window.loadURL(APP_URL);
  return window;
}

/** The page holds nothing that is not in the service, so loading it again loses only what was being typed. */
function reloadOnceAfterCrash(window: BrowserWindow): void {
  let crashed = false;
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    console.error(`window: its process ended: ${details.reason}`);
    const again = !crashed;
    crashed = true;
    void dialog
      .showMessageBox(window, {
        type: again ? "warning" : "error",
        message: again
          ? "界面意外中断，将重新载入。已保存的内容不受影响。"
          : "界面再次中断。请重新启动本程序；已保存的内容不受影响。",
        detail: again
          ? "The view stopped unexpectedly and is loaded again. Everything that was saved is safe."
          : "The view stopped again. Please restart the program; everything that was saved is safe.",
      })
      .catch(() => undefined);
    if (again) window.webContents.reload();
  });
}
