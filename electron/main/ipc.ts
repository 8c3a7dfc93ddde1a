import { type BrowserWindow, ipcMain } from "electron";
import { fail } from "../../shared/errors.ts";
import { IPC_CALL, IPC_PUSH, type Push } from "../../shared/ipc/contract.ts";
import { answerCall, type Forward } from "./calls.ts";

/** Opens the one channel on which the window asks. */
export function exposeCalls(window: () => BrowserWindow | undefined, forward: Forward): void {
  ipcMain.handle(IPC_CALL, async (event, channel: unknown, input: unknown) => {
    const own = window();
    const frame = event.senderFrame;
    const ownMainFrame =
      own !== undefined &&
      !own.isDestroyed() &&
      frame !== null &&
      frame === own.webContents.mainFrame;
    const sender = { url: frame?.url, ownMainFrame };
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
