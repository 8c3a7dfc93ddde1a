import { Button, DatePicker } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Millis } from "../../../shared/domain/units.ts";
import { offsetText } from "../../format/policy.ts";
import { dateTime, fromPicker, toPicker, zoneOffset } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { useNow } from "../../ui/use-now.ts";

/** The time that is claimed for the act: now (undefined) or a chosen one, in the policy's zone. */
export function TimeField(props: {
  value: Millis | undefined;
  onChange: (value: Millis | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const now = useNow(10_000);
  /** While somebody types, the time that ticks must not overwrite it. */
  const [held, setHeld] = useState<number>();
  return (
    <FormLine
      label={t("act.field.occurredAt")}
      htmlFor={id}
      hint={t("act.nowHint", { zone: offsetText(zoneOffset()) })}
    >
      <div className="inline">
        <DatePicker
          id={id}
          showTime={{ format: "HH:mm" }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          // Its "now" would be the wall clock of the desktop's own zone.
          showNow={false}
          // Enter takes over the time that was typed; it must not send the form as well.
          onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          onFocus={() => setHeld(now)}
          onBlur={() => setHeld(undefined)}
          value={toPicker(props.value ?? held ?? now)}
          maxDate={toPicker(now)}
          onChange={(picked) => props.onChange(picked ? fromPicker(picked) : undefined)}
        />
        <Button
          disabled={props.value === undefined}
          title={dateTime(now)}
          onClick={() => props.onChange(undefined)}
        >
          {t("act.useNow")}
        </Button>
      </div>
    </FormLine>
  );
}
