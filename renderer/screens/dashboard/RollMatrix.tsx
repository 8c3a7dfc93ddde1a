import { useTranslation } from "react-i18next";
import { monthFrom, yyyymm } from "../../../shared/domain/month.ts";
import { ageText, OLDEST_AGE } from "../../../shared/figures/money-tables.ts";
import { rateOf } from "../../../shared/figures/rates.ts";
import { monthText } from "../../../shared/figures/table-parts.ts";
import type { Figures, Roll } from "../../../shared/ipc/figures-schemas.ts";
import { percentText } from "../../format/figures.ts";
import { money } from "../../format/money.ts";
import { heatLevel } from "../../theme/chart-colours.ts";

const AGES = Array.from({ length: OLDEST_AGE + 1 }, (_, age) => age);
/** Where the colours begin and end (hundredths of a percent): most rates lie near the whole. */
const PALEST = 6_000;
const DARKEST = 12_000;

/** How much of what was owed is still owed a month later: a month a row, an age a column, the percentage in each cell. */
export function RollMatrix(props: {
  figures: Figures;
  /** The due month (yyyymm) of a cell's bills; `andBefore`: and of all months before. */
  onPick: (due: number, andBefore: boolean) => void;
}) {
  const { t } = useTranslation();
  const { rolls } = props.figures;
  const byPlace = new Map<string, Roll>(rolls.map((one) => [`${one.month} ${one.age}`, one]));
  const months = [...new Set(rolls.map(({ month }) => month))].sort((a, b) => b - a);
  return (
    <div className="data-table-holder">
      <table className="matrix">
        <caption className="off-screen">{t("figures.table.rolls")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("figures.column.month")}</th>
            {AGES.map((age) => (
              <th key={age} scope="col">
                {t("dashboard.age", { age: ageText(age) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{monthText(month)}</th>
              {AGES.map((age) => {
                const roll = byPlace.get(`${month} ${age}`);
                const rate = roll && rateOf(roll.after, roll.before);
                const due = yyyymm(monthFrom(month) - 1 - age);
                const sums =
                  roll &&
                  t("dashboard.rollCell", {
                    before: money(roll.before),
                    after: money(roll.after),
                  });
                return (
                  <td
                    key={age}
                    className={`heat-${heatLevel((rate ?? 0) - PALEST, DARKEST - PALEST)}`}
                    title={sums}
                  >
                    {rate === undefined ? (
                      percentText(rate)
                    ) : (
                      <button
                        type="button"
                        aria-label={`${monthText(month)} ${t("dashboard.age", { age: ageText(age) })} ${percentText(rate)} ${sums}`}
                        onClick={() => props.onPick(due, age === OLDEST_AGE)}
                      >
                        {percentText(rate)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
