import { NO_CONDITIONS } from "../shared/domain/escalation.ts";
import type { Language } from "./texts.ts";

type Condition = keyof typeof NO_CONDITIONS;

const UTC8 = 8 * 3_600_000;

/** The beginning of an ISO date; beyond what dates can be, the number itself. */
const isoText = (ms: number, length: number, otherwise: number): string => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime())
    ? String(otherwise)
    : date.toISOString().slice(0, length).replace("T", " ");
};

/** Milliseconds since 1970 as date and minute in UTC+8. */
export const timeText = (ms: number): string => isoText(ms + UTC8, 16, ms);

const dayText = (day: number): string => isoText(day * 86_400_000, 10, day);

/** Fen as yuan, exactly. */
export const moneyText = (fen: number): string => {
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `¥${yuan}.${String(fen % 100).padStart(2, "0")}`;
};

/** A billing period yyyymm. */
const periodText = (period: number): string =>
  `${Math.floor(period / 100)}-${String(period % 100).padStart(2, "0")}`;

/** The list of words behind a field of an entry; two fields mean another thing in another kind. */
const GROUPS: Readonly<Record<string, keyof Language["words"]>> = {
  class: "customerClass",
  charge: "charge",
  channel: "channel",
  outcome: "outcome",
  party: "party",
  notice: "notice",
  delivery: "delivery",
  method: "method",
  clearing: "clearing",
  escalation: "escalation",
  result: "disputeResult",
  role: "role",
  "DisputeOpened.ground": "disputeGround",
  "ComplaintMade.ground": "complaintGround",
  "CaseClosed.reason": "closeReason",
  "BlackoutDeclared.reason": "blackoutReason",
};

/** The fields of an entry (the column `fields` of the timeline) in words. */
export function fieldsText(language: Language, kind: string, json: string): string {
  const fields = JSON.parse(json) as Record<string, unknown>;
  return Object.entries(fields)
    .map(([name, value]) => fieldText(language, kind, name, value))
    .filter((text) => text !== "")
    .join(" · ");
}

function fieldText(language: Language, kind: string, name: string, value: unknown): string {
  const { texts, words } = language;
  const group = GROUPS[`${kind}.${name}`] ?? GROUPS[name];
  if (group !== undefined && typeof value === "string")
    return (words[group] as Record<string, string>)[value] ?? value;
  if (value === null) return "";
  const label = (texts.fields as Record<string, string>)[name] ?? name;
  return `${label} ${valueText(language, name, value)}`;
}

function valueText(language: Language, name: string, value: unknown): string {
  const { texts } = language;
  if (typeof value === "boolean") return value ? texts.yes : texts.no;
  if (Array.isArray(value))
    return value.map((one) => valueText(language, name, one)).join(texts.listed);
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value)
      .filter(([key, one]) => name !== "conditions" || one !== NO_CONDITIONS[key as Condition])
      .map(
        ([key, one]) =>
          `${(texts.fields as Record<string, string>)[key] ?? key} ${valueText(language, key, one)}`,
      );
    return parts.length === 0 ? texts.none : parts.join(texts.joined);
  }
  if (typeof value !== "number") {
    const text = String(value);
    return /^[0-9a-f]{32,}$/.test(text) ? `${text.slice(0, 12)}…` : text;
  }
  if (name === "amount" || name === "minOwed") return moneyText(value);
  if (name === "due" || name === "notBefore" || name === "notAfter") return dayText(value);
  if (name === "from" || name === "to" || name === "until") return timeText(value);
  if (name === "period") return periodText(value);
  if (name === "bill") return String(value + 1);
  return String(value);
}
