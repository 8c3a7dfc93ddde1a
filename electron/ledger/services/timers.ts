/** Calls back after some ms, if the service still runs; answers the way to call it off. */
export function after(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Lets others have their turn. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
