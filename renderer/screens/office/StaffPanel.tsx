import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { Colleague, StaffView } from "../../../shared/ipc/staff-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { NotNowLine, NowButton } from "../../app/only-now.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { signerText } from "../inbox/people.ts";
import { StaffRow } from "./StaffRow.tsx";

const COLUMNS = ["name", "account", "role", "state", "registered", "revoked"] as const;

/** What an administrator does to a colleague. */
export type StaffStep = "ChangeOperator" | "RevokeOperator";

/** Who works for the office, and who did; for administrators with what they can do about it. */
export function StaffPanel(props: {
  view: StaffView;
  /** Accounts of which a change is signed here and not final yet. */
  onTheirWay: ReadonlySet<AccountId>;
  onRegister: () => void;
  onStep: (step: StaffStep, account: AccountId) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const [open, setOpen] = useState<AccountId>();
  const { view, onTheirWay, onStep } = props;
  const active = view.operators.filter((one) => one.active);
  const rows = [...active, ...view.operators.filter((one) => !one.active)];
  const admins = active.filter(({ role }) => role === "OrgAdmin");
  const name = ({ account }: Colleague) => signerText(t, account, undefined, accountName);
  return (
    <Panel
      title={t("staff.title")}
      extra={
        view.manages && (
          <NowButton size="small" onClick={props.onRegister}>
            {t("staff.register")}
          </NowButton>
        )
      }
    >
      <p className="hint">
        {t("staff.lead")}{" "}
        {t("staff.count", { active: active.length, revoked: rows.length - active.length })}
      </p>
      {view.manages ? (
        <NotNowLine />
      ) : (
        <p className="hint">
          {admins.length === 0
            ? t("staff.noAdmin")
            : t("staff.onlyAdmin", { admins: admins.map(name).join(t("app.list")) })}
        </p>
      )}
      <section
        className="staff-holder"
        aria-label={t("staff.table")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
      >
        <table className="bill-table staff-table" aria-label={t("staff.table")}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`staff.column.${column}`)}
                </th>
              ))}
              <th scope="col">{t("staff.column.acts")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((colleague) => (
              <StaffRow
                key={colleague.account}
                colleague={colleague}
                samePerson={rows.filter(
                  ({ account, person }) =>
                    person !== undefined &&
                    person === colleague.person &&
                    account !== colleague.account,
                )}
                acts={view.manages}
                waiting={onTheirWay.has(colleague.account)}
                columns={COLUMNS.length + 1}
                open={open === colleague.account}
                onOpen={() => setOpen(open === colleague.account ? undefined : colleague.account)}
                onStep={(step) => onStep(step, colleague.account)}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
