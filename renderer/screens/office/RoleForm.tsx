import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import { ROLES, type Role } from "../../../shared/domain/words.ts";
import type { OfficeIntent } from "../../../shared/ipc/office-schemas.ts";
import type { StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { Words } from "../act/Words.tsx";
import { signerText } from "../inbox/people.ts";
import { Consequences } from "./Consequences.tsx";
import type { StaffStep } from "./StaffPanel.tsx";

/** The roles that an administrator gives; administrators are the council's to appoint. */
export const GIVEN_ROLES = ROLES.filter((role) => role !== "OrgAdmin");

/** Another role for an operator, or none any more: what it means, and on to the preview. */
export function RoleForm(props: {
  step: StaffStep;
  account: AccountId;
  view: StaffView;
  busy: boolean;
  onCancel: () => void;
  onReady: (intent: OfficeIntent) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { step, account, view } = props;
  const [role, setRole] = useState<Role>();
  const [tried, setTried] = useState(false);
  const target = view.operators.find((one) => one.account === account);
  if (target === undefined) return null;
  const change =
    step === "RevokeOperator"
      ? ({ type: step, account } as const)
      : role && ({ type: step, account, role } as const);
  return (
    <form
      className="act-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (change !== undefined) props.onReady(change);
      }}
    >
      <p className="field-note">
        <strong>{signerText(t, account, undefined, accountName)}</strong>{" "}
        {t("staff.form.roleNow", { role: t(`words.role.${target.role}`) })}
      </p>
      {step === "RevokeOperator" ? (
        <>
          <p className="field-note">{t("staff.form.revokeLead")}</p>
          <p className="field-note">{t("staff.form.waiting")}</p>
        </>
      ) : (
        <>
          <Words
            label={t("staff.form.role")}
            list={GIVEN_ROLES}
            value={role}
            missing={tried && role === undefined}
            disabled={(word) => word === target.role}
            text={(word) => t(`words.role.${word}`)}
            onChange={setRole}
          />
          <p className="hint field-note">{t("staff.form.roleHint")}</p>
        </>
      )}
      {change !== undefined && <Consequences change={change} view={view} />}
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy}>
          {t("office.next")}
        </Button>
      </div>
    </form>
  );
}
