import { Alert, Button, DatePicker } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DatedPolicy, Policy } from "../../../shared/domain/policy.ts";
import { DAY_MS } from "../../../shared/domain/time.ts";
import { type Millis, millis } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import { MAX_YEAR_AHEAD_DAYS } from "../../../shared/rules/days.ts";
import { policyFaults, tooEarly, tooLate } from "../../../shared/rules/policy-check.ts";
import {
  POLICY_FIELDS,
  POLICY_GROUPS,
  type PolicyField,
  type PolicyGroup,
  policyDiff,
} from "../../../shared/rules/policy-diff.ts";
import { fieldText, parseField } from "../../format/policy.ts";
import { dateTime, fromPicker, toPicker } from "../../format/time.ts";
import { withoutUndefined } from "../../format/without-undefined.ts";
import { faultText } from "../../i18n/fault-text.ts";
import { valueText } from "../../i18n/policy-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { CardInput } from "./CardInput.tsx";
import { FieldInput } from "./FieldInput.tsx";

/** What was typed, kept for going back from the preview. */
export interface PolicyDraft {
  readonly texts: Partial<Record<PolicyField, string>>;
  readonly from: Millis;
}

/** Days ahead that the form offers, so that the council has time to vote. */
const AHEAD_DAYS = 8;
const GROUPS = Object.keys(POLICY_GROUPS) as PolicyGroup[];

/** Local midnight some days after the later of the chain's time and the last version's beginning. */
export const firstDraft = (now: Millis, last: Millis): PolicyDraft => {
  const picked = toPicker(Math.max(now, last) + AHEAD_DAYS * DAY_MS).startOf("day");
  return { texts: {}, from: fromPicker(picked) };
};

/**
 * The form of a new version. It begins with the last published one, not with the one in force: else what was voted for
 * the near future would be taken back unseen.
 */
export function ProposeForm(props: {
  /** The last version that is published: what the new one will replace. */
  base: DatedPolicy;
  now: Millis;
  draft: PolicyDraft;
  onDraft: (draft: PolicyDraft) => void;
  busy: boolean;
  error: AppError | undefined;
  onCancel: () => void;
  onPropose: (from: Millis, policy: Policy) => void;
}) {
  const { t } = useTranslation();
  const dateId = useId();
  const { draft, now, onDraft } = props;
  const { from: last, policy: base } = props.base;
  const [tried, setTried] = useState(false);
  const textOf = (field: PolicyField) => draft.texts[field] ?? fieldText(field, base);
  const set = (field: PolicyField) => (text: string) =>
    onDraft({ ...draft, texts: { ...draft.texts, [field]: text } });
  const values = Object.fromEntries(
    POLICY_FIELDS.map((field) => [field, parseField(field, textOf(field))]),
  ) as { [F in PolicyField]: Policy[F] | undefined };
  const unreadable = POLICY_FIELDS.filter((field) => values[field] === undefined);
  const read = { ...base, ...withoutUndefined(values) };
  const changed = policyDiff(base, read).map(({ field }) => field);
  const faults = policyFaults(read);
  const early = tooEarly(draft.from, now, last);
  const late = tooLate(draft.from, now);
  const ready =
    unreadable.length === 0 &&
    faults.length === 0 &&
    early === undefined &&
    !late &&
    changed.length > 0;

  function propose(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (ready) props.onPropose(draft.from, read);
  }

  return (
    <form className="act-form" onSubmit={propose}>
      <p className="preview-lead">{t("policy.propose.lead", { n: props.base.version })}</p>
      <FormLine
        label={t("policy.propose.from")}
        htmlFor={dateId}
        hint={t("policy.propose.fromHint", { after: dateTime(last) })}
        problem={
          early === undefined
            ? late
              ? t("policy.propose.fromLate", { days: MAX_YEAR_AHEAD_DAYS })
              : undefined
            : t("policy.propose.fromWrong", { after: dateTime(early) })
        }
      >
        <DatePicker
          id={dateId}
          showTime={{ format: "HH:mm" }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          showNow={false}
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          value={toPicker(draft.from)}
          onChange={(picked) =>
            picked && onDraft({ ...draft, from: millis(fromPicker(picked.startOf("minute"))) })
          }
        />
      </FormLine>
      {GROUPS.map((group) => (
        <fieldset key={group} className="policy-fields">
          <legend>{t(`policy.groups.${group}`)}</legend>
          {POLICY_GROUPS[group].map((field: PolicyField) =>
            field === "feeRisk" || field === "conductRisk" ? (
              <CardInput
                key={field}
                field={field}
                text={textOf(field)}
                base={base[field]}
                onChange={set(field)}
              />
            ) : (
              <FieldInput
                key={field}
                field={field}
                text={textOf(field)}
                unreadable={unreadable.includes(field)}
                was={changed.includes(field) ? valueText(t, field, base) : undefined}
                onChange={set(field)}
              />
            ),
          )}
        </fieldset>
      ))}
      {faults.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t("policy.propose.faults")}
          description={
            <ul className="unmet">
              {faults.map((fault) => (
                <li key={fault}>{faultText(t, fault, read)}</li>
              ))}
            </ul>
          }
        />
      )}
      {tried && changed.length === 0 && unreadable.length === 0 && (
        <Alert type="warning" showIcon role="alert" title={t("policy.propose.nothing")} />
      )}
      {props.error !== undefined && <ErrorNote error={props.error} />}
      {props.busy && <Waiting what={t("policy.propose.preparing")} />}
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={props.busy || (tried && !ready)}>
          {t("policy.propose.toPreview")}
        </Button>
      </div>
    </form>
  );
}
