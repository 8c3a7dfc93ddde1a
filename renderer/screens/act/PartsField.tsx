import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { MAX_PARTS, type Part } from "../../../shared/domain/escalation.ts";
import type { Fen } from "../../../shared/domain/units.ts";
import { money } from "../../format/money.ts";
import { dayDate, dayFromPicker } from "../../format/time.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import { promiseFrom } from "./draft.ts";
import { equalParts, planSum } from "./plan-parts.ts";
import { YuanInput } from "./YuanInput.tsx";

/** The parts of a plan: a sum and a day each. */
export function PartsField(props: {
  parts: readonly Partial<Part>[];
  owed: Fen;
  wrong: boolean;
  onChange: (parts: readonly Partial<Part>[]) => void;
}) {
  const { t } = useTranslation();
  const { parts, owed, onChange } = props;
  /** Grows when the parts are filled in or taken out from outside their boxes, which keep what was typed. */
  const [filled, setFilled] = useState(0);
  const replace = (next: readonly Partial<Part>[]) => {
    setFilled(filled + 1);
    onChange(next);
  };
  const change = (index: number, part: Partial<Part>) =>
    onChange(parts.map((other, place) => (place === index ? part : other)));
  const { sum, rest } = planSum(owed, parts);
  const sums = { sum: money(sum), owed: money(owed), rest: money(Math.abs(rest)) };
  return (
    <FormLine
      label={t("words.entry.PlanAgreed")}
      hint={t(rest > 0 ? "act.sumOpen" : "act.sumRight", sums)}
      problem={rest < 0 ? t("act.sumOver", sums) : props.wrong ? t("act.partsWrong") : undefined}
    >
      {parts.map((part, index) => {
        const label = t("act.field.part", { n: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is nothing but its place
          <div key={`${filled}-${index}`} className="inline plan-part">
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
            <Button
              size="small"
              aria-label={t("act.removeThis", { n: index + 1 })}
              disabled={parts.length <= 1}
              onClick={() => replace(parts.filter((_, place) => place !== index))}
            >
              ✕
            </Button>
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
        <Button size="small" onClick={() => replace(equalParts(owed, parts, promiseFrom()))}>
          {t("act.equalParts", { n: parts.length })}
        </Button>
      </div>
    </FormLine>
  );
}
