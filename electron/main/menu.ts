import { app, Menu } from "electron";

/** Only what a text field needs, the version, and on macOS what the system expects; in a package no developer tools. */
export function setMenu(developing: boolean, checkForUpdates?: () => void): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === "darwin" ? [{ role: "appMenu" as const }] : []),
      { role: "editMenu" },
      {
        label: "视图 View",
        submenu: [
          { role: "resetZoom" },
          { role: "zoomIn" },
          { role: "zoomOut" },
          { role: "togglefullscreen" },
          ...(developing ? [{ role: "toggleDevTools" as const }] : []),
        ],
      },
      {
        label: "帮助 Help",
        submenu: [
          { label: `版本 Version ${app.getVersion()}`, enabled: false },
          ...(checkForUpdates
            ? [{ label: "检查更新 Check for updates …", click: checkForUpdates }]
            : []),
        ],
      },
    ]),
  );
}
