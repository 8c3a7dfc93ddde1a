import { useTranslation } from "react-i18next";
import type { BillPenalty } from "../../../shared/ipc/bill-schemas.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { exactYuan, permille } from "../../format/penalty.ts";
import { dayDate, period } from "../../format/time.ts";

/** The bills with their penalties: the formula of each segment, the sum, and what of it is charged. */
export function PenaltyTable(props: {
  bills: CaseDetail["bills"];
  penalties: readonly BillPenalty[];
}) {
  const { t } = useTranslation();
  return (
    <table className="bill-table penalty-table">
      <thead>
        <tr>
          <th scope="col">{t("penalty.period")}</th>
          <th scope="col">{t("penalty.part")}</th>
          <th scope="col" className="number">
            {t("penalty.formula")}
          </th>
          <th scope="col" className="number">
            {t("penalty.amount")}
          </th>
        </tr>
      </thead>
      {props.bills.map((bill, place) => {
        const penalty = props.penalties[place];
        return penalty && <BillLines key={bill.bill} bill={bill} penalty={penalty} />;
      })}
    </table>
  );
}

function BillLines({ bill, penalty }: { bill: CaseDetail["bills"][number]; penalty: BillPenalty }) {
  const { t } = useTranslation();
  const { segments, subtotals, exact, total } = penalty;
  return (
    <tbody>
      <tr className="penalty-bill">
        <th scope="rowgroup" colSpan={4}>
          {t("penalty.bill", {
            period: period(bill.period),
            amount: money(bill.amount),
            due: dayDate(bill.due),
          })}
        </th>
      </tr>
      {segments.length === 0 && (
        <tr>
          <td colSpan={4} className="hint">
            {t("penalty.none")}
          </td>
        </tr>
      )}
      {segments.map(({ from, to, days, principal, part, ratePpm, exact: product }) => (
        <tr key={from}>
          <td>
            {dayDate(from)} – {dayDate(to - 1)}
          </td>
          <td>{t(`penalty.parts.${part}`)}</td>
          <td className="number">
            {money(principal)} × {permille(ratePpm)} × {t("app.days", { count: days })}
          </td>
          <td className="number">= {exactYuan(product)}</td>
        </tr>
      ))}
      <tr className="penalty-sum">
        <th scope="row">{t("penalty.sum")}</th>
        <td colSpan={2} className="number">
          {subtotals.length > 1 &&
            subtotals
              .map((sub) => `${t(`penalty.parts.${sub.part}`)} ${exactYuan(sub.exact)}`)
              .join(" + ")}
        </td>
        <td className="number">
          {t("penalty.rounded", { exact: exactYuan(exact), total: money(total) })}
        </td>
      </tr>
      <tr>
        <td colSpan={4} className="number hint">
          <Ledger penalty={penalty} />
        </td>
      </tr>
    </tbody>
  );
}

/** What the ledger holds of it. */
function Ledger({ penalty: { total, charged } }: { penalty: BillPenalty }) {
  const { t } = useTranslation();
  return charged > total
    ? t("penalty.ledgerOver", { charged: money(charged), over: money(charged - total) })
    : t("penalty.ledger", { charged: money(charged), uncharged: money(total - charged) });
}
