import type { Window } from "../domain/escalation.ts";
import type { Day, Fen, Millis } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";
import { dayText, timeText, windowText } from "./dates.ts";
import { moneyInCapitals } from "./money-words.ts";
import type { NoticeLanguage } from "./template.ts";

/** One bill that is not paid, as a notice lists it. */
export interface NoticeBill {
  /** Month of consumption, yyyymm; anything else is a bill of unknown period. */
  readonly period: number;
  readonly due: Day;
  readonly amount: Fen;
  readonly penalty: Fen;
  readonly expense: Fen;
  readonly cleared: Fen;
  readonly outstanding: Fen;
  readonly disputed: boolean;
}

/** Rates of the penalty in millionths of the principal a day, by the policy in force. */
export interface NoticeRates {
  readonly residential: number;
  readonly currentYear: number;
  readonly earlierYear: number;
}

/** All that a notice can say of a case. What is undefined is not known, or has no place in this kind of notice. */
export interface NoticeFields {
  /** Text of the QR code. */
  readonly code: string;
  readonly office: string;
  readonly reference: string;
  readonly class: CustomerClass;
  /** Of the local register of customers; left blank on the paper when it does not know them. */
  readonly customerName: string | undefined;
  readonly customerAddress: string | undefined;
  readonly account: string | undefined;
  readonly issuedOn: Day;
  readonly utcOffsetMinutes: number;
  readonly bills: readonly NoticeBill[];
  readonly outstanding: Fen;
  /** Penalties up to the day of issue by the rates below, whether charged or not. */
  readonly accruedPenalty: Fen;
  readonly rates: NoticeRates;
  readonly payBy: Day | undefined;
  readonly window: Window | undefined;
  readonly reconnectHours: number;
  readonly reconnectedAt: Millis | undefined;
}

/** A line on the paper to be filled in by hand. */
export const BLANK = Symbol("blank");
export type FieldText = string | typeof BLANK;

/** The one telephone number of complaints about electricity supply in China. */
export const HOTLINE = "95598";

/** Yuan with two decimals and commas, without the unit: for tables. */
export function yuanNumber(amount: Fen): string {
  const yuan = String(Math.floor(amount / 100)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${yuan}.${String(amount % 100).padStart(2, "0")}`;
}

/** The same with its unit, which no line break parts from it. */
export const yuanText = (amount: Fen, language: NoticeLanguage): string =>
  `${yuanNumber(amount)}\u00a0${language === "zh" ? "元" : "yuan (RMB)"}`;

const perMille = (ppm: number) => `${ppm / 1_000}‰`;

function rateText({ class: of, rates }: NoticeFields, language: NoticeLanguage): string {
  if (of === "Residential")
    return language === "zh"
      ? `每日按欠费总额的 ${perMille(rates.residential)}`
      : `${perMille(rates.residential)} of the arrears a day`;
  const [current, earlier] = [perMille(rates.currentYear), perMille(rates.earlierYear)];
  return language === "zh"
    ? `当年欠费部分每日 ${current}、跨年度欠费部分每日 ${earlier}`
    : `${current} a day on arrears of the current year and ${earlier} a day on those of earlier years`;
}

/** What each placeholder stands for; undefined is a field that this notice lacks. */
export const PLACEHOLDERS: Readonly<
  Record<string, (fields: NoticeFields, language: NoticeLanguage) => FieldText | undefined>
> = {
  code: ({ code }) => code,
  office: ({ office }) => office,
  reference: ({ reference }) => reference,
  customerName: ({ customerName }) => customerName ?? BLANK,
  customerAddress: ({ customerAddress }) => customerAddress ?? BLANK,
  account: ({ account }) => account ?? BLANK,
  issuedOn: ({ issuedOn }, language) => dayText(issuedOn, language),
  outstanding: ({ outstanding }, language) => yuanText(outstanding, language),
  outstandingWords: ({ outstanding }) => moneyInCapitals(outstanding),
  accruedPenalty: ({ accruedPenalty }, language) => yuanText(accruedPenalty, language),
  penaltyRate: rateText,
  payBy: ({ payBy }, language) => (payBy === undefined ? undefined : dayText(payBy, language)),
  window: ({ window, utcOffsetMinutes }, language) =>
    window && windowText(window, utcOffsetMinutes, language),
  reconnectHours: ({ reconnectHours }) => String(reconnectHours),
  reconnectedAt: ({ reconnectedAt, utcOffsetMinutes }, language) =>
    reconnectedAt === undefined ? BLANK : timeText(reconnectedAt, utcOffsetMinutes, language),
  hotline: () => HOTLINE,
  /** For a signature, a telephone number or a date by hand. */
  blank: () => BLANK,
};
