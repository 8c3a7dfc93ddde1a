import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import {
  POLICY_GROUPS,
  type PolicyField,
  type PolicyGroup,
} from "../../../shared/rules/policy-diff.ts";
import { useRemembered } from "../../app/settings.ts";
import { listTexts, since, valueText } from "../../i18n/policy-text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { CardTable } from "./CardTable.tsx";

const GROUPS = Object.keys(POLICY_GROUPS) as PolicyGroup[];

/** One version in full: each field with its value and, if wanted, what it means and where it comes from. */
export function PolicyText({ version, from, policy }: DatedPolicy) {
  const { t } = useTranslation();
  const [meaning, setMeaning] = useRemembered("policyMeaning", true);
  return (
    <Panel
      title={t("policy.all", { n: version })}
      extra={
        <>
          <span className="hint">{since(t, from)}</span>
          <Checkbox checked={meaning} onChange={(event) => setMeaning(event.target.checked)}>
            {t("policy.showMeaning")}
          </Checkbox>
        </>
      }
    >
      <table
        className="bill-table policy-table"
        aria-label={t("policy.all", { n: version })}
        data-meaning={meaning}
      >
        <thead>
          <tr>
            <th scope="col">{t("policy.field")}</th>
            <th scope="col">{t("policy.value")}</th>
            {meaning && <th scope="col">{t("policy.meaning")}</th>}
          </tr>
        </thead>
        {GROUPS.map((group) => (
          <tbody key={group}>
            <tr className="policy-group">
              <th scope="rowgroup" colSpan={meaning ? 3 : 2}>
                <b>{t(`policy.groups.${group}`)}</b>
              </th>
            </tr>
            {POLICY_GROUPS[group].map((field: PolicyField) =>
              field === "feeRisk" || field === "conductRisk" ? (
                <tr key={field}>
                  <th scope="row">{t(`policy.fields.${field}.name`)}</th>
                  <td colSpan={meaning ? 2 : 1}>
                    {meaning && <p className="hint">{t(`policy.fields.${field}.why`)}</p>}
                    <CardTable field={field} card={policy[field]} />
                  </td>
                </tr>
              ) : (
                <tr key={field}>
                  <th scope="row">{t(`policy.fields.${field}.name`)}</th>
                  <td>
                    {field === "holidays" || field === "workingDays" ? (
                      <Days texts={listTexts(t, field, policy)} />
                    ) : (
                      valueText(t, field, policy)
                    )}
                  </td>
                  {meaning && <td className="policy-why">{t(`policy.fields.${field}.why`)}</td>}
                </tr>
              ),
            )}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

function Days({ texts }: { texts: readonly string[] }) {
  const { t } = useTranslation();
  if (texts.length === 0) return t("policy.unit.none");
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
