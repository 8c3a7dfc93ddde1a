import { MINUTE_MS } from "../domain/time.ts";
import type { Millis } from "../domain/units.ts";
import type { DayDuty } from "./day.ts";

/** What people are told of while they do not look: a reconnection that must soon be done or is late, a last reminder that must soon be given. */
export const CLOCK_ALARMS = ["reconnectSoon", "reconnectLate", "remindSoon"] as const;

/** An alarm of a clock that runs. */
export interface ClockAlarm {
  readonly kind: (typeof CLOCK_ALARMS)[number];
  /** It is told from here on, and no more at `to`; one that is late stays so until it is done. */
  readonly from: Millis;
  readonly to: Millis | undefined;
  /** The first instant that is too late. */
  readonly dueAt: Millis;
}

/** So long before its end a clock is told of (ms). */
const RECONNECT_AHEAD_MS = 240 * MINUTE_MS;
const REMIND_AHEAD_MS = 60 * MINUTE_MS;

/**
 * The alarms of a duty. Only where somebody is harmed, or a lawful cut is lost, by what is not done: a window in which a cut may be
 * made harms nobody when it closes.
 */
export function alarmsOf({ task, opensAt, dueAt }: DayDuty): readonly ClockAlarm[] {
  if (dueAt === undefined) return [];
  const ahead = (ms: number) => Math.max(0, opensAt ?? 0, dueAt - ms) as Millis;
  if (task === "reconnect")
    return [
      { kind: "reconnectSoon", from: ahead(RECONNECT_AHEAD_MS), to: dueAt, dueAt },
      { kind: "reconnectLate", from: dueAt, to: undefined, dueAt },
    ];
  if (task === "remind")
    return [{ kind: "remindSoon", from: ahead(REMIND_AHEAD_MS), to: dueAt, dueAt }];
  return [];
}

export const isRinging = ({ from, to }: ClockAlarm, now: Millis): boolean =>
  from <= now && (to === undefined || now < to);

/** The moments at which time alone brings an alarm of this duty, or, when a reminder grows too old for the cut, another duty. */
export const momentsOf = (duty: DayDuty): readonly Millis[] =>
  duty.task === "cut" && duty.dueAt !== undefined
    ? [duty.dueAt]
    : alarmsOf(duty).map(({ from }) => from);
