import type { DayRow } from "../../../shared/ipc/day-schemas.ts";
import type { DaySection } from "../../../shared/rules/day.ts";
import { money } from "../../format/money.ts";
import { dateTime, dayDate, dayOf } from "../../format/time.ts";
import { ageText, type OrgName, unmetText } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import type { Tone } from "../../ui/Mark.tsx";
import type { Fields } from "../act/draft.ts";

/** Below this (ms) a clock that runs out is urgent. */
const URGENT_MS = 4 * 3_600_000;

/** What is to be done, in a sentence. */
export function taskText(t: T, { task, promised, turnedDown }: DayRow): string {
  const kind = turnedDown ? t(`words.escalation.${turnedDown.kind}`) : "";
  if (turnedDown?.returned) return t("day.returned", { kind });
  return t(`day.task.${task}`, { kind, amount: money(promised ?? 0) });
}

/** Why the next step is not open; undefined when it is, or when it is somebody else's. */
export function notNowText(t: T, row: DayRow, orgName: OrgName): string | undefined {
  const why = row.unmet.filter(({ kind }) => kind !== "WrongRole");
  if (why.length === 0) return undefined;
  return t("day.notNow", { why: why.map((unmet) => unmetText(t, unmet, orgName)).join(" ") });
}

/** By when, and how long that is: in the tone of its urgency. */
export function dueText(
  t: T,
  section: DaySection,
  row: DayRow,
  now: number,
): { text: string; left: string | undefined; tone: Tone } {
  const { dueAt, opensAt, since } = row;
  if (opensAt !== undefined && opensAt > now)
    return {
      text: t("day.opens", { time: dateTime(opensAt) }),
      left: t("day.left", { age: ageText(t, opensAt - now) }),
      tone: "info",
    };
  if (dueAt === undefined)
    return {
      text:
        since === undefined ? t("day.noClock") : t("day.sinceDecision", { time: dateTime(since) }),
      left: undefined,
      tone: "plain",
    };
  const text = isMidnight(dueAt)
    ? t("day.untilDay", { day: dayDate(dayOf(dueAt - 1)) })
    : t("day.until", { time: dateTime(dueAt) });
  const left = dueAt - now;
  return left > 0
    ? {
        text,
        left: t("day.left", { age: ageText(t, left) }),
        tone: left < URGENT_MS ? "warn" : "plain",
      }
    : {
        text,
        left: t("day.late", { age: ageText(t, -left) }),
        tone: section === "promised" ? "warn" : "bad",
      };
}

/** The end of a whole day is told as that day. */
const isMidnight = (at: number) => dayOf(at) !== dayOf(at - 1);

/** When what asks for it happened, where the clock does not say it. */
export function sinceText(t: T, section: DaySection, { since }: DayRow): string | undefined {
  if (since === undefined || section === "turnedDown") return undefined;
  return t(section === "reconnect" ? "day.sinceCut" : "day.since", { time: dateTime(since) });
}

/** What the form of the next step begins with; undefined where its usual beginning is right. */
export function presetOf({ step }: DayRow): Fields | undefined {
  const { type, notice } = step ?? {};
  if (type === "RecordDelivery" && notice !== undefined)
    return { type, notice, delivery: "SignedFor" };
  if (type === "RecordNotice" && notice !== undefined) return { type, notice };
  return undefined;
}

/** Whether the next step can be taken by this operator now: before its time it would be worth nothing. */
export const isOpen = ({ step, unmet, mover }: DayRow): boolean =>
  step !== undefined && unmet.length === 0 && mover !== "time";
