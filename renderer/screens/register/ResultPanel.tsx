import { useTranslation } from "react-i18next";
import type { Gap, RegisterReport } from "../../../shared/ipc/register-schemas.ts";
import { whole } from "../../format/number.ts";
import { dateTime, period } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";
import { Panel } from "../../ui/Panel.tsx";

function gapText(t: T, { account, months, missing }: Gap): string {
  const named = months.map(period).join(t("app.list"));
  return months.length === missing
    ? t("register.gap", { account, months: named })
    : t("register.gapMore", { account, months: named, missing: whole(missing) });
}

/** What the last import came to: counts and warnings. */
export function ResultPanel({ report }: { report: RegisterReport }) {
  const { t } = useTranslation();
  const { at, file, kind, encoding, ignored, gaps } = report;
  return (
    <Panel title={t("register.result")}>
      <p>
        {t("register.said", {
          ...{ file, encoding },
          time: dateTime(at),
          kind: t(`register.kind.${kind}`),
        })}
      </p>
      <p>
        {t("register.counts", {
          rows: whole(report.rows),
          taken: whole(report.taken),
          rejected: whole(report.rejected),
          accounts: whole(report.accounts),
          changed: whole(report.changed),
        })}
      </p>
      {ignored.length > 0 && (
        <p>{t("register.ignored", { columns: ignored.join(t("app.list")) })}</p>
      )}
      {report.unlinked > 0 && <p>{t("register.unlinked", { n: whole(report.unlinked) })}</p>}
      {report.gapAccounts > 0 && (
        <>
          <p>
            {t("register.gaps", {
              accounts: whole(report.gapAccounts),
              months: whole(report.gapMonths),
            })}
          </p>
          <section
            className="register-gaps"
            aria-label={t("register.gapsLabel")}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
            tabIndex={0}
          >
            <ul className="office-list">
              {gaps.map((gap) => (
                <li key={gap.account}>{gapText(t, gap)}</li>
              ))}
            </ul>
          </section>
          {gaps.length < report.gapAccounts && (
            <p className="hint">{t("register.gapsMore", { n: whole(gaps.length) })}</p>
          )}
        </>
      )}
    </Panel>
  );
}
