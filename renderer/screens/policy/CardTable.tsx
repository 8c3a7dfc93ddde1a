import { useTranslation } from "react-i18next";
import { MAX_SCORE } from "../../../shared/domain/risk.ts";
import { weightOf, weightOfSteps } from "../../../shared/risk/card-check.ts";
import type { CardField } from "../../../shared/rules/policy-diff.ts";
import type { AnyCard } from "../../format/risk.ts";
import { factorText, levelsText, stepTexts } from "../../i18n/risk-text.ts";

/** A score card: each factor with its steps in words and its weight, the sum of the weights and the levels. */
export function CardTable({ field, card }: { field: CardField; card: AnyCard }) {
  const { t } = useTranslation();
  return (
    <>
      <table
        className="bill-table policy-table card-table"
        aria-label={t(`policy.fields.${field}.name`)}
      >
        <thead>
          <tr>
            <th scope="col">{t("risk.factor")}</th>
            <th scope="col">{t("risk.steps")}</th>
            <th scope="col" className="number">
              {t("risk.weight")}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.factors.map(({ factor, steps }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a card on its way may have a factor twice
            <tr key={`${factor} ${index}`}>
              <th scope="row" title={factorText(t, field, factor, "what")}>
                {factorText(t, field, factor, "name")}
              </th>
              <td>
                <ul className="card-steps">
                  {stepTexts(t, field, factor, steps).map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </td>
              <td className="number">{weightOfSteps(steps)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t("risk.sum")}
            </th>
            <td className="number">{`${weightOf(card)} / ${MAX_SCORE}`}</td>
          </tr>
        </tfoot>
      </table>
      <p className="hint">{levelsText(t, card)}</p>
    </>
  );
}
