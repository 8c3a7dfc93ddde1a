import { useTranslation } from "react-i18next";
import type { ConductOf } from "../../../shared/figures/compare-tables.ts";
import { useAccountName, useOrgName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { Mark } from "../../ui/Mark.tsx";

const TONES = { low: "good", watch: "warn", high: "bad" } as const;

/** Scores of conduct beside each other; each one opens to its points, factor by factor. */
export function ConductLines(props: { scores: readonly ConductOf[] }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const name = ({ org, clerk }: ConductOf) =>
    clerk === undefined
      ? `${orgName(org)}${t("figures.wholeOffice")}`
      : `${orgName(org)} · ${accountName(clerk) ?? shortHex(clerk)}`;
  return (
    <div className="conduct-scores">
      {props.scores.map((one) => (
        <details key={`${one.org} ${one.clerk ?? ""}`}>
          <summary>
            <span>{name(one)}</span>
            <span className="number">
              {t("dashboard.score", { points: one.conduct.points, acts: whole(one.conduct.acts) })}{" "}
              <Mark tone={TONES[one.conduct.level]}>{t(`figures.level.${one.conduct.level}`)}</Mark>
            </span>
          </summary>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("figures.column.factor")}</th>
                {(["marks", "per100Acts", "points", "weight"] as const).map((key) => (
                  <th key={key} scope="col" className="number">
                    {t(`figures.column.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {one.conduct.lines.map((line) => (
                <tr key={line.factor} data-idle={line.points === 0}>
                  <td>{t(`figures.factor.${line.factor}`)}</td>
                  {[line.marks, line.per100, line.points, line.weight].map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: always these four
                    <td key={index} className="number">
                      {whole(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </div>
  );
}
