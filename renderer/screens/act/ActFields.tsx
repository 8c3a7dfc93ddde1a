import { useTranslation } from "react-i18next";
import * as words from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { AmountField } from "./AmountField.tsx";
import { BillField } from "./BillField.tsx";
import { ChargeFields } from "./ChargeFields.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { DayField } from "./DayField.tsx";
import { type Fields, type Problem, promiseFrom } from "./draft.ts";
import { ApproveFields, PaymentField, ProposalField, ProposeFields } from "./EscalationFields.tsx";
import { KindWords } from "./KindWords.tsx";
import { offersFor } from "./offers.ts";
import { PartsField } from "./PartsField.tsx";
import { offeredWindow } from "./start-fields.ts";
import { WindowField } from "./WindowField.tsx";
import { Words, YesNo } from "./Words.tsx";

interface Props {
  fields: Fields;
  detail: CaseDetail;
  wrong: Readonly<Record<string, Problem>>;
  onChange: (fields: Fields) => void;
}

/** The fields of an act, besides its time and note. */
export function ActFields(props: Props) {
  const { t } = useTranslation();
  const { fields, detail, wrong, onChange } = props;
  const amount = (
    <AmountField
      value={"amount" in fields ? fields.amount : undefined}
      outstanding={detail.row.outstanding}
      problem={wrong.amount}
      offers={offersFor(t, fields, detail)}
      onChange={(value) => {
        const { amount: _, ...rest } = fields as Extract<Fields, { amount?: unknown }>;
        onChange((value === undefined ? rest : { ...rest, amount: value }) as Fields);
      }}
    />
  );
  switch (fields.type) {
    case "RecordContact":
      return <ContactFields fields={fields} onChange={onChange} />;
    case "RecordNotice":
      return (
        <>
          <KindWords
            label={t("act.field.notice")}
            list={words.NOTICE_KINDS}
            value={fields.notice}
            detail={detail}
            fieldsOf={(notice) => ({ type: fields.type, notice })}
            text={(word) => t(`words.notice.${word}`)}
            onChange={(notice) =>
              onChange({
                ...fields,
                notice,
                window: notice === "Disconnection" ? offeredWindow(detail) : undefined,
              })
            }
          />
          {fields.notice === "Disconnection" && (
            <WindowField
              value={fields.window}
              offered={offeredWindow(detail)}
              wrong={wrong.window !== undefined}
              onChange={(window) => onChange({ ...fields, window })}
            />
          )}
        </>
      );
    case "RecordDelivery":
      return (
        <>
          <KindWords
            label={t("act.field.notice")}
            list={words.NOTICE_KINDS}
            value={fields.notice}
            detail={detail}
            fieldsOf={(notice) => ({ ...fields, notice })}
            text={(word) => t(`words.notice.${word}`)}
            onChange={(notice) => onChange({ ...fields, notice })}
          />
          <Words
            label={t("act.field.delivery")}
            list={words.DELIVERIES.filter((word) => word !== "Unstated")}
            value={fields.delivery}
            text={(word) => t(`words.delivery.${word}`)}
            onChange={(delivery) => onChange({ ...fields, delivery })}
          />
        </>
      );
    case "RecordPromise":
      return (
        <>
          {amount}
          <DayField
            label={t("act.field.due")}
            from={promiseFrom()}
            value={fields.due}
            problem={wrong.due === undefined ? undefined : t("act.pickDay")}
            onChange={(due) => {
              const { due: _, ...rest } = fields;
              onChange(due === undefined ? rest : { ...rest, due });
            }}
          />
        </>
      );
    case "RecordPayment":
      return (
        <>
          {amount}
          <Words
            label={t("act.field.method")}
            list={words.PAYMENT_METHODS.filter((word) => word !== "Unstated")}
            value={fields.method}
            text={(word) => t(`words.method.${word}`)}
            onChange={(method) => onChange({ ...fields, method })}
          />
        </>
      );
    case "OpenDispute":
      return (
        <>
          <BillField
            bills={detail.bills.filter((bill) => !bill.disputed)}
            value={fields.bill}
            missing={wrong.bill !== undefined}
            onChange={(bill) => onChange({ ...fields, bill })}
          />
          <Words
            label={t("act.field.disputeGround")}
            list={words.DISPUTE_GROUNDS}
            value={fields.ground}
            text={(word) => t(`words.disputeGround.${word}`)}
            onChange={(ground) => onChange({ ...fields, ground })}
          />
        </>
      );
    case "AnswerDispute":
      return (
        <>
          <BillField
            bills={detail.bills.filter((bill) => bill.disputed)}
            value={fields.bill}
            missing={wrong.bill !== undefined}
            onChange={(bill) => onChange({ ...fields, bill })}
          />
          <Words
            label={t("act.field.disputeResult")}
            list={words.DISPUTE_RESULTS.filter((word) => word !== "Unstated")}
            value={fields.result}
            missing={wrong.result !== undefined}
            text={(word) => t(`words.disputeResult.${word}`)}
            onChange={(result) => onChange({ ...fields, result })}
          />
        </>
      );
    case "RecordComplaint":
      return (
        <Words
          label={t("act.field.complaintGround")}
          list={words.COMPLAINT_GROUNDS}
          value={fields.ground}
          text={(word) => t(`words.complaintGround.${word}`)}
          onChange={(ground) => onChange({ ...fields, ground })}
        />
      );
    case "AnswerComplaint":
      return (
        <YesNo
          label={t("act.field.upheld")}
          value={fields.upheld}
          missing={wrong.upheld !== undefined}
          yes={t("act.upheldYes")}
          no={t("act.upheldNo")}
          onChange={(upheld) => onChange({ ...fields, upheld })}
        />
      );
    case "CloseCase":
      return (
        <Words
          label={t("act.field.reason")}
          // Only the approval of a write-off closes a case as written off.
          list={words.CLOSE_REASONS.filter((word) => word !== "WrittenOff")}
          value={fields.reason}
          text={(word) => t(`words.closeReason.${word}`)}
          onChange={(reason) => onChange({ ...fields, reason })}
        />
      );
    case "AgreePlan":
      return (
        <PartsField
          parts={fields.parts}
          owed={detail.row.outstanding}
          wrong={wrong.parts !== undefined}
          onChange={(parts) => onChange({ ...fields, parts })}
        />
      );
    case "Propose":
      return <ProposeFields fields={fields} detail={detail} amount={amount} onChange={onChange} />;
    case "Approve":
      return <ApproveFields fields={fields} detail={detail} wrong={wrong} onChange={onChange} />;
    case "Reject":
      return (
        <>
          <ProposalField
            detail={detail}
            value={fields.proposal}
            missing={wrong.proposal !== undefined}
            onChange={(proposal) => onChange({ ...fields, proposal })}
          />
          <YesNo
            label={t("act.field.returned")}
            value={fields.returned}
            missing={wrong.returned !== undefined}
            yes={t("act.returnedYes")}
            no={t("act.returnedNo")}
            onChange={(returned) => onChange({ ...fields, returned })}
          />
        </>
      );
    case "Withdraw":
      return (
        <ProposalField
          detail={detail}
          value={fields.proposal}
          missing={wrong.proposal !== undefined}
          onChange={(proposal) => onChange({ ...fields, proposal })}
        />
      );
    case "Disconnect":
    case "Reconnect":
      return <p className="form-hint">{t("act.live")}</p>;
    case "SetProtection":
      return (
        <YesNo
          label={t("act.field.protected")}
          value={fields.protected}
          yes={t("act.protectedYes")}
          no={t("act.protectedNo")}
          onChange={(value) => onChange({ ...fields, protected: value })}
        />
      );
    case "ReversePayment":
      return (
        <PaymentField
          payments={detail.payments}
          value={fields.payment}
          missing={wrong.payment !== undefined}
          onChange={(payment) => onChange({ ...fields, payment })}
        />
      );
    case "AddCharge":
      return <ChargeFields {...props} fields={fields} amount={amount} />;
  }
}
