import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import type { Day } from "../../../shared/domain/units.ts";
import { dayDate, dayFromPicker } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";

/** A day of the local calendar. */
export function DayField(props: {
  label: string;
  value: Day | undefined;
  from: Day;
  hint?: string;
  problem?: string | undefined;
  onChange: (value: Day | undefined) => void;
}) {
  const id = useId();
  return (
    <FormLine label={props.label} htmlFor={id} hint={props.hint} problem={props.problem}>
      <DatePicker
        id={id}
        format="YYYY-MM-DD"
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
        minDate={dayjs(dayDate(props.from))}
        value={props.value === undefined ? null : dayjs(dayDate(props.value))}
        onChange={(picked) => props.onChange(picked ? dayFromPicker(picked) : undefined)}
      />
    </FormLine>
  );
}
