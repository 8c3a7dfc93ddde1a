import { Input } from "antd";
import { useState } from "react";
import type { Fen } from "../../../shared/domain/units.ts";
import { money, parseYuan } from "../../format/money.ts";

/** A sum typed in yuan and held in fen; undefined while what is typed is no sum, `empty` while nothing is typed. */
export function YuanInput(props: {
  label: string;
  value: Fen | undefined;
  empty: Fen | undefined;
  onChange: (value: Fen | undefined) => void;
}) {
  const { value, empty } = props;
  const [text, setText] = useState(() =>
    value === undefined || value === empty ? "" : money(value).slice(1).replaceAll(",", ""),
  );
  return (
    <Input
      aria-label={props.label}
      className="amount"
      prefix="¥"
      inputMode="decimal"
      autoComplete="off"
      value={text}
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        props.onChange(typed.trim() === "" ? empty : parseYuan(typed));
      }}
    />
  );
}
