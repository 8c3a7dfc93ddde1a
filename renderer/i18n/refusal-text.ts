import type { Unmet } from "../../shared/domain/refusals.ts";
import { type Mover, whoseMove } from "../../shared/rules/whose-move.ts";
import { money } from "../format/money.ts";
import { dateTime, dayDate } from "../format/time.ts";
import type { T } from "./index.ts";

export { unmetOf } from "../../shared/rules/refusal-errors.ts";

/** Why a step is not open, in words and without an end: numbers with their units. */
export function whyText(t: T, { refusal, detail }: Unmet): string {
  const { owed = 0, allowed = 0, firstDay, lastDay, least, have, needed, days } = detail;
  const values = {
    ...detail,
    owed: money(owed),
    allowed: money(allowed),
    days: days ?? 0,
    have: have ?? 0,
    needed: needed ?? 0,
    minutes: detail.minutes ?? 0,
  };
  const why = t(`refusals.why.${refusal}`, values);
  if (refusal === "NotApproved")
    return needed === undefined
      ? t("refusals.notProposed", { why })
      : t("refusals.progress", { why, have: have ?? 0, needed });
  if (refusal === "WindowContradicts" && days !== undefined)
    return t("refusals.ahead", { why, days });
  if (firstDay !== undefined) return t("refusals.firstDay", { why, day: dayDate(firstDay) });
  if (lastDay !== undefined) return t("refusals.lastDay", { why, day: dayDate(lastDay) });
  if (least !== undefined) return t("refusals.least", { why, amount: money(least) });
  return why;
}

/** Why a step is not open, in a sentence; with the date and hour of the policy's zone from which it will be. */
export function refusalText(t: T, unmet: Unmet): string {
  const why = whyText(t, unmet);
  return unmet.until === undefined
    ? t("refusals.now", { why })
    : t("refusals.until", { why, until: dateTime(unmet.until) });
}

/** Whose move it is before the step opens, in a sentence. */
export const moveText = (t: T, unmet: Unmet): string =>
  t("refusals.next", { move: moverText(t, whoseMove(unmet)) });

/** Who has to act, in words: for a mark beside each unmet condition. */
export const moverText = (t: T, mover: Mover): string => t(`refusals.move.${mover}`);
