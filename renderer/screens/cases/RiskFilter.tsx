import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { RISK_LEVELS, type RiskLevel } from "../../../shared/domain/risk.ts";

/** Levels of one score. */
export function RiskFilter(props: {
  name: "feeRisk" | "conductRisk";
  value: RiskLevel[] | undefined;
  onChange: (value: RiskLevel[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      mode="multiple"
      className="filter-select"
      aria-label={t(`risk.score.${props.name}`)}
      placeholder={t(props.name === "feeRisk" ? "risk.anyFee" : "risk.anyConduct")}
      value={props.value ?? []}
      options={RISK_LEVELS.toReversed().map((value) => ({
        value,
        label: `${t(`risk.short.${props.name}`)} ${t(`risk.level.${value}`)}`,
      }))}
      maxTagCount="responsive"
      showSearch={false}
      onChange={props.onChange}
    />
  );
}
