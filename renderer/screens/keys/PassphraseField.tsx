import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { FormLine } from "../../ui/FormLine.tsx";
import { DEMO_PASSPHRASE } from "./demo.ts";

/** A passphrase; for a demo key with its published passphrase as a hint. */
export function PassphraseField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  demo?: boolean;
  hint?: string;
  problem?: string | undefined;
  autoFocus?: boolean;
  fresh?: boolean;
}) {
  const { t } = useTranslation();
  const id = useId();
  const hint = props.demo ? t("act.demoPassphrase", { passphrase: DEMO_PASSPHRASE }) : props.hint;
  return (
    <FormLine label={props.label} htmlFor={id} hint={hint} problem={props.problem}>
      <Input.Password
        id={id}
        autoComplete={props.fresh ? "new-password" : "current-password"}
        autoFocus={props.autoFocus === true}
        maxLength={256}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FormLine>
  );
}
