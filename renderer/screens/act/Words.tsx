import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/Choice.tsx";
import { FormLine } from "../../ui/FormLine.tsx";

/** One word of a closed list. */
export function Words<W extends string>(props: {
  label: string;
  list: readonly W[];
  value: W | undefined;
  missing?: boolean;
  disabled?: (word: W) => boolean;
  text: (word: W) => string;
  onChange: (word: W) => void;
}) {
  const { t } = useTranslation();
  return (
    <FormLine label={props.label} problem={props.missing ? t("act.choose") : undefined}>
      <Choice
        label={props.label}
        value={props.value}
        options={props.list.map((value) => ({
          value,
          label: props.text(value),
          disabled: props.disabled?.(value) ?? false,
        }))}
        onChange={props.onChange}
      />
    </FormLine>
  );
}

/** A question with two answers. */
export function YesNo(props: {
  label: string;
  value: boolean | undefined;
  missing?: boolean;
  yes: string;
  no: string;
  onChange: (value: boolean) => void;
}) {
  const { value } = props;
  return (
    <Words
      label={props.label}
      list={["yes", "no"] as const}
      value={value === undefined ? undefined : value ? "yes" : "no"}
      missing={props.missing ?? false}
      text={(word) => (word === "yes" ? props.yes : props.no)}
      onChange={(word) => props.onChange(word === "yes")}
    />
  );
}
