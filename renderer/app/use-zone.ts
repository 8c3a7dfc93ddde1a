import { useSyncExternalStore } from "react";
import { DEFAULT_UTC_OFFSET_MINUTES } from "../../shared/domain/time.ts";
import type { AuditView } from "../../shared/ipc/audit-schemas.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import { cache } from "../api/client.ts";
import { setZone } from "../format/time.ts";

const NOTHING = {};

/** The zone (min from UTC) of what the window shows: the snapshot's, else the live console's; UTC+8 until a policy is known. */
export const zoneOf = (
  audit: AuditView | undefined,
  status: Pick<Status, "utcOffsetMinutes"> | undefined,
): number =>
  (audit?.state === "open" ? audit.utcOffsetMinutes : status?.utcOffsetMinutes) ??
  DEFAULT_UTC_OFFSET_MINUTES;

function subscribe(listener: () => void): () => void {
  const stops = [
    cache.subscribe("status.get", NOTHING, listener),
    cache.subscribe("audit.get", NOTHING, listener),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const current = (): number =>
  zoneOf(cache.peek("audit.get", NOTHING).data, cache.peek("status.get", NOTHING).data);

/** Keeps the window's times in the zone of what it shows. Draws anew when that changes, not with every status. */
export function useZone(): void {
  // Before anything below is drawn.
  setZone(useSyncExternalStore(subscribe, current));
}
