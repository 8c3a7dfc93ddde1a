import { useCallback, useEffect, useRef, useState } from "react";
import type { Stage } from "./flow.ts";

/** So long (ms) a form that was closed can be brought back. */
const BACK_FOR_MS = 30_000;

/**
 * What is in the drawer. A form that was filled in and then closed, as by a slip on Esc, is put away as it is and can be brought back for
 * a while; everything else goes at once.
 */
export function useStage() {
  const [stage, setStage] = useState<Stage>();
  const [away, setAway] = useState(false);
  /** Tells one form from the next, so that none begins with what was typed into another. */
  const [serial, setSerial] = useState(0);
  const touched = useRef(false);

  const show = useCallback((next: Stage | undefined) => {
    touched.current = false;
    setAway(false);
    setStage(next);
    setSerial((n) => n + 1);
  }, []);

  useEffect(() => {
    if (!away) return;
    const end = setTimeout(() => show(undefined), BACK_FOR_MS);
    return () => clearTimeout(end);
  }, [away, show]);

  function close(): void {
    if (stage?.step === "form" && touched.current) setAway(true);
    else show(undefined);
  }

  return {
    stage,
    open: stage !== undefined && !away,
    /** Brings back the form that was put away; undefined while there is none. */
    back: away ? () => setAway(false) : undefined,
    serial,
    begin: show,
    close,
    keepTouched: useCallback((now: boolean) => {
      touched.current = now;
    }, []),
  };
}
