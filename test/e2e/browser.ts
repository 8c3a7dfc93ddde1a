import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright/test";
import { consoleEnv, needsNoSandbox } from "../../scripts/lib/console-app.ts";

/** A browser with one window and nothing else: it tells what the page asks of the network. */
const BROWSER = `const { app, BrowserWindow, session } = require("electron");
app.whenReady().then(() => {
  globalThis.asked = [];
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (!/^(file|blob|data|devtools):/.test(url)) globalThis.asked.push(url);
    answer({});
  });
  session.defaultSession.on("will-download", (_, item) => item.setSavePath(process.env.SAVE_TO));
  new BrowserWindow({ width: 1280, height: 900, webPreferences: { sandbox: true } }).loadURL("about:blank");
});`;

export interface Browser {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Addresses that the page asked the network for. */
  asked(): Promise<string[]>;
}

/** Opens a browser whose program lies in a folder, and which saves downloads as one file. */
export async function openBrowser(dir: string, saveTo: string): Promise<Browser> {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "package.json"), JSON.stringify({ name: "browser", main: "main.cjs" }));
  writeFileSync(join(dir, "main.cjs"), BROWSER);
  const args = [...(needsNoSandbox() ? ["--no-sandbox"] : []), dir];
  const app = await _electron.launch({ args, env: consoleEnv({ SAVE_TO: saveTo }) });
  const page = await app.firstWindow();
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  return { app, page, asked };
}
