import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { consequencesOf, type StaffChange } from "../../../shared/rules/staff.ts";
import { useOperator } from "../../app/facts.ts";

/** What follows from a change of staff, for whoever is about to sign it. */
export function Consequences(props: {
  change: Exclude<StaffChange, { type: "RegisterOperator" }>;
  view: StaffView;
}) {
  const { t } = useTranslation();
  const signer = useOperator()?.account;
  const { change, view } = props;
  const { operators, deputies, at } = view;
  const target = operators.find(({ account }) => account === change.account);
  const found = consequencesOf(change, { operators, deputies, at, signer });
  const lines = [...found, ...(target?.role === "OrgAdmin" ? (["council"] as const) : [])];
  if (lines.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t("staff.consequences")}
      description={
        <ul className="unmet">
          {lines.map((line) => (
            <li key={line}>{t(`staff.consequence.${line}`)}</li>
          ))}
        </ul>
      }
    />
  );
}
