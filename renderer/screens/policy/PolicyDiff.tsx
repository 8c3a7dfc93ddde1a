import { useTranslation } from "react-i18next";
import type { Policy } from "../../../shared/domain/policy.ts";
import {
  type CardField,
  type PolicyChange,
  policyDiff,
} from "../../../shared/rules/policy-diff.ts";
import { listTexts, valueText } from "../../i18n/policy-text.ts";
import { CardDiffRows } from "./CardDiffRows.tsx";

/** What changes from one policy to another, old and new side by side. */
export function PolicyDiff(props: { before: Policy; after: Policy; label: string }) {
  const { t } = useTranslation();
  const { before, after } = props;
  const changes = policyDiff(before, after);
  if (changes.length === 0) return <p className="hint">{t("policy.same")}</p>;
  return (
    <table className="bill-table policy-table" aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{t("policy.field")}</th>
          <th scope="col">{t("policy.before")}</th>
          <th scope="col">{t("policy.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) =>
          change.field === "feeRisk" || change.field === "conductRisk" ? (
            <CardDiffRows key={change.field} change={change} />
          ) : (
            <tr key={change.field}>
              <th scope="row" className="policy-name">
                {t(`policy.fields.${change.field}.name`)}
              </th>
              <ChangeCells change={change} before={before} after={after} />
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** Of lists only what went and what came: most of a calendar stays as it is. */
function ChangeCells(props: {
  change: Exclude<PolicyChange, { field: CardField }>;
  before: Policy;
  after: Policy;
}) {
  const { t } = useTranslation();
  const { change, before, after } = props;
  if (change.field !== "holidays" && change.field !== "workingDays")
    return (
      <>
        <td className="policy-before">{valueText(t, change.field, before)}</td>
        <td className="policy-after">{valueText(t, change.field, after)}</td>
      </>
    );
  const { field, gone, added } = change;
  const texts = (days: typeof gone | typeof added) =>
    listTexts(t, field, { ...after, [field]: days });
  return (
    <>
      <td className="policy-before">
        <Marked word={t("policy.gone")} texts={texts(gone)} />
      </td>
      <td className="policy-after">
        <Marked word={t("policy.added")} texts={texts(added)} />
      </td>
    </>
  );
}

function Marked(props: { word: string; texts: readonly string[] }) {
  if (props.texts.length === 0) return "—";
  return (
    <ul>
      {props.texts.map((text) => (
        <li key={text}>
          {props.word} {text}
        </li>
      ))}
    </ul>
  );
}
