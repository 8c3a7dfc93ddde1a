import type { Shape } from "../shape.ts";
import type { penalty as zh } from "../zh/penalty.ts";

export const penalty: Shape<typeof zh> = {
  title: "Penalty, computed",
  basis: "policy version {{version}} of the chain, to the end of {{lastDay}}",
  noPolicy:
    "This computer has no policy of the chain yet, so the daily rate is not known and nothing is computed.",
  accrued: "Accrued",
  charged: "of it charged",
  uncharged: "not yet charged",
  over: "charged beyond it",
  overHint: "The ledger's penalty may follow another rule or come from imported history.",
  formulas: "Line by line ({{n}})",
  rateResidential: "Residential customer: {{residential}} a day",
  rateOthers:
    "Non-residential customer: arrears of the current year {{currentYear}} a day, of earlier years {{earlierYear}} a day",
  rule: {
    interest:
      "Simple interest on the unpaid principal alone, none on penalties; no upper and no lower limit.",
    days: "From the day after the due day to the day of payment; that day still counts on the principal before the payment, the next one on what is left.",
    year: "Arrears of the current year up to 31 December of the year of the due day, of an earlier year from 1 January after it.",
    rounding:
      "The lines are added exactly; each bill is rounded to the fen once, in its sum, half up.",
  },
  period: "From – to",
  formula: "Principal × daily rate × days",
  part: "Rate for",
  amount: "Amount",
  parts: {
    residential: "residential",
    currentYear: "current year",
    earlierYear: "earlier year",
  },
  bill: "Fee of {{period}}: {{amount}}, due {{due}}",
  none: "No principal was unpaid after the due day; no penalty.",
  sum: "Sum",
  rounded: "{{exact}}, rounded to {{total}}",
  ledger: "charged {{charged}}, not yet charged {{uncharged}}",
  ledgerOver: "charged {{charged}}, {{over}} more than computed",
};
