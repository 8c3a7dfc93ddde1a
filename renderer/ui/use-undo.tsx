import { App, Button } from "antd";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** So long (s) something can be taken back. */
const UNDO_FOR = 20;

export interface Undoable {
  /** What was done, in a sentence. */
  readonly text: string;
  readonly undo: () => void;
  /** What makes it final, when nobody took it back. */
  readonly finish?: () => void;
}

/** Says what was done, and lets it be taken back for a while. Nothing is lost when the window goes away before: it is not finished then. */
export function useUndo(): (what: Undoable) => void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  return useCallback(
    ({ text, undo, finish }) => {
      const key = `undo ${performance.now()}`;
      const timer = setTimeout(() => finish?.(), UNDO_FOR * 1_000);
      void message.info({
        key,
        duration: UNDO_FOR,
        content: (
          <>
            {text}{" "}
            <Button
              size="small"
              onClick={() => {
                clearTimeout(timer);
                message.destroy(key);
                undo();
              }}
            >
              {t("app.undo")}
            </Button>
          </>
        ),
      });
    },
    [message, t],
  );
}
