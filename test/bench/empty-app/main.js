// An Electron application with one empty window as large as the console's: the least that any console could cost.
import { app, BrowserWindow } from "electron";

const option = process.argv.indexOf("--data-dir");
app.setPath("userData", process.argv[option + 1]);
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL("data:text/html,<title>Empty</title>");
});
