import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { MAX_VALIDATORS, type Validator } from "../../../shared/domain/council.ts";
import type { T } from "../../i18n/index.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { ValidatorChange } from "./ValidatorChange.tsx";
import { readValidators, type ValidatorsFault } from "./validators-text.ts";

function faultText(t: T, fault: ValidatorsFault): string {
  if ("line" in fault) return t(`matter.validators.${fault.why}`, { line: fault.line });
  return t(`matter.validators.${fault.why}`, { n: MAX_VALIDATORS });
}

/** All validators of the chain, one a line, and what that would change. */
export function ValidatorFields(props: {
  text: string;
  current: readonly Validator[] | undefined;
  tried: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { text, current, tried } = props;
  const read = readValidators(text);
  return (
    <>
      <FormLine
        label={t("matter.validators.field")}
        htmlFor={id}
        hint={t("matter.validators.fieldHint")}
        problem={
          "fault" in read && (tried || text.trim() !== "") ? faultText(t, read.fault) : undefined
        }
      >
        <Input.TextArea
          id={id}
          className="grows"
          autoComplete="off"
          spellCheck={false}
          maxLength={20_000}
          value={text}
          onChange={(event) => props.onChange(event.target.value)}
        />
      </FormLine>
      {"validators" in read && <ValidatorChange before={current} after={read.validators} />}
    </>
  );
}
