import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { BillNo } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { period } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";

/** One of the case's bills. */
export function BillField(props: {
  bills: CaseDetail["bills"];
  value: BillNo | undefined;
  missing: boolean;
  onChange: (bill: BillNo) => void;
}) {
  const { t } = useTranslation();
  const label = t("act.field.bill");
  return (
    <FormLine label={label} problem={props.missing ? t("act.choose") : undefined}>
      <Select
        className="wide"
        aria-label={label}
        placeholder={t("act.choose")}
        value={props.value ?? null}
        options={props.bills.map((bill) => ({
          value: bill.bill,
          label: t("act.billOption", {
            n: bill.bill + 1,
            period: period(bill.period),
            amount: money(bill.outstanding),
          }),
        }))}
        onChange={(value) => value !== null && props.onChange(value)}
      />
    </FormLine>
  );
}
