import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { CaseRiskView } from "../../../shared/ipc/risk-schemas.ts";
import type { CardField } from "../../../shared/rules/policy-diff.ts";
import { period as monthText } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";
import { factorText, factorValueText, pointsText } from "../../i18n/risk-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import { LEVEL_TONE } from "../../ui/risk-tone.ts";

type Score = CaseRiskView["conduct"] | NonNullable<CaseRiskView["fee"]>;
type Line = Score["lines"][number];

/** One score: its level, what unknown inputs could add, and a line for each factor. */
export function RiskScore({ field, score }: { field: CardField; score: Score }) {
  const { t } = useTranslation();
  const id = useId();
  const lines: readonly Line[] = score.lines;
  const counted = lines.filter(({ points }) => points > 0);
  const unknown = lines.filter((line) => line.unknown !== undefined);
  const rest = lines.filter((line) => line.points === 0 && line.unknown === undefined);
  return (
    <section className="risk-score" aria-labelledby={id}>
      <h3 id={id}>
        {t(`risk.score.${field}`)} <strong>{t("risk.ofHundred", { n: score.points })}</strong>{" "}
        <Mark tone={LEVEL_TONE[score.level]}>{t(`risk.level.${score.level}`)}</Mark>
      </h3>
      {score.unknown > 0 && (
        <p className="risk-unknown">
          {t("risk.unknownAdds", {
            points: pointsText(t, score.unknown),
            most: score.points + score.unknown,
          })}
        </p>
      )}
      {counted.length === 0 && <p className="hint">{t("risk.noPoints")}</p>}
      {counted.length > 0 && <Lines field={field} lines={counted} />}
      {(unknown.length > 0 || rest.length > 0) && (
        <details>
          <summary>{t("risk.others", { unknown: unknown.length, none: rest.length })}</summary>
          <Lines field={field} lines={[...unknown, ...rest]} />
        </details>
      )}
    </section>
  );
}

function Lines({ field, lines }: { field: CardField; lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <table className="bill-table risk-lines">
      <thead>
        <tr>
          <th scope="col">{t("risk.factor")}</th>
          <th scope="col">{t("risk.input")}</th>
          <th scope="col" className="number">
            {t("risk.pointsOf")}
          </th>
          <th scope="col">{t("risk.entries")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.factor}>
            <th scope="row" title={factorText(t, field, line.factor, "what")}>
              {factorText(t, field, line.factor, "name")}
            </th>
            <td>{inputText(t, field, line)}</td>
            <td className="number">
              {t("risk.pointsOfWeight", { points: line.points, weight: line.weight })}
            </td>
            <td>{entriesText(t, line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value, and from where on the next points come; or why it is not known. */
function inputText(t: T, field: CardField, { factor, value, unknown, period, next }: Line): string {
  if (unknown !== undefined)
    return t(`risk.missing.${unknown}`, {
      month: period === undefined ? "" : monthText(period),
    });
  const told = factorValueText(t, field, factor, value ?? 0);
  if (next === undefined) return told;
  return t("risk.nextStep", {
    value: told,
    from: factorValueText(t, field, factor, next.from),
    points: pointsText(t, next.points),
  });
}

const entriesText = (t: T, { entries, unknown }: Line): string => {
  if (unknown !== undefined) return "";
  if (entries.length === 0) return t("risk.fromRegister");
  return entries.map((seq) => `#${seq}`).join(t("app.list"));
};
