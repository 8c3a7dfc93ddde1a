import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NO_CONDITIONS, NO_LAST_DAY } from "../../../shared/domain/escalation.ts";
import type { ActId, Fen } from "../../../shared/domain/units.ts";
import { ESCALATIONS } from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { money } from "../../format/money.ts";
import { shortHex } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { DayField } from "./DayField.tsx";
import { type Fields, type Problem, promiseFrom } from "./draft.ts";
import { KindWords } from "./KindWords.tsx";
import { YuanInput } from "./YuanInput.tsx";

type FieldsOf<T extends Fields["type"]> = Extract<Fields, { type: T }>;

/** Which step, and of how much when it is a waiver; a write-off is always of the whole debt. */
export function ProposeFields(props: {
  fields: FieldsOf<"Propose">;
  detail: CaseDetail;
  amount: ReactNode;
  onChange: (fields: Fields) => void;
}) {
  const { t } = useTranslation();
  const { fields, detail } = props;
  return (
    <>
      <KindWords
        label={t("act.field.escalation")}
        list={ESCALATIONS}
        value={fields.escalation}
        detail={detail}
        fieldsOf={(escalation) => ({ type: fields.type, escalation })}
        text={(word) => t(`words.escalation.${word}`)}
        onChange={(escalation) => {
          const { type } = fields;
          if (escalation === "PenaltyWaiver") return props.onChange({ type, escalation });
          const amount = escalation === "WriteOff" ? detail.row.outstanding : (0 as Fen);
          props.onChange({ type, escalation, amount });
        }}
      />
      {fields.escalation === "PenaltyWaiver" && props.amount}
      {fields.escalation === "WriteOff" && (
        <p className="form-hint">
          {t("act.amountHint", { amount: money(detail.row.outstanding) })}
        </p>
      )}
    </>
  );
}

/** Which proposal, and what a cut is tied to. */
export function ApproveFields(props: {
  fields: FieldsOf<"Approve">;
  detail: CaseDetail;
  wrong: Readonly<Record<string, Problem>>;
  onChange: (fields: Fields) => void;
}) {
  const { t } = useTranslation();
  const { fields, detail, wrong, onChange } = props;
  const { conditions } = fields;
  const chosen = detail.escalations.find(({ proposal }) => proposal === fields.proposal);
  return (
    <>
      <ProposalField
        detail={detail}
        value={fields.proposal}
        missing={wrong.proposal !== undefined}
        onChange={(proposal) => onChange({ ...fields, proposal, conditions: NO_CONDITIONS })}
      />
      {chosen?.kind === "Disconnection" && (
        <>
          <DayField
            label={t("act.field.notBefore")}
            hint={t("act.optional")}
            from={promiseFrom()}
            value={conditions.notBefore || undefined}
            onChange={(day) =>
              onChange({
                ...fields,
                conditions: { ...conditions, notBefore: day ?? NO_CONDITIONS.notBefore },
              })
            }
          />
          <DayField
            label={t("act.field.notAfter")}
            hint={t("act.optional")}
            from={promiseFrom()}
            value={conditions.notAfter === NO_LAST_DAY ? undefined : conditions.notAfter}
            onChange={(day) =>
              onChange({ ...fields, conditions: { ...conditions, notAfter: day ?? NO_LAST_DAY } })
            }
          />
          <FormLine
            label={t("act.field.minOwed")}
            hint={t("act.optional")}
            problem={wrong.minOwed === undefined ? undefined : t("act.badAmount")}
          >
            <YuanInput
              label={t("act.field.minOwed")}
              value={conditions.minOwed}
              empty={NO_CONDITIONS.minOwed}
              onChange={(minOwed) =>
                onChange({ ...fields, conditions: { ...conditions, minOwed } })
              }
            />
          </FormLine>
        </>
      )}
    </>
  );
}

/** One of the case's open proposals. */
export function ProposalField(props: {
  detail: CaseDetail;
  value: ActId | undefined;
  missing: boolean;
  onChange: (proposal: ActId) => void;
}) {
  const { t } = useTranslation();
  const options = props.detail.escalations.map(({ kind, amount, proposal, proposedAt }) => {
    const said = {
      escalation: t(`words.escalation.${kind}`),
      time: dateTime(proposedAt),
      proposal: shortHex(proposal),
    };
    const label =
      amount > 0
        ? t("act.proposalOption", { ...said, amount: money(amount) })
        : t("act.proposalPlain", said);
    return { value: proposal, label };
  });
  return <ActChoice {...props} label={t("act.field.proposal")} options={options} />;
}

/** One of the case's payments. */
export function PaymentField(props: {
  payments: CaseDetail["payments"];
  value: ActId | undefined;
  missing: boolean;
  onChange: (payment: ActId) => void;
}) {
  const { t } = useTranslation();
  const options = props.payments.map(({ act, at, amount }) => ({
    value: act,
    label: t("act.paymentOption", {
      time: dateTime(at),
      amount: money(amount),
      payment: shortHex(act),
    }),
  }));
  return <ActChoice {...props} label={t("act.field.payment")} options={options} />;
}

function ActChoice(props: {
  label: string;
  options: { value: ActId; label: string }[];
  value: ActId | undefined;
  missing: boolean;
  onChange: (act: ActId) => void;
}) {
  const { t } = useTranslation();
  return (
    <FormLine label={props.label} problem={props.missing ? t("act.choose") : undefined}>
      <Select
        className="wide"
        aria-label={props.label}
        placeholder={t("act.choose")}
        value={props.value ?? null}
        options={props.options}
        onChange={(value) => value !== null && props.onChange(value)}
      />
    </FormLine>
  );
}
