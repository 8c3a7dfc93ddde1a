import { useEffect, useRef, useState } from "react";
import type { AppError, Result } from "../../../shared/errors.ts";

/** How long after the last keystroke something is kept (ms). */
const IDLE_MS = 500;

export type SaveState =
  | { readonly state: "saved" | "saving" }
  | { readonly state: "failed"; readonly error: AppError };

/** Keeps what is written a moment after it was written, and at the latest when its field goes away. */
export function useAutosave<T>(
  save: (value: T) => Promise<Result<unknown>>,
): [SaveState, (value: T) => void] {
  const [state, setState] = useState<SaveState>({ state: "saved" });
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const latest = useRef(save);
  latest.current = save;

  const flush = async () => {
    const pending = waiting.current;
    if (pending === undefined) return;
    clearTimeout(pending.timer);
    waiting.current = undefined;
    const answer = await latest.current(pending.value);
    if (waiting.current !== undefined) return;
    setState(answer.ok ? { state: "saved" } : { state: "failed", error: answer.error });
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  useEffect(() => () => void flushNow.current(), []);

  return [
    state,
    (value) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value, timer: setTimeout(() => void flushNow.current(), IDLE_MS) };
      setState({ state: "saving" });
    },
  ];
}
