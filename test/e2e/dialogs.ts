import type { ElectronApplication } from "playwright/test";

/** Stands in for the person in the dialogs of the system; everything behind them is the real console. */
export const answerDialogs = (app: ElectronApplication, open: string[], save: string) =>
  app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: chosen.open });
      // The first button of every box is to agree.
      dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen.save });
    },
    { open, save },
  );
