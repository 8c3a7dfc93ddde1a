import { Menu } from "electron";

/** Only what a text field needs, and on macOS what the system expects; in a package no developer tools. */
export function setMenu(developing: boolean): void {
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
    ]),
  );
}
