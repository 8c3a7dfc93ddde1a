import { useTranslation } from "react-i18next";
import type { OpeningPlan } from "../../../../shared/ipc/opening-schemas.ts";
import { send } from "../../../api/client.ts";
import { useOrgName } from "../../../app/facts.ts";
import { money } from "../../../format/money.ts";
import { whole } from "../../../format/number.ts";
import { SideDrawer } from "../../../ui/Popups.tsx";
import { ListCounts, ListRejects } from "./ListReport.tsx";
import { ListSigning } from "./ListSigning.tsx";

/** CSS px. */
export const LIST_DRAWER_WIDTH = 820;

/** A list of arrears that was read: what will be opened, what not and why, and the signature. */
export function ArrearsDrawer(props: { plan: OpeningPlan | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { plan } = props;
  return (
    <SideDrawer
      open={plan !== undefined}
      size={LIST_DRAWER_WIDTH}
      title={t("lists.arrears.title")}
      mask={{ closable: false }}
      closable={false}
      keyboard={false}
      onClose={props.onClose}
    >
      {plan !== undefined && (
        <>
          <ListCounts plan={plan} />
          <ListSigning
            key={plan.batch}
            of="arrears"
            total={plan.cases}
            first={plan.first}
            unmet={plan.first?.unmet ?? []}
            sign={() => send("opening.sign", { batch: plan.batch })}
            onClose={props.onClose}
          >
            {plan.cases > 0 && <ArrearsSums plan={plan} />}
          </ListSigning>
          <ListRejects of="arrears" plan={plan} />
        </>
      )}
    </SideDrawer>
  );
}

function ArrearsSums({ plan }: { plan: OpeningPlan }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { first, org } = plan;
  const sums = (of: Pick<OpeningPlan, "cases" | "bills" | "amount">) => ({
    cases: whole(of.cases),
    bills: whole(of.bills),
    amount: money(of.amount),
  });
  return (
    <>
      <p>
        <b>{t("lists.arrears.sums", sums(plan))}</b>
      </p>
      {org !== undefined && <p>{t("lists.arrears.office", { org: orgName(org) })}</p>}
      <table className="bill-table" aria-label={t("lists.arrears.byClass")}>
        <thead>
          <tr>
            <th scope="col">{t("lists.arrears.class")}</th>
            <th scope="col" className="number">
              {t("lists.arrears.cases")}
            </th>
            <th scope="col" className="number">
              {t("lists.arrears.bills")}
            </th>
            <th scope="col" className="number">
              {t("lists.arrears.amount")}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.byClass.map((row) => (
            <tr key={row.class}>
              <td>{t(`words.customerClass.${row.class}`)}</td>
              <td className="number">{whole(row.cases)}</td>
              <td className="number">{whole(row.bills)}</td>
              <td className="number">{money(row.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first !== undefined && (
        <p className="hint">
          {t("lists.arrears.first", sums(first))}{" "}
          {t("lists.arrears.others", { acts: whole(plan.acts) })}
        </p>
      )}
      <p className="hint">{t("lists.arrears.again")}</p>
      <details>
        <summary>{t("lists.arrears.shown", { n: whole(plan.shown.length) })}</summary>
        <table className="bill-table" aria-label={t("lists.arrears.name")}>
          <thead>
            <tr>
              <th scope="col">{t("lists.arrears.account")}</th>
              <th scope="col">{t("lists.arrears.reference")}</th>
              <th scope="col">{t("lists.arrears.class")}</th>
              <th scope="col" className="number">
                {t("lists.arrears.bills")}
              </th>
              <th scope="col" className="number">
                {t("lists.arrears.amount")}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.shown.map((row) => (
              <tr key={row.account}>
                <td>{row.account}</td>
                <td>{row.reference}</td>
                <td>{t(`words.customerClass.${row.class}`)}</td>
                <td className="number">{whole(row.bills)}</td>
                <td className="number">{money(row.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
