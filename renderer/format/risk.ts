import {
  CONDUCT_FACTORS,
  type ConductFactor,
  FEE_FACTORS,
  type FeeFactor,
  MAX_RISK_FACTORS,
  MAX_RISK_STEPS,
  type RiskCard,
  type RiskStep,
} from "../../shared/domain/risk.ts";
import type { CardField } from "../../shared/rules/policy-diff.ts";
import { money, parseYuan } from "./money.ts";

/** In what a factor's value is told; a flag is 1 or 0. */
export type RiskUnit = "days" | "fen" | "times" | "months" | "percent" | "flag";

const FEE_UNITS: Readonly<Record<FeeFactor, RiskUnit>> = {
  ArrearsAge: "days",
  ArrearsAmount: "fen",
  TimesOverdue: "times",
  MonthsOwed: "months",
  PartPayments: "times",
  BouncedPayments: "times",
  BrokenPromises: "times",
  Disputes: "times",
  Complaints: "times",
  DeliveryDelay: "days",
  ConsumptionFall: "percent",
  CapacityReduction: "percent",
  PrepayShortfall: "percent",
  WatchedIndustry: "flag",
};

/** The factor of any card. */
export type AnyFactor = FeeFactor | ConductFactor;
export type AnyCard = RiskCard<AnyFactor>;

/** The factors that a card can have, in their order. */
export const FACTORS: Readonly<Record<CardField, readonly AnyFactor[]>> = {
  feeRisk: FEE_FACTORS,
  conductRisk: CONDUCT_FACTORS,
};

/** The unit of a factor's value. All factors of conduct are counted. */
export const unitOf = (field: CardField, factor: AnyFactor): RiskUnit =>
  field === "feeRisk" ? FEE_UNITS[factor as FeeFactor] : "times";

/** The lines of a card's levels, beside those of its factors. */
export const LEVEL_LINES = ["watch", "high"] as const;

const U32 = 0xffffffff;
const U8 = 0xff;

const valueText = (unit: RiskUnit, value: number) =>
  unit === "fen" ? money(value).slice(1).replaceAll(",", "").replace(/\.00$/, "") : String(value);

/** Steps as they are typed, sums in yuan: `31→4, 61→8`. */
export const stepsText = (unit: RiskUnit, steps: readonly RiskStep[]): string =>
  steps.map(({ from, points }) => `${valueText(unit, from)}→${points}`).join(", ");

/** Reads steps; undefined when they cannot be read, or the chain has no bytes for them. */
export function parseSteps(unit: RiskUnit, text: string): RiskStep[] | undefined {
  const steps = text
    .split(/[,，;；、]/)
    .filter((part) => part.trim() !== "")
    .map((part) => parseStep(unit, part.trim()));
  return steps.includes(undefined) || steps.length > MAX_RISK_STEPS
    ? undefined
    : (steps as RiskStep[]);
}

function parseStep(unit: RiskUnit, text: string): RiskStep | undefined {
  const match = /^(.+?)\s*(?:→|->|=>|[=:：])\s*(\d{1,3})$/.exec(text);
  const value = match?.[1];
  if (value === undefined) return undefined;
  const from = unit === "fen" ? parseYuan(value) : count(value, U32);
  const points = count(match?.[2] ?? "", U8);
  return from === undefined || from > U32 || points === undefined ? undefined : { from, points };
}

const count = (text: string, most: number) =>
  /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

/** A line of a card: a factor's word and its steps, or a level's word and its points. */
export interface CardLine {
  readonly word: string;
  readonly text: string;
}

export const joinLines = (lines: readonly CardLine[]): string =>
  lines.map(({ word, text }) => `${word}: ${text}`).join("\n");

/** The lines of a text, each split at its first colon; what is typed behind it stays as it is. */
export const splitLines = (text: string): CardLine[] =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const match = /^\s*(\w*)\s*[:：] ?(.*)$/.exec(line);
      return { word: match?.[1] ?? "", text: match?.[2] ?? line };
    });

/** A card as text, one factor a line and then the levels; `parseCard` reads it back exactly. */
export const cardText = (field: CardField, card: AnyCard): string =>
  joinLines([
    ...card.factors.map(({ factor, steps }) => ({
      word: factor,
      text: stepsText(unitOf(field, factor), steps),
    })),
    ...LEVEL_LINES.map((word) => ({ word, text: String(card[word]) })),
  ]);

/** Reads a card; undefined when a line cannot be read, a level is missing or stands twice, or it has no bytes. */
export function parseCard(field: CardField, text: string): AnyCard | undefined {
  const lines = splitLines(text);
  const level = (word: string) => {
    const [line, more] = lines.filter((one) => one.word === word);
    return line === undefined || more !== undefined ? undefined : count(line.text.trim(), U8);
  };
  const [watch, high] = LEVEL_LINES.map(level);
  const factors = lines
    .filter(({ word }) => !(LEVEL_LINES as readonly string[]).includes(word))
    .map((line) => {
      const factor = FACTORS[field].find((one) => one === line.word);
      const steps = factor && parseSteps(unitOf(field, factor), line.text);
      return factor && steps && { factor, steps };
    });
  if (watch === undefined || high === undefined) return undefined;
  if (factors.includes(undefined) || factors.length > MAX_RISK_FACTORS) return undefined;
  return { factors: factors as AnyCard["factors"], watch, high };
}

/**
 * The lines for the editor: those of the factors in the order of the chain, with an empty one for each factor that the
 * card does not have, and those of the levels.
 */
export function editorLines(field: CardField, text: string): CardLine[] {
  const lines = splitLines(text);
  return [...FACTORS[field], ...LEVEL_LINES].flatMap((word) => {
    const found = lines.filter((line) => line.word === word);
    return found.length > 0 ? found : [{ word, text: "" }];
  });
}

/** The text of the editor's lines; a factor without steps is left out of the card. */
export const editedText = (lines: readonly CardLine[]): string =>
  joinLines(
    lines.filter(
      ({ word, text }) => text.trim() !== "" || (LEVEL_LINES as readonly string[]).includes(word),
    ),
  );
