import { useTranslation } from "react-i18next";
import type { RiskStep } from "../../../shared/domain/risk.ts";
import type { CardField, PolicyChange } from "../../../shared/rules/policy-diff.ts";
import type { AnyFactor } from "../../format/risk.ts";
import { factorText, levelsText, stepTexts } from "../../i18n/risk-text.ts";

/** What changes in a score card: a row for each factor with its steps before and after, and one for the levels. */
export function CardDiffRows({ change }: { change: Extract<PolicyChange, { field: CardField }> }) {
  const { t } = useTranslation();
  const { field, factors, levels, reordered } = change;
  const steps = (factor: AnyFactor, list: readonly RiskStep[] | undefined) =>
    list === undefined ? ["—"] : stepTexts(t, field, factor, list);
  const rows = [
    ...factors.map(({ factor, before, after }) => ({
      name: factorText(t, field, factor, "name"),
      before: steps(factor, before),
      after: steps(factor, after),
    })),
    ...(levels === undefined
      ? []
      : [
          {
            name: t("risk.levelsName"),
            before: [levelsText(t, levels.before)],
            after: [levelsText(t, levels.after)],
          },
        ]),
    ...(reordered ? [{ name: t("risk.order"), before: ["—"], after: [t("risk.otherOrder")] }] : []),
  ];
  return rows.map(({ name, before, after }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a card on its way may have a factor twice
    <tr key={`${name} ${index}`}>
      <th scope="row" className="policy-name">
        {t("risk.cardLine", { card: t(`policy.fields.${field}.name`), name })}
      </th>
      <td className="policy-before">
        <Lines texts={before} />
      </td>
      <td className="policy-after">
        <Lines texts={after} />
      </td>
    </tr>
  ));
}

function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
