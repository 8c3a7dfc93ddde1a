import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { Colleague } from "../../../shared/ipc/staff-schemas.ts";
import { useAccountName, useOperator } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { shortHex } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { Mark } from "../../ui/Mark.tsx";
import { StaffDetail } from "./StaffDetail.tsx";
import type { StaffStep } from "./StaffPanel.tsx";

/** An operator in a line, and below it on demand everything that is known of the account. */
export function StaffRow(props: {
  colleague: Colleague;
  /** Other accounts of the same person, of this office. */
  samePerson: readonly Colleague[];
  /** Whether who works here may do something about it. */
  acts: boolean;
  /** A change of it is signed here and not final yet. */
  waiting: boolean;
  columns: number;
  open: boolean;
  onOpen: () => void;
  onStep: (step: StaffStep) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const own = useOperator()?.account;
  const { colleague, acts, waiting, open, onOpen, onStep } = props;
  const { account, role, active, history } = colleague;
  const registered = history.find(({ type }) => type === "OperatorRegistered");
  const revoked = history.find(({ type }) => type === "OperatorRevoked");
  const name = accountName(account);
  return (
    <>
      <tr>
        <th scope="row" className={active ? "staff-name" : "staff-gone"}>
          {name ?? <span className="hint">{t("staff.noName")}</span>}
          {account === own && ` (${t("staff.you")})`}
        </th>
        <td>
          <code title={account}>{shortHex(account)}</code>
        </td>
        <td>{t(`words.role.${role}`)}</td>
        <td>
          <Mark tone={active ? "good" : "plain"}>
            {t(active ? "staff.active" : "staff.revoked")}
          </Mark>
          {waiting && <Mark tone="info">{t("staff.onItsWay")}</Mark>}
        </td>
        <td>{registered === undefined ? t("staff.sinceGenesis") : dateTime(registered.at)}</td>
        <td>{revoked !== undefined && dateTime(revoked.at)}</td>
        <td>
          <div className="inline staff-acts">
            <Button size="small" aria-expanded={open} onClick={onOpen}>
              {t(open ? "staff.less" : "staff.more")}
            </Button>
            {acts && active && (
              <>
                <NowButton size="small" disabled={waiting} onClick={() => onStep("ChangeOperator")}>
                  {t("staff.change")}
                </NowButton>
                <NowButton size="small" disabled={waiting} onClick={() => onStep("RevokeOperator")}>
                  {t("staff.revoke")}
                </NowButton>
              </>
            )}
          </div>
        </td>
      </tr>
      {open && (
        <tr>
          <td className="staff-detail" colSpan={props.columns}>
            <StaffDetail colleague={colleague} samePerson={props.samePerson} />
          </td>
        </tr>
      )}
    </>
  );
}
