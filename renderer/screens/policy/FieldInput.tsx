import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { CLEARING_ORDERS } from "../../../shared/domain/words.ts";
import type { CardField, PolicyField } from "../../../shared/rules/policy-diff.ts";
import { POLICY_UNITS } from "../../format/policy.ts";
import { Choice } from "../../ui/Choice.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Mark } from "../../ui/Mark.tsx";

/** One field of the policy as text in its unit, with what it was when it is changed. */
export function FieldInput(props: {
  field: Exclude<PolicyField, CardField>;
  text: string;
  unreadable: boolean;
  /** The value in force in words, when the field is changed. */
  was: string | undefined;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { field, text, was, onChange } = props;
  const unit = POLICY_UNITS[field];
  const label = t(`policy.fields.${field}.name`);
  const problem = props.unreadable ? t("policy.typed.wrong") : undefined;
  const hint = was !== undefined && (
    <Mark tone="warn">
      {t("policy.before")}: {was}
    </Mark>
  );
  if (unit === "clearing")
    return (
      <div className="policy-wide">
        <FormLine label={label} hint={hint}>
          <Choice
            label={label}
            value={CLEARING_ORDERS.find((order) => order === text)}
            options={CLEARING_ORDERS.map((value) => ({
              value,
              label: t(`policy.clearingShort.${value}`),
            }))}
            onChange={onChange}
          />
        </FormLine>
      </div>
    );
  if (unit === "ranges" || unit === "dates")
    return (
      <FormLine
        label={label}
        htmlFor={id}
        problem={problem}
        hint={hint || t(`policy.typed.${unit}`)}
      >
        <Input.TextArea
          id={id}
          className="grows"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      </FormLine>
    );
  return (
    <FormLine label={label} htmlFor={id} problem={problem} hint={hint}>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        suffix={t(`policy.typed.${unit}`)}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    </FormLine>
  );
}
