import type { RiskLevel } from "../../shared/domain/risk.ts";
import type { Tone } from "./Mark.tsx";

/** How a level of risk looks. */
export const LEVEL_TONE: Readonly<Record<RiskLevel, Tone>> = {
  low: "good",
  watch: "warn",
  high: "bad",
};
