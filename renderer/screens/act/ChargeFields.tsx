import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BillNo } from "../../../shared/domain/units.ts";
import { CHARGE_KINDS } from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { BillField } from "./BillField.tsx";
import type { Fields, Problem } from "./draft.ts";
import { unchargedPenalty } from "./penalty-offers.ts";
import { Words } from "./Words.tsx";

type Charge = Extract<Fields, { type: "AddCharge" }>;

/** What is charged on which bill; a penalty starts with what has accrued and is not charged yet. */
export function ChargeFields(props: {
  fields: Charge;
  detail: CaseDetail;
  wrong: Readonly<Record<string, Problem>>;
  amount: ReactNode;
  onChange: (fields: Fields) => void;
}) {
  const { t } = useTranslation();
  const { fields, detail, wrong } = props;
  const { bill, charge = "Penalty" } = fields;
  const known = charge === "Penalty" ? unchargedPenalty(detail, bill) : undefined;
  const change = (of: BillNo | undefined, what: (typeof CHARGE_KINDS)[number]) => {
    const offered = what === "Penalty" ? unchargedPenalty(detail, of)?.uncharged : undefined;
    const sum = offered ? { amount: offered } : {};
    props.onChange({
      type: fields.type,
      charge: what,
      ...(of === undefined ? {} : { bill: of }),
      ...sum,
    });
  };
  return (
    <>
      <BillField
        bills={detail.bills}
        value={bill}
        missing={wrong.bill !== undefined}
        onChange={(chosen) => change(chosen, charge)}
      />
      <Words
        label={t("act.field.charge")}
        list={CHARGE_KINDS}
        value={charge}
        text={(word) => t(`words.charge.${word}`)}
        onChange={(word) => change(bill, word)}
      />
      {/* Another bill brings another sum: the box starts anew. */}
      <Fragment key={`${bill}-${charge}`}>{props.amount}</Fragment>
      {known && (
        <p className="form-hint">
          {t("act.unchargedPenalty", {
            total: money(known.total),
            charged: money(known.charged),
            uncharged: money(known.uncharged),
          })}
        </p>
      )}
    </>
  );
}
