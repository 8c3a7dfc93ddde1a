import { Button, DatePicker } from "antd";
import { useTranslation } from "react-i18next";
import type { Window } from "../../../shared/domain/escalation.ts";
import { dateTime, fromPicker, toPicker } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";

/** When supply is to be cut, in the policy's zone. */
export function WindowField(props: {
  value: Partial<Window> | undefined;
  /** The first window that is possible. */
  offered: Window | undefined;
  wrong: boolean;
  onChange: (value: Partial<Window>) => void;
}) {
  const { t } = useTranslation();
  const { offered } = props;
  const label = t("act.field.window");
  const end = (name: keyof Window) => (
    <DatePicker
      aria-label={t(name === "from" ? "act.field.windowFrom" : "act.field.windowTo")}
      showTime={{ format: "HH:mm" }}
      format="YYYY-MM-DD HH:mm"
      showNow={false}
      // Enter takes over the time that was typed; it must not send the form as well.
      onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      value={props.value?.[name] === undefined ? null : toPicker(props.value[name])}
      onChange={(picked) => {
        const { [name]: _, ...rest } = props.value ?? {};
        props.onChange(picked ? { ...rest, [name]: fromPicker(picked) } : rest);
      }}
    />
  );
  return (
    <FormLine
      label={label}
      hint={offered === undefined && t("act.noWindow")}
      problem={props.wrong ? t("act.pickWindow") : undefined}
    >
      <div className="inline">
        {end("from")} – {end("to")}
      </div>
      {offered && (
        <Button size="small" className="offer" onClick={() => props.onChange(offered)}>
          {t("act.offeredWindow", {
            from: dateTime(offered.from),
            to: dateTime(offered.to).slice(11),
          })}
        </Button>
      )}
    </FormLine>
  );
}
