import { Button, Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CUSTOMER_CLASSES } from "../../../shared/domain/words.ts";
import type { Figures, FiguresFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useOrgs } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTimeSeconds } from "../../format/time.ts";

const MONTHS = [6, 13, 24, 36] as const;

/** Which figures, and the moment and the proved block that they stand on. */
export function DashboardHeader(props: {
  filter: FiguresFilter;
  onFilter: (filter: FiguresFilter) => void;
  figures: Figures | undefined;
  onPrint: () => void;
}) {
  const { t } = useTranslation();
  const orgs = useOrgs().data ?? [];
  const { filter, onFilter, figures } = props;
  const { orgs: chosenOrgs, classes: chosenClasses, months } = filter;
  /** An empty choice does not filter. */
  const set = (next: {
    orgs?: FiguresFilter["orgs"];
    classes?: FiguresFilter["classes"];
    months?: number;
  }) => {
    const { orgs, classes, months: wanted } = { ...filter, ...next };
    onFilter({
      ...(orgs !== undefined && orgs.length > 0 && { orgs }),
      ...(classes !== undefined && classes.length > 0 && { classes }),
      months: wanted,
    });
  };
  return (
    <header className="dashboard-head">
      <h1>{t("dashboard.title")}</h1>
      <search className="filters" aria-label={t("dashboard.filters")}>
        <Select
          mode="multiple"
          className="filter-select"
          aria-label={t("figures.column.office")}
          placeholder={t("cases.anyOrg")}
          value={chosenOrgs ?? []}
          options={orgs.map((org) => ({ value: org.id, label: org.name }))}
          maxTagCount="responsive"
          showSearch={false}
          onChange={(value) => set({ orgs: value })}
        />
        <Select
          mode="multiple"
          className="filter-select"
          aria-label={t("figures.column.class")}
          placeholder={t("cases.anyClass")}
          value={chosenClasses ?? []}
          options={CUSTOMER_CLASSES.map((value) => ({
            value,
            label: t(`words.customerClass.${value}`),
          }))}
          maxTagCount="responsive"
          showSearch={false}
          onChange={(value) => set({ classes: value })}
        />
        <Segmented
          aria-label={t("dashboard.months")}
          value={months}
          options={MONTHS.map((n) => ({ value: n, label: t("dashboard.monthsOf", { n }) }))}
          onChange={(value) => set({ months: value })}
        />
        <Button onClick={props.onPrint}>{t("dashboard.print")}</Button>
      </search>
      {figures !== undefined && (
        <p className="hint standing">
          {t("dashboard.standing", { time: dateTimeSeconds(figures.now) })}{" "}
          {figures.block === undefined ? (
            t("figures.about.noBlock")
          ) : (
            <span title={figures.block.hash}>
              {t("dashboard.block", {
                height: whole(figures.block.height),
                hash: shortHex(figures.block.hash),
              })}
            </span>
          )}
        </p>
      )}
    </header>
  );
}
