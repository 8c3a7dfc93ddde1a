import { type BrowserWindow, dialog } from "electron";

/** Says that the ledger service dies again and again, and what the user can do. It goes on being started meanwhile. */
export function sayServiceKeepsDying(
  window: BrowserWindow | undefined,
  code: number,
  dataDir: string,
): void {
  const box = {
    type: "error" as const,
    message: "账本服务连续三次意外退出，仍在继续尝试。已保存的内容不受影响。",
    detail: `The ledger service ended three times in a row (code ${code}); it is being started again. Everything that was saved is safe. If this goes on, check the free space of the disk, restart the program, and keep this folder for support:\n${dataDir}`,
  };
  const shown =
    window && !window.isDestroyed()
      ? dialog.showMessageBox(window, box)
      : dialog.showMessageBox(box);
  void shown.catch(() => undefined);
}
