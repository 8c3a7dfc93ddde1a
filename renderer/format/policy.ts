import { dateOf, dayFromDate } from "../../shared/domain/calendar.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Day } from "../../shared/domain/units.ts";
import type { PolicyField } from "../../shared/rules/policy-diff.ts";
import { money, parseYuan } from "./money.ts";
import { cardText, parseCard } from "./risk.ts";
import { dayDate, minuteOfDay } from "./time.ts";

/** In what a field is shown and typed. */
export const POLICY_UNITS = {
  utcOffsetMinutes: "offset",
  quietFromMinute: "minuteOfDay",
  quietToMinute: "minuteOfDay",
  contactsPerDay: "times",
  contactsPer7Days: "times",
  backDatingLimitMs: "hours",
  clockToleranceMs: "minutes",
  penaltyResidentialPpm: "permille",
  penaltyCurrentYearPpm: "permille",
  penaltyEarlierYearPpm: "permille",
  cutAfterOverdueDays: "days",
  demandsBeforeCut: "times",
  noticeMinDays: "days",
  noticeMaxDays: "days",
  secondNoticeMinutes: "minutes",
  approvalValidDays: "days",
  reconnectHours: "hours",
  disputeAnswerDays: "workingDays",
  complaintAnswerDays: "workingDays",
  secondNoticeMaxMinutes: "minutes",
  approvalsHigh: "people",
  highAmount: "fen",
  cutFromMinute: "minuteOfDay",
  cutToMinute: "minuteOfDay",
  cutToMinuteBeforeRest: "minuteOfDay",
  clearing: "clearing",
  holidays: "ranges",
  workingDays: "dates",
  feeRisk: "card",
  conductRisk: "card",
  conductDays: "days",
} as const satisfies Record<PolicyField, string>;
export type PolicyUnit = (typeof POLICY_UNITS)[PolicyField];

/** Fields of the chain that are finer than the unit they are typed in, and by how much. */
const PARTS: Partial<Record<PolicyField, number>> = {
  backDatingLimitMs: 3_600_000,
  clockToleranceMs: 60_000,
  penaltyResidentialPpm: 1_000,
  penaltyCurrentYearPpm: 1_000,
  penaltyEarlierYearPpm: 1_000,
};
/** So many decimals tell each millisecond of 30 days in hours. */
const DECIMALS = 8;

/** The most that the chain's type of a field holds; the sums and times are safe integers. */
const MOST: Partial<Record<PolicyField, number>> = {
  backDatingLimitMs: Number.MAX_SAFE_INTEGER,
  clockToleranceMs: Number.MAX_SAFE_INTEGER,
  penaltyResidentialPpm: 0xffffffff,
  penaltyCurrentYearPpm: 0xffffffff,
  penaltyEarlierYearPpm: 0xffffffff,
  approvalsHigh: 0xff,
};
const U16 = 0xffff;
const I16 = 0x7fff;

/** `+08:00`. */
export const offsetText = (minutes: number) =>
  `${minutes < 0 ? "-" : "+"}${minuteOfDay(Math.abs(minutes))}`;

/** First and last day, once when they are one day. */
export const rangeText = ([first, last]: readonly [Day, Day]) =>
  first === last ? dayDate(first) : `${dayDate(first)} ~ ${dayDate(last)}`;

/** A value as it is typed, in the field's unit and without its name; `parseField` reads it back exactly. */
export function fieldText(field: PolicyField, policy: Policy): string {
  switch (field) {
    case "clearing":
      return policy.clearing;
    case "holidays":
      return policy.holidays.map(rangeText).join("\n");
    case "workingDays":
      return policy.workingDays.map((day) => dayDate(day)).join("\n");
    case "feeRisk":
    case "conductRisk":
      return cardText(field, policy[field]);
    case "highAmount":
      return money(policy.highAmount).slice(1).replaceAll(",", "");
    case "utcOffsetMinutes":
      return offsetText(policy.utcOffsetMinutes);
    default: {
      const value = policy[field];
      if (POLICY_UNITS[field] === "minuteOfDay") return minuteOfDay(value);
      const part = PARTS[field];
      return part === undefined ? String(value) : decimal(value / part);
    }
  }
}

const decimal = (value: number) => value.toFixed(DECIMALS).replace(/\.?0+$/, "");

/** Reads what was typed into a field; undefined when it cannot be read, or the chain has no bytes for it. */
export function parseField<F extends PolicyField>(field: F, text: string): Policy[F] | undefined {
  return parse(field, text.trim()) as Policy[F] | undefined;
}

function parse(field: PolicyField, text: string): unknown {
  switch (field) {
    case "clearing":
      return text === "OldestBillFirst" || text === "PrincipalFirst" ? text : undefined;
    case "holidays":
      return lines(text, rangeOf);
    case "workingDays":
      return lines(text, dayOfText);
    case "feeRisk":
    case "conductRisk":
      return parseCard(field, text);
    case "highAmount":
      return parseYuan(text);
    case "utcOffsetMinutes": {
      const match = /^([+-])(.+)$/.exec(text);
      const minutes = match?.[2] === undefined ? undefined : clock(match[2]);
      if (minutes === undefined || minutes > I16) return undefined;
      return match?.[1] === "-" ? 0 - minutes : minutes;
    }
    default: {
      if (POLICY_UNITS[field] === "minuteOfDay") return clock(text);
      const part = PARTS[field];
      if (!(part === undefined ? /^\d{1,16}$/ : /^\d{1,12}(\.\d{0,8})?$/).test(text))
        return undefined;
      const value = Math.round(Number(text) * (part ?? 1));
      return value <= (MOST[field] ?? U16) ? value : undefined;
    }
  }
}

/** `hh:mm` in minutes; `24:00` is the end of the day. */
function clock(text: string): number | undefined {
  const match = /^(\d{1,4}):([0-5]\d)$/.exec(text.replace("：", ":"));
  const minutes = match === null ? U16 + 1 : Number(match[1]) * 60 + Number(match[2]);
  return minutes <= U16 ? minutes : undefined;
}

function lines<T>(text: string, read: (line: string) => T | undefined): T[] | undefined {
  const found = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(read);
  return found.includes(undefined) ? undefined : (found as T[]);
}

/** A date that the calendar has. */
function dayOfText(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) };
  if (date.month < 1 || date.month > 12) return undefined;
  const day = dayFromDate(date);
  const same = JSON.stringify(dateOf(day)) === JSON.stringify(date);
  return same && day >= 0 ? day : undefined;
}

function rangeOf(text: string): [Day, Day] | undefined {
  const [first, last, more] = text.split(/\s*[~～至]\s*|\s+to\s+/).map(dayOfText);
  if (first === undefined || more !== undefined) return undefined;
  if (/[~～至]|\sto\s/.test(text)) return last === undefined ? undefined : [first, last];
  return [first, first];
}
