import { KNOWABLE, type RiskReport, type Trial } from "./report.ts";

const NAMES: Readonly<Record<Trial["name"], string>> = {
  firstCard: "score, first card",
  fittedCard: "score, fitted card",
  amount: "baseline: amount alone",
  age: "baseline: age alone",
};

const number = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(3));
const share = (value: number | undefined) =>
  value === undefined ? "–" : `${(value * 100).toFixed(1)} %`;
const date = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** The report as lines for a person. */
export function printed(report: RiskReport): string[] {
  const { outcomes, trials, card } = report;
  const fitted = trials.find(({ name }) => name === "fittedCard");
  return [
    `${report.rows} rows, ${report.rejectedRows} rejected; ${report.cases} cases.`,
    `Delivered notice and something owed: ${outcomes.creditCollection} ended in credit collection, ${outcomes.paid} were paid,`,
    `${outcomes.undecided} did neither and are left out.`,
    "",
    `Split by the day of delivery: ${report.learned} cases before ${date(report.splitAt)} are learned from, ${report.tried} later ones are tried.`,
    `The last outcome of the earlier cases was known on ${date(report.learnedBy)}.`,
    `Of the tried, ${share(report.badShare)} ended in credit collection.`,
    "",
    `${"ranking".padEnd(24)}${"AUC".padStart(8)}${"top tenth".padStart(12)}${"Brier".padStart(9)}${"calibration error".padStart(20)}`,
    ...trials.map(
      ({ name, auc, topTenth, brier, calibrationError }) =>
        `${NAMES[name].padEnd(24)}${number(auc).padStart(8)}${share(topTenth).padStart(12)}${number(brier).padStart(9)}${share(calibrationError).padStart(20)}`,
    ),
    "",
    "Calibration of the fitted card (forecast beside what came):",
    ...(fitted?.bins ?? []).map(
      ({ cases, forecast, actual }) =>
        `  ${String(cases).padStart(6)} cases: ${share(forecast).padStart(8)} ${share(actual).padStart(8)}`,
    ),
    "",
    `Fitted card, ${KNOWABLE} points for what such a file knows:`,
    ...card.factors.map(
      ({ factor, steps }) =>
        `  ${factor.padEnd(20)}${steps.map(({ from, points }) => `${from}→${points}`).join(", ")}`,
    ),
    "",
    report.beats
      ? "The fitted card ranks better than both baselines."
      : "The fitted card does NOT rank better than both baselines: at the moment of delivery such a history says little about what comes (see docs/risk.md).",
  ];
}
