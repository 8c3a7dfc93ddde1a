import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from "electron";
import { fail } from "../../shared/errors.ts";
import { IPC_CALL, IPC_DROP, IPC_PUSH, type Push } from "../../shared/ipc/contract.ts";
import { isAppUrl } from "../security/origin.ts";
import { answerCall, type Forward, type Sender } from "./calls.ts";

/**
 * Opens the channel on which the window asks, and the one for files that are dropped on it: `dropped` gets a path that the
 * system named, past the dialogs that stand before `forward`.
 */
export function exposeCalls(
  window: () => BrowserWindow | undefined,
  forward: Forward,
  dropped: (path: string) => Promise<unknown>,
): void {
  const senderOf = ({ senderFrame: frame }: IpcMainInvokeEvent): Sender => {
    const own = window();
    const ownMainFrame =
      own !== undefined &&
      !own.isDestroyed() &&
      frame !== null &&
      frame === own.webContents.mainFrame;
    return { url: frame?.url, ownMainFrame };
  };
  ipcMain.handle(IPC_DROP, (event, path: unknown) => {
    const { url, ownMainFrame } = senderOf(event);
    if (!ownMainFrame || !url || !isAppUrl(url)) throw new Error("refused");
    // What is dropped may be no file at all, such as a picture out of a browser.
    if (typeof path !== "string" || path === "")
      return fail({ kind: "SnapshotUnreadable", name: "", reason: "noFile", issue: "no file" });
    return dropped(path);
  });
  ipcMain.handle(IPC_CALL, async (event, channel: unknown, input: unknown) => {
    const sender = senderOf(event);
    const { ownMainFrame } = sender;
    try {
      return await answerCall(sender, channel, input, forward);
    } catch (error) {
      if (!ownMainFrame) throw error;
      const issue = error instanceof Error ? error.message : String(error);
      return fail({ kind: "Unknown", issue });
    }
  });
}

/** Tells the window what has changed. */
export function push(window: BrowserWindow | undefined, message: Push): void {
  if (window && !window.isDestroyed()) window.webContents.send(IPC_PUSH, message);
}
