import { Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fen } from "../../../shared/domain/units.ts";
import { money, parseYuan } from "../../format/money.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import type { Problem } from "./draft.ts";

/** An amount typed in yuan, held in fen. */
export function AmountField(props: {
  value: Fen | undefined;
  outstanding: Fen;
  problem: Problem | undefined;
  onChange: (value: Fen | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(() =>
    props.value === undefined ? "" : money(props.value).slice(1).replaceAll(",", ""),
  );
  const amount = money(props.outstanding);
  return (
    <FormLine
      label={t("act.field.amount")}
      htmlFor={id}
      hint={t("act.amountHint", { amount })}
      problem={
        props.problem === undefined
          ? undefined
          : props.problem === "tooMuch"
            ? t("act.tooMuch", { amount })
            : t("act.badAmount")
      }
    >
      <Input
        id={id}
        className="amount"
        prefix="¥"
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          props.onChange(parseYuan(event.target.value));
        }}
      />
    </FormLine>
  );
}
