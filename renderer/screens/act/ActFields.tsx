import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import * as words from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/schemas.ts";
import { dayDate, dayFromPicker } from "../../format/time.ts";
import { Choice } from "../../ui/Choice.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { AmountField } from "./AmountField.tsx";
import { BillField } from "./BillField.tsx";
import { type Fields, nobodyReached, type Problem, partyFor, promiseFrom } from "./draft.ts";

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
      onChange={(value) => {
        const { amount: _, ...rest } = fields as Extract<Fields, { amount?: unknown }>;
        onChange((value === undefined ? rest : { ...rest, amount: value }) as Fields);
      }}
    />
  );
  switch (fields.type) {
    case "RecordContact":
      return <ContactFields {...props} fields={fields} />;
    case "RecordNotice":
      return (
        <Words
          label={t("act.field.notice")}
          list={words.NOTICE_KINDS}
          value={fields.notice}
          text={(word) => t(`words.notice.${word}`)}
          onChange={(notice) => onChange({ ...fields, notice })}
        />
      );
    case "RecordDelivery":
      return (
        <>
          <Words
            label={t("act.field.notice")}
            list={words.NOTICE_KINDS}
            value={fields.notice}
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
          <DueField {...props} fields={fields} />
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
        <Words
          label={t("act.field.upheld")}
          list={["yes", "no"] as const}
          value={fields.upheld === undefined ? undefined : fields.upheld ? "yes" : "no"}
          missing={wrong.upheld !== undefined}
          text={(word) => t(word === "yes" ? "act.upheldYes" : "act.upheldNo")}
          onChange={(word) => onChange({ ...fields, upheld: word === "yes" })}
        />
      );
    case "CloseCase":
      return (
        <Words
          label={t("act.field.reason")}
          list={words.CLOSE_REASONS}
          value={fields.reason}
          text={(word) => t(`words.closeReason.${word}`)}
          onChange={(reason) => onChange({ ...fields, reason })}
        />
      );
  }
}

function Words<W extends string>(props: {
  label: string;
  list: readonly W[];
  value: W | undefined;
  missing?: boolean;
  disabled?: (word: W) => boolean;
  text: (word: W) => string;
  onChange: (word: W) => void;
}) {
  const { t } = useTranslation();
  return (
    <FormLine label={props.label} problem={props.missing ? t("act.choose") : undefined}>
      <Choice
        label={props.label}
        value={props.value}
        options={props.list.map((value) => ({
          value,
          label: props.text(value),
          disabled: props.disabled?.(value) ?? false,
        }))}
        onChange={props.onChange}
      />
    </FormLine>
  );
}

function ContactFields(props: Props & { fields: Extract<Fields, { type: "RecordContact" }> }) {
  const { t } = useTranslation();
  const { fields, onChange } = props;
  const nobody = nobodyReached(fields.outcome);
  return (
    <>
      <Words
        label={t("act.field.channel")}
        list={words.CHANNELS}
        value={fields.channel}
        text={(word) => t(`words.channel.${word}`)}
        onChange={(channel) => onChange({ ...fields, channel })}
      />
      <Words
        label={t("act.field.outcome")}
        list={words.OUTCOMES}
        value={fields.outcome}
        text={(word) => t(`words.outcome.${word}`)}
        onChange={(outcome) =>
          onChange({ ...fields, outcome, party: partyFor(outcome, fields.party) })
        }
      />
      <Words
        label={t("act.field.party")}
        list={words.PARTIES}
        value={fields.party}
        disabled={(word) => (word === "Nobody") !== nobody}
        text={(word) => t(`words.party.${word}`)}
        onChange={(party) => onChange({ ...fields, party })}
      />
    </>
  );
}

function DueField(props: Props & { fields: Extract<Fields, { type: "RecordPromise" }> }) {
  const { t } = useTranslation();
  const id = useId();
  const { fields, wrong, onChange } = props;
  return (
    <FormLine
      label={t("act.field.due")}
      htmlFor={id}
      problem={wrong.due === undefined ? undefined : t("act.pickDay")}
    >
      <DatePicker
        id={id}
        format="YYYY-MM-DD"
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        minDate={dayjs(dayDate(promiseFrom()))}
        value={fields.due === undefined ? null : dayjs(dayDate(fields.due))}
        onChange={(picked) => {
          const { due: _, ...rest } = fields;
          onChange(picked ? { ...rest, due: dayFromPicker(picked) } : rest);
        }}
      />
    </FormLine>
  );
}
