import { Button, Input, type InputRef, Select } from "antd";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { type Fen, fen } from "../../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, STAGES } from "../../../shared/domain/words.ts";
import type { CaseFilter } from "../../../shared/ipc/case-schemas.ts";
import { WARNINGS } from "../../../shared/rules/warnings.ts";
import { useOperator, useOrgs } from "../../app/facts.ts";
import { RangeFilter } from "./RangeFilter.tsx";
import { RiskFilter } from "./RiskFilter.tsx";

/** `filter` with one field set, or without it when nothing is chosen. */
function withField<K extends keyof CaseFilter>(
  filter: CaseFilter,
  field: K,
  value: CaseFilter[K] | undefined,
): CaseFilter {
  const { [field]: _, ...rest } = filter;
  const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  return empty ? (rest as CaseFilter) : { ...rest, [field]: value };
}

/** Search and filters of the case list. */
export function FilterBar(props: {
  filter: CaseFilter;
  text: string;
  searchBox: RefObject<InputRef | null>;
  onText: (text: string) => void;
  onFilter: (filter: CaseFilter) => void;
  onClear: () => void;
  onLeaveSearch: () => void;
  /** Whether Enter did something of its own with the text. */
  onEnter: () => boolean;
}) {
  const { t } = useTranslation();
  const orgs = useOrgs().data ?? [];
  const own = useOperator()?.operator?.org;
  const { filter, onFilter } = props;
  const set = <K extends keyof CaseFilter>(field: K, value: CaseFilter[K] | undefined) =>
    onFilter(withField(filter, field, value));
  const onlyMine = own !== undefined && filter.orgs?.length === 1 && filter.orgs[0] === own;
  return (
    <search className="filters" aria-label={t("cases.filters")}>
      <Input
        ref={props.searchBox}
        className="search-box"
        aria-label={t("cases.search")}
        placeholder={`${t("cases.search")} · ${t("cases.searchKey")}`}
        allowClear
        maxLength={64}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && props.onEnter()) return event.preventDefault();
          if (event.key === "Escape" || event.key === "Enter" || event.key === "ArrowDown") {
            event.preventDefault();
            props.onLeaveSearch();
          }
        }}
      />
      {own !== undefined && (
        <Button
          aria-pressed={onlyMine}
          type={onlyMine ? "primary" : "default"}
          onClick={() => set("orgs", onlyMine ? undefined : [own])}
        >
          {t("cases.mine")}
        </Button>
      )}
      <Select
        mode="multiple"
        className="filter-select"
        aria-label={t("cases.columns.org")}
        placeholder={t("cases.anyOrg")}
        value={filter.orgs ?? []}
        options={orgs.map((org) => ({ value: org.id, label: org.name }))}
        maxTagCount="responsive"
        showSearch={false}
        onChange={(value) => set("orgs", value)}
      />
      <Select
        mode="multiple"
        className="filter-select"
        aria-label={t("cases.columns.stage")}
        placeholder={t("cases.anyStage")}
        value={filter.stages ?? []}
        options={STAGES.map((value) => ({ value, label: t(`words.stage.${value}`) }))}
        maxTagCount="responsive"
        showSearch={false}
        onChange={(value) => set("stages", value)}
      />
      <Select
        mode="multiple"
        className="filter-select"
        aria-label={t("cases.columns.class")}
        placeholder={t("cases.anyClass")}
        value={filter.classes ?? []}
        options={CUSTOMER_CLASSES.map((value) => ({
          value,
          label: t(`words.customerClass.${value}`),
        }))}
        maxTagCount="responsive"
        showSearch={false}
        onChange={(value) => set("classes", value)}
      />
      <Select
        mode="multiple"
        className="filter-select"
        aria-label={t("cases.columns.warnings")}
        placeholder={t("cases.anyWarning")}
        value={filter.warnings ?? []}
        options={WARNINGS.map((value) => ({ value, label: t(`words.warning.${value}`) }))}
        maxTagCount="responsive"
        showSearch={false}
        onChange={(value) => set("warnings", value)}
      />
      <RiskFilter
        name="feeRisk"
        value={filter.feeRisk}
        onChange={(value) => set("feeRisk", value)}
      />
      <RiskFilter
        name="conductRisk"
        value={filter.conductRisk}
        onChange={(value) => set("conductRisk", value)}
      />
      <RangeFilter
        name={t("cases.overdue")}
        unit={t("cases.daysUnit")}
        from={filter.overdueDaysFrom}
        to={filter.overdueDaysTo}
        onFrom={(value) => set("overdueDaysFrom", value)}
        onTo={(value) => set("overdueDaysTo", value)}
      />
      <RangeFilter
        name={t("cases.amount")}
        unit={t("cases.yuanUnit")}
        decimals={2}
        from={yuan(filter.amountFrom)}
        to={yuan(filter.amountTo)}
        onFrom={(value) => set("amountFrom", toFen(value))}
        onTo={(value) => set("amountTo", toFen(value))}
      />
      <Button disabled={Object.keys(filter).length === 0} onClick={props.onClear}>
        {t("cases.clear")}
      </Button>
    </search>
  );
}

const yuan = (amount: Fen | undefined) => (amount === undefined ? undefined : amount / 100);
const toFen = (value: number | undefined) =>
  value === undefined ? undefined : fen(Math.round(value * 100));
