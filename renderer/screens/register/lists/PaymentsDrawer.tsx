import { useTranslation } from "react-i18next";
import type { PaymentPlan } from "../../../../shared/ipc/payment-schemas.ts";
import { send } from "../../../api/client.ts";
import { useKeys } from "../../../app/facts.ts";
import { money } from "../../../format/money.ts";
import { whole } from "../../../format/number.ts";
import { dateTime } from "../../../format/time.ts";
import { SideDrawer } from "../../../ui/Popups.tsx";
import { PreviewFields } from "../../act/PreviewFields.tsx";
import { readCall } from "../../act/read-call.ts";
import { LIST_DRAWER_WIDTH } from "./ArrearsDrawer.tsx";
import { ListCounts, ListRejects } from "./ListReport.tsx";
import { ListSigning } from "./ListSigning.tsx";

/** A list of payments that was read: what will be recorded, what not and why, and the signature. */
export function PaymentsDrawer(props: { plan: PaymentPlan | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { plan } = props;

  /** A draft that is not wanted any more does not stay in the outbox. */
  function close(signed: boolean) {
    const item = plan?.first?.item;
    props.onClose();
    if (!signed && item !== undefined) void send("outbox.drop", { item });
  }
  return (
    <SideDrawer
      open={plan !== undefined}
      size={LIST_DRAWER_WIDTH}
      title={t("lists.payments.title")}
      mask={{ closable: false }}
      closable={false}
      keyboard={false}
      onClose={() => close(false)}
    >
      {plan !== undefined && (
        <>
          <ListCounts plan={plan} />
          <ListSigning
            key={plan.batch}
            of="payments"
            total={plan.payments}
            first={plan.first}
            unmet={plan.unmet}
            sign={() => send("payments.sign", { batch: plan.batch })}
            onClose={close}
          >
            {plan.payments > 0 && <PaymentSums plan={plan} />}
          </ListSigning>
          <ListRejects of="payments" plan={plan} />
        </>
      )}
    </SideDrawer>
  );
}

function PaymentSums({ plan }: { plan: PaymentPlan }) {
  const { t } = useTranslation();
  const { first } = plan;
  const signer = useKeys().data?.find((key) => key.account === first?.signer);
  return (
    <>
      <p>
        <b>
          {t("lists.payments.sums", {
            payments: whole(plan.payments),
            amount: money(plan.amount),
            settled: whole(plan.settled),
          })}
        </b>
      </p>
      <table className="bill-table" aria-label={t("lists.payments.byMethod")}>
        <thead>
          <tr>
            <th scope="col">{t("lists.payments.method")}</th>
            <th scope="col" className="number">
              {t("lists.payments.count")}
            </th>
            <th scope="col" className="number">
              {t("lists.payments.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.byMethod.map((row) => (
            <tr key={row.method}>
              <td>{t(`words.method.${row.method}`)}</td>
              <td className="number">{whole(row.payments)}</td>
              <td className="number">{money(row.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{t("lists.payments.shown", { n: whole(plan.shown.length) })}</summary>
        <table className="bill-table" aria-label={t("lists.payments.name")}>
          <thead>
            <tr>
              <th scope="col">{t("lists.payments.account")}</th>
              <th scope="col">{t("lists.payments.reference")}</th>
              <th scope="col">{t("lists.payments.receipt")}</th>
              <th scope="col">{t("lists.payments.paidAt")}</th>
              <th scope="col" className="number">
                {t("lists.payments.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.shown.map((row) => (
              <tr key={row.line}>
                <td>{row.account}</td>
                <td>{row.reference}</td>
                <td>{row.receipt}</td>
                <td className="number">{dateTime(row.paidAt)}</td>
                <td className="number">{money(row.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {first !== undefined && (
        <>
          <p className="hint">{t("lists.payments.first")}</p>
          <PreviewFields
            preview={first}
            reading={readCall(first.call)}
            signer={signer}
            note={undefined}
            files={0}
          />
          {plan.payments > 1 && (
            <p className="hint">{t("lists.payments.others", { n: whole(plan.payments - 1) })}</p>
          )}
        </>
      )}
    </>
  );
}
