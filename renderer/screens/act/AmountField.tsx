import { Button, Input } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fen } from "../../../shared/domain/units.ts";
import { money, parseYuan } from "../../format/money.ts";
import { FormLine } from "../../ui/FormLine.tsx";
import type { Problem } from "./draft.ts";

/** A sum as somebody would type it. */
const typed = (amount: Fen) => money(amount).slice(1).replaceAll(",", "");

/** An amount typed in yuan, held in fen. */
export function AmountField(props: {
  value: Fen | undefined;
  outstanding: Fen;
  problem: Problem | undefined;
  /** Sums that are likely meant, one key each. */
  offers?: readonly { readonly text: string; readonly amount: Fen }[];
  onChange: (value: Fen | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState(() => (props.value === undefined ? "" : typed(props.value)));
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
      {props.offers?.map((offer) => (
        <Button
          key={offer.text}
          size="small"
          className="offer"
          onClick={() => {
            setText(typed(offer.amount));
            props.onChange(offer.amount);
          }}
        >
          {offer.text}
        </Button>
      ))}
    </FormLine>
  );
}
