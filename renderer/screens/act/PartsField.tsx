import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { MAX_PARTS, type Part } from "../../../shared/domain/escalation.ts";
import { money } from "../../format/money.ts";
import { dayDate, dayFromPicker } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { promiseFrom } from "./draft.ts";
import { YuanInput } from "./YuanInput.tsx";

/** The parts of a plan: a sum and a day each. */
export function PartsField(props: {
  parts: readonly Partial<Part>[];
  wrong: boolean;
  onChange: (parts: readonly Partial<Part>[]) => void;
}) {
  const { t } = useTranslation();
  const { parts, onChange } = props;
  const change = (index: number, part: Partial<Part>) =>
    onChange(parts.map((other, place) => (place === index ? part : other)));
  const sum = parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return (
    <FormLine
      label={t("words.entry.PlanAgreed")}
      hint={t("act.partsSum", { amount: money(sum) })}
      problem={props.wrong ? t("act.partsWrong") : undefined}
    >
      {parts.map((part, index) => {
        const label = t("act.field.part", { n: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place
          <div key={index} className="inline">
            <span>{label}</span>
            <YuanInput
              label={`${label} ${t("act.field.amount")}`}
              value={part.amount}
              empty={undefined}
              onChange={(amount) => {
                const { amount: _, ...rest } = part;
                change(index, amount === undefined ? rest : { ...rest, amount });
              }}
            />
            <DatePicker
              aria-label={`${label} ${t("act.field.due")}`}
              format="YYYY-MM-DD"
              onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
              minDate={dayjs(dayDate(promiseFrom()))}
              value={part.due === undefined ? null : dayjs(dayDate(part.due))}
              onChange={(picked) => {
                const { due: _, ...rest } = part;
                change(index, picked ? { ...rest, due: dayFromPicker(picked) } : rest);
              }}
            />
          </div>
        );
      })}
      <div className="inline">
        <Button
          size="small"
          disabled={parts.length >= MAX_PARTS}
          onClick={() => onChange([...parts, {}])}
        >
          {t("act.addPart")}
        </Button>
        <Button
          size="small"
          disabled={parts.length <= 1}
          onClick={() => onChange(parts.slice(0, -1))}
        >
          {t("act.removePart")}
        </Button>
      </div>
    </FormLine>
  );
}
