import { type BrowserWindow, ipcMain } from "electron";
import { fail } from "../../shared/errors.ts";
import { IPC_CALL, IPC_PUSH, type Push } from "../../shared/ipc/contract.ts";
import { answerCall } from "./calls.ts";
import type { ServiceClient } from "./service-client.ts";

/** Opens the one channel on which the window asks. */
export function exposeCalls(window: () => BrowserWindow | undefined, service: ServiceClient): void {
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
      return await answerCall(sender, channel, input, (name, value) => service.call(name, value));
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
