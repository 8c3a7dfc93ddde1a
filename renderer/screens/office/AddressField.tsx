import { Input } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { addressOf, readAddress } from "../../../shared/codec/address.ts";
import type { AccountId } from "../../../shared/domain/units.ts";

import { FormLine } from "../../ui/FormLine.tsx";

/** The account in a text; undefined without one. */
export const accountIn = (text: string): AccountId | undefined => {
  const read = readAddress(text);
  return "account" in read ? read.account : undefined;
};

/** An address that somebody handed in: typed, pasted with all that is around it, or scanned by a scanner that types. */
export function AddressField(props: {
  label: string;
  hint?: string;
  value: string;
  /** Whether an empty field is told to be wrong. */
  tried: boolean;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const { value, tried } = props;
  const read = readAddress(value);
  const empty = value.trim() === "";
  return (
    <FormLine
      label={props.label}
      htmlFor={id}
      hint={
        <>
          {"account" in read && (
            <>
              <strong className="address">
                {t("staff.form.read", { account: addressOf(read.account) })}
              </strong>
              <br />
            </>
          )}
          {props.hint}
        </>
      }
      problem={"fault" in read && (tried || !empty) ? t(`staff.fault.${read.fault}`) : undefined}
    >
      <Input.TextArea
        id={id}
        className="grows"
        autoComplete="off"
        spellCheck={false}
        maxLength={4_000}
        value={value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </FormLine>
  );
}
