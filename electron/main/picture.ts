import { rename, writeFile } from "node:fs/promises";
import type { BrowserWindow } from "electron";

/** How often the picture is taken again (ms). */
const EVERY_MS = 3_000;

/** Keeps a PNG file up to date with what the window shows, for machines whose display nobody sees. */
export function keepPicture(window: BrowserWindow, file: string): void {
  let busy = false;
  const take = async () => {
    if (busy || window.isDestroyed()) return;
    busy = true;
    try {
      const image = await window.webContents.capturePage();
      const part = `${file}.part`;
      await writeFile(part, image.toPNG());
      await rename(part, file);
    } catch (error) {
      console.error(`picture: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void take(), EVERY_MS);
  window.webContents.on("did-finish-load", () => setTimeout(() => void take(), 500));
  window.once("closed", () => clearInterval(timer));
}
