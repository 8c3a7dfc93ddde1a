import { localMinute } from "../../shared/domain/time.ts";
import type { CaseAlarm, ClockAlarms } from "../../shared/ipc/clock-schemas.ts";
import { CLOCK_ALARMS } from "../../shared/rules/clock-alarms.ts";

/** A message in the two languages of the desktop. */
export interface ClockMessage {
  readonly title: string;
  readonly body: string;
}

type Kind = CaseAlarm["kind"];

/** What is said of alarms, one message for each kind: how many, and the time by the clock on the wall. Never whom. */
export function clockMessages({
  alarms,
  utcOffsetMinutes,
}: Pick<ClockAlarms, "alarms" | "utcOffsetMinutes">): readonly ClockMessage[] {
  return CLOCK_ALARMS.flatMap((kind) => {
    const some = alarms.filter((alarm) => alarm.kind === kind);
    if (some.length === 0) return [];
    const ends = some.map(({ dueAt }) => dueAt).sort((a, b) => a - b);
    const times = ends.map((end) => onTheWall(localMinute(end, utcOffsetMinutes)));
    return say(kind, some.length, times[0] ?? "", new Set(times).size > 1);
  });
}

function say(kind: Kind, n: number, time: string, differ: boolean): ClockMessage {
  const by = differ ? `, the first by ${time}` : ` by ${time}`;
  const before = differ ? `最早的在 ${time} 前` : `${time} 前`;
  switch (kind) {
    case "reconnectSoon":
      return {
        title: "复电期限 · Reconnection",
        body: `${n} 户须复电：${before}。\n${many(n, "reconnection")} must be done${by}.`,
      };
    case "reconnectLate":
      return {
        title: "复电已超期 · Reconnection late",
        body: `${n} 户复电已超过期限，请立即办理。\n${many(n, "reconnection")} late: to be done at once.`,
      };
    case "remindSoon":
      return {
        title: "停电前最后通知 · Final reminder",
        body: `${n} 户须在停电前再次通知：${before}。\n${many(n, "final reminder")} must be given${by}.`,
      };
  }
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const onTheWall = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
