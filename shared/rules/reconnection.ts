import { MINUTE_MS } from "../domain/time.ts";
import type { Millis } from "../domain/units.ts";
import type { CutFacts } from "./case-facts.ts";

const HOUR_MS = 60 * MINUTE_MS;

/**
 * The cut once nothing is owed (claimed at `paidAt`): supply must be back in so many hours. A clock that runs is not set
 * again; hours that are not known count as none.
 */
export function clockStarted(
  cut: CutFacts | undefined,
  paidAt: Millis,
  hours: number | undefined,
): CutFacts | undefined {
  if (cut === undefined || cut.reconnectBy !== undefined) return cut;
  return { ...cut, reconnectBy: (Math.max(paidAt, cut.at) + (hours ?? 0) * HOUR_MS) as Millis };
}
