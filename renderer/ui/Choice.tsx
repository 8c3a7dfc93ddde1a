import { Radio } from "antd";

/** One of a few words, all of them in sight. */
export function Choice<V extends string>(props: {
  label: string;
  value: V | undefined;
  options: readonly { value: V; label: string; disabled?: boolean }[];
  onChange: (value: V) => void;
}) {
  return (
    <Radio.Group
      aria-label={props.label}
      optionType="button"
      buttonStyle="solid"
      value={props.value}
      options={[...props.options]}
      onChange={(event) => props.onChange(event.target.value as V)}
    />
  );
}
