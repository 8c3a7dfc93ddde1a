import { isMeasured } from "../../shared/domain/clock.ts";
import { ageText } from "./error-text.ts";
import type { T } from "./index.ts";

/** From this age (ms) on, it is said when the clock was measured. */
const AGE_TOLD_MS = 3_600_000;

/** How a computer's clock stood to the chain's (ms), in words; `ageMs` ago, where that is known. */
export function clockText(t: T, offsetMs: number, ageMs = 0): string {
  const text = offsetText(t, offsetMs);
  return ageMs < AGE_TOLD_MS || !isMeasured(offsetMs)
    ? text
    : t("caseView.timeline.clockAged", { text, age: ageText(t, ageMs) });
}

function offsetText(t: T, offsetMs: number): string {
  if (!isMeasured(offsetMs)) return t("caseView.timeline.clockUnknown");
  if (Math.abs(offsetMs) < 1_000) return t("caseView.timeline.clockEqual");
  const offset = ageText(t, Math.abs(offsetMs));
  return offsetMs > 0
    ? t("caseView.timeline.clockAhead", { offset })
    : t("caseView.timeline.clockBehind", { offset });
}
