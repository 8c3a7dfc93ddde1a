import { useTranslation } from "react-i18next";
import type { AuditCase } from "../../../shared/ipc/audit-case-schemas.ts";
import { money } from "../../format/money.ts";
import { dayDate, period } from "../../format/time.ts";
import { Panel } from "../../ui/Panel.tsx";

const SUMS = ["amount", "penalty", "expense", "outstanding"] as const;

/** The bills of a case and what is left of each. */
export function AuditBills({ bills }: { bills: AuditCase["bills"] }) {
  const { t } = useTranslation();
  if (bills.length === 0) return null;
  return (
    <Panel title={t("audit.case.bills")}>
      <table className="bill-table" aria-label={t("audit.case.bills")}>
        <thead>
          <tr>
            <th scope="col">{t("audit.case.bill")}</th>
            <th scope="col">{t("audit.case.period")}</th>
            <th scope="col">{t("audit.case.due")}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="number">
                {t(`audit.case.${sum}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bills.map((bill) => (
            <tr key={bill.bill}>
              <th scope="row">{bill.bill + 1}</th>
              <td>{period(bill.period)}</td>
              <td>{dayDate(bill.due)}</td>
              {SUMS.map((sum) => (
                <td key={sum} className="number">
                  {money(bill[sum])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
