import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { caseLink } from "../../../shared/links/case-link.ts";
import { useOrgName } from "../../app/facts.ts";
import { money } from "../../format/money.ts";
import { dateTime, dayDate } from "../../format/time.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Mark } from "../../ui/Mark.tsx";

/** Who it is about, how much is owed and how that sum comes about. */
export function CaseHeader({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { row, promise, contact } = detail;
  return (
    <header className="case-header-card">
      <div className="case-title">
        <h1>{t("caseView.title", { reference: row.reference })}</h1>
        <CopyButton text={row.reference} />
        <CopyButton text={caseLink(row.reference)} label={t("caseView.copyLink")} />
        <Mark tone="info">{t(`words.stage.${row.stage}`)}</Mark>
        <Mark tone={row.class === "Important" ? "warn" : "plain"}>
          {t(`words.customerClass.${row.class}`)}
        </Mark>
        <span>{orgName(row.org)}</span>
        <span>
          {t("caseView.account")} <b>{row.account ?? t("caseView.accountUnknown")}</b>
        </span>
        {contact?.name !== undefined && (
          <span>
            {t("caseView.name")} <b translate="no">{contact.name}</b>
          </span>
        )}
        {contact?.phone !== undefined && (
          <span>
            {t("caseView.phone")} <b className="number">{contact.phone}</b>
          </span>
        )}
        <span>
          {t("caseView.openedAt")} {dateTime(detail.openedAt)}
        </span>
      </div>
      <div className="case-owed">
        <span className="owed-label">{t("caseView.owed")}</span>
        <strong className="owed">{money(row.outstanding)}</strong>
        <span>
          {"= "}
          {t("caseView.owedHow", {
            principal: money(row.principal),
            charges: money(row.charges),
            paid: money(row.paid),
            waived: money(row.waived),
          })}
        </span>
      </div>
      <p className="case-facts">
        <span>
          {row.overdueDays === undefined
            ? t("caseView.nothingOwed")
            : t("caseView.overdueFor", { days: t("app.days", { count: row.overdueDays }) })}
        </span>
        <span>{t("caseView.contacts7", { n: detail.contacts7Days })}</span>
        {contact?.address !== undefined && (
          <span translate="no">{t("caseView.address", { address: contact.address })}</span>
        )}
        {detail.openComplaints > 0 && (
          <span>{t("caseView.complaints", { n: detail.openComplaints })}</span>
        )}
        {promise && (
          <span>
            {t(promise.broken ? "caseView.promiseBroken" : "caseView.promise", {
              due: dayDate(promise.due),
              amount: money(promise.amount),
            })}
          </span>
        )}
      </p>
      <details className="technical">
        <summary>{t("caseView.deeper")}</summary>
        {t("caseView.customer")} <code className="hash">{detail.customer}</code>
      </details>
    </header>
  );
}
