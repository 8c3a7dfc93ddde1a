import { useEffect, useState } from "react";

/** The local time (ms), renewed every `everyMs`. */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Milliseconds since the component appeared, in steps of a second. */
export function useElapsed(): number {
  const [start] = useState(Date.now);
  return useNow() - start;
}
