import { ageText } from "./error-text.ts";
import type { T } from "./index.ts";

/** How a computer's clock stood to the chain's (ms), in words. */
export function clockText(t: T, offsetMs: number): string {
  if (Math.abs(offsetMs) < 1_000) return t("caseView.timeline.clockEqual");
  const offset = ageText(t, Math.abs(offsetMs));
  return offsetMs > 0
    ? t("caseView.timeline.clockAhead", { offset })
    : t("caseView.timeline.clockBehind", { offset });
}
