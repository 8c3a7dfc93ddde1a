import { DatePicker } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Window } from "../../../../shared/domain/escalation.ts";
import { type Millis, millis } from "../../../../shared/domain/units.ts";
import { fromPicker, toPicker } from "../../../format/time.ts";
import { FormLine } from "../../../ui/FormLine.tsx";

/** How long a cut may take that nobody has said more about (ms). */
const FIRST_LENGTH_MS = 2 * 3_600_000;

/** The window of a disconnection notice, in the policy's zone. */
export function WindowField(props: {
  value: Window | undefined;
  missing: boolean;
  onChange: (value: Window) => void;
}) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const from = (at: Millis) => {
    const length = value === undefined ? FIRST_LENGTH_MS : value.to - value.from;
    onChange({ from: at, to: millis(at + length) });
  };
  return (
    <>
      <TimeOf label={t("notice.from")} value={value?.from} onChange={from} />
      <TimeOf
        label={t("notice.to")}
        value={value?.to}
        disabled={value === undefined}
        hint={t("notice.windowHint")}
        problem={props.missing ? t("notice.pickWindow") : undefined}
        onChange={(at) => value && onChange({ ...value, to: at })}
      />
    </>
  );
}

function TimeOf(props: {
  label: string;
  value: Millis | undefined;
  disabled?: boolean;
  hint?: string;
  problem?: string | undefined;
  onChange: (at: Millis) => void;
}) {
  const id = useId();
  return (
    <FormLine label={props.label} htmlFor={id} hint={props.hint} problem={props.problem}>
      <DatePicker
        id={id}
        showTime={{ format: "HH:mm" }}
        format="YYYY-MM-DD HH:mm"
        allowClear={false}
        showNow={false}
        disabled={props.disabled ?? false}
        // Enter takes over the time that was typed; it must not send the form as well.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        value={props.value === undefined ? null : toPicker(props.value)}
        onChange={(picked) => picked && props.onChange(fromPicker(picked))}
      />
    </FormLine>
  );
}
