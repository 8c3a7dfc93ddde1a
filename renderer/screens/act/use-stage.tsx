import { App, Button } from "antd";
import { useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Stage } from "./flow.ts";

/** So long (s) a form that was closed can be brought back. */
const BACK_FOR = 30;
const MESSAGE = "form-closed";

/**
 * What is in the drawer. A form that was filled in and then closed, as by a slip on Esc, is put away as it is and can be brought back for
 * a while; everything else goes at once.
 */
export function useStage() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [stage, setStage] = useState<Stage>();
  const [away, setAway] = useState(false);
  /** As `away`, for the message's end, which comes late. */
  const waits = useRef(false);
  /** Tells one form from the next, so that none begins with what was typed into another. */
  const [serial, setSerial] = useState(0);
  const touched = useRef(false);

  const show = useCallback(
    (next: Stage | undefined) => {
      touched.current = false;
      waits.current = false;
      message.destroy(MESSAGE);
      setAway(false);
      setStage(next);
      setSerial((n) => n + 1);
    },
    [message],
  );

  function close(): void {
    if (stage?.step !== "form" || !touched.current) {
      show(undefined);
      return;
    }
    waits.current = true;
    setAway(true);
    void message.info({
      key: MESSAGE,
      duration: BACK_FOR,
      onClose: () => {
        if (waits.current) show(undefined);
      },
      content: (
        <>
          {t("act.closed.text")}{" "}
          <Button
            size="small"
            onClick={() => {
              waits.current = false;
              setAway(false);
              message.destroy(MESSAGE);
            }}
          >
            {t("act.closed.back")}
          </Button>
        </>
      ),
    });
  }

  return {
    stage,
    open: stage !== undefined && !away,
    serial,
    begin: show,
    close,
    keepTouched: useCallback((now: boolean) => {
      touched.current = now;
    }, []),
  };
}
