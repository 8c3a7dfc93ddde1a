import { MINUTE_MS } from "../../shared/domain/time.ts";

/** How a time left is told: the two units that matter. */
export type Left =
  | { readonly unit: "days"; readonly days: number; readonly hours: number }
  | { readonly unit: "hours"; readonly hours: number; readonly minutes: string }
  | { readonly unit: "minutes"; readonly minutes: number; readonly seconds: string };

/** Below this the seconds are told (ms). */
export const SECONDS_BELOW_MS = 60 * MINUTE_MS;

const two = (n: number) => String(n).padStart(2, "0");

/** A time left in its two largest units; full seconds, so that it is 0 only when it is over. */
export function left(ms: number): Left {
  const seconds = Math.ceil(Math.max(0, ms) / 1_000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return { unit: "days", days: Math.floor(hours / 24), hours: hours % 24 };
  if (hours >= 1) return { unit: "hours", hours, minutes: two(minutes % 60) };
  return { unit: "minutes", minutes, seconds: two(seconds % 60) };
}
