import { MAX_PARTS, type Part } from "../../../shared/domain/escalation.ts";
import type { Day, Fen } from "../../../shared/domain/units.ts";

/** The first part of a proposed plan is due in a week, each other one a month after the one before (days). */
const FIRST_DAYS = 7;
const NEXT_DAYS = 30;

/**
 * What is owed in equal parts; the fen that do not go up go to the first ones. Days that were chosen stay where they
 * ascend. No more parts than there are fen.
 */
export function equalParts(
  owed: Fen,
  parts: readonly Partial<Part>[],
  today: Day,
): readonly Part[] {
  const n = Math.max(1, Math.min(parts.length, MAX_PARTS, owed));
  const each = Math.floor(owed / n);
  const over = owed - each * n;
  let before: number = today - 1;
  return Array.from({ length: n }, (_, index) => {
    const chosen = parts[index]?.due;
    const next = index === 0 ? today + FIRST_DAYS : before + NEXT_DAYS;
    const due = chosen !== undefined && chosen > before ? chosen : next;
    before = due;
    return { amount: (each + (index < over ? 1 : 0)) as Fen, due: due as Day };
  });
}

/** How a plan's sum compares with what is owed: the difference is `owed − sum`. */
export function planSum(owed: Fen, parts: readonly Partial<Part>[]): { sum: Fen; rest: number } {
  const sum = parts.reduce((total, { amount }) => total + (amount ?? 0), 0) as Fen;
  return { sum, rest: owed - sum };
}
