import { useTranslation } from "react-i18next";
import type { OfficeView } from "../../../shared/ipc/office-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { NowButton } from "../../app/only-now.tsx";
import { dateTime } from "../../format/time.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

/** The blackouts that hold here or will, the own ones and those from above. */
export function BlackoutPanel({ view, onDeclare }: { view: OfficeView; onDeclare: () => void }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  return (
    <Panel
      title={t("office.blackouts")}
      extra={
        view.declares && (
          <NowButton size="small" onClick={onDeclare}>
            {t("office.declare")}
          </NowButton>
        )
      }
    >
      <p className="hint">{t("office.blackoutsLead")}</p>
      {!view.declares && <p className="hint">{t("office.onlyDeciders")}</p>}
      {view.blackouts.length === 0 && <p>{t("office.noBlackouts")}</p>}
      <ul className="office-list">
        {view.blackouts.map(({ org, reason, from, to }) => (
          <li key={`${org} ${reason} ${from} ${to}`}>
            <Mark tone={from <= view.at ? "warn" : "info"}>
              {t(from <= view.at ? "office.running" : "office.coming")}
            </Mark>{" "}
            {t("office.blackout", {
              reason: t(`words.blackoutReason.${reason}`),
              from: dateTime(from),
              to: dateTime(to),
            })}{" "}
            {org !== view.org && (
              <span className="hint">{t("office.fromAbove", { org: orgName(org) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
