import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";

/** From–to of a number with its unit; an empty end does not filter. */
export function RangeFilter(props: {
  name: string;
  unit: string;
  decimals?: number;
  from: number | undefined;
  to: number | undefined;
  onFrom: (value: number | undefined) => void;
  onTo: (value: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const box = (
    label: string,
    value: number | undefined,
    onChange: (value: number | undefined) => void,
  ) => (
    <InputNumber
      className="range-box"
      aria-label={label}
      min={0}
      max={1_000_000_000}
      precision={props.decimals ?? 0}
      controls={false}
      changeOnBlur
      value={value ?? null}
      onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
    />
  );
  return (
    <span className="range">
      {props.name}
      {box(t("cases.from", { what: props.name }), props.from, props.onFrom)}–
      {box(t("cases.to", { what: props.name }), props.to, props.onTo)}
      {props.unit}
    </span>
  );
}
