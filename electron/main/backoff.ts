/** Pause before the service is started for the (deaths + 1)th time: 0.25 s, doubled each time, at most 30 s. */
export const backoff = (deaths: number): number => Math.min(30_000, 250 * 2 ** (deaths - 1));
