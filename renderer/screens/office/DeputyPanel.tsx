import { useTranslation } from "react-i18next";
import type { AccountId } from "../../../shared/domain/units.ts";
import type { OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { dateTime } from "../../format/time.ts";
import { Panel } from "../../ui/Panel.tsx";
import { signerText } from "../inbox/people.ts";

/** Who is a deputy now. */
export function DeputyPanel(props: {
  view: OfficeView;
  onName: () => void;
  onEnd: (deputy: AccountId) => void;
}) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { view, onName, onEnd } = props;
  const name = (account: AccountId) => signerText(t, account, undefined, accountName);
  return (
    <Panel
      title={t("office.deputies")}
      extra={
        view.names && (
          <NowButton size="small" disabled={view.candidates.length === 0} onClick={onName}>
            {t("office.name")}
          </NowButton>
        )
      }
    >
      <p className="hint">{t("office.deputiesLead")}</p>
      {view.declares && !view.names && <p className="hint">{t("office.onlyRole")}</p>}
      {view.deputies.length === 0 && <p>{t("office.noDeputies")}</p>}
      <ul className="office-list">
        {view.deputies.map(({ deputy, until, supervisor }) => (
          <li key={deputy}>
            {t("office.deputy", {
              deputy: name(deputy),
              until: dateTime(until),
              supervisor: name(supervisor),
            })}{" "}
            {view.names && (
              <NowButton size="small" onClick={() => onEnd(deputy)}>
                {t("office.end")}
              </NowButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
