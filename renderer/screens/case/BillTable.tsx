import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { dayDate, period } from "../../format/time.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";

const MONEY = ["amount", "penalty", "expense", "cleared", "outstanding"] as const;

/** The bills, what was added to each, what was cleared, and the sum of each column. */
export function BillTable({ bills }: { bills: CaseDetail["bills"] }) {
  const { t } = useTranslation();
  const total = (field: (typeof MONEY)[number]) =>
    bills.reduce((sum, bill) => sum + bill[field], 0);
  return (
    <Panel
      title={t("caseView.bills.title")}
      extra={<span className="hint">{t("caseView.bills.unit")}</span>}
    >
      {bills.length === 0 ? (
        <p className="hint">{t("caseView.bills.none")}</p>
      ) : (
        <table className="bill-table">
          <thead>
            <tr>
              <th scope="col">{t("caseView.bills.period")}</th>
              <th scope="col">{t("caseView.bills.due")}</th>
              <th scope="col" className="number">
                {t("caseView.bills.amount")}
              </th>
              <th scope="col" className="number">
                {t("caseView.bills.penalty")}
              </th>
              <th scope="col" className="number">
                {t("caseView.bills.expense")}
              </th>
              <th scope="col" className="number">
                {t("caseView.bills.cleared")}
              </th>
              <th scope="col" className="number">
                {t("caseView.bills.outstanding")}
              </th>
              <th scope="col" className="number">
                {t("caseView.bills.overdue")}
              </th>
            </tr>
          </thead>
          <tbody>
            {bills.map((bill) => (
              <tr key={bill.bill}>
                <th scope="row" title={t("caseView.bills.number", { n: bill.bill + 1 })}>
                  {period(bill.period)}{" "}
                  {bill.disputed && <Mark tone="info">{t("caseView.bills.disputed")}</Mark>}
                </th>
                <td>{dayDate(bill.due)}</td>
                {MONEY.map((field) => (
                  <td key={field} className="number">
                    {money(bill[field])}
                  </td>
                ))}
                <td className="number">
                  {bill.overdueDays === 0 ? "—" : t("app.days", { count: bill.overdueDays })}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("caseView.bills.total")}
              </th>
              {MONEY.map((field) => (
                <td key={field} className="number">
                  {money(total(field))}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      )}
    </Panel>
  );
}
