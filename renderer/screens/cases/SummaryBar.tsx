import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { CaseFilter } from "../../../shared/ipc/case-schemas.ts";
import { WARNINGS } from "../../../shared/rules/warnings.ts";
import { useQuery } from "../../api/use-query.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { Mark } from "../../ui/Mark.tsx";
import { WARNING_TONE } from "./columns.tsx";

/** Counts and sums of what is filtered, and how many cases have each warning: a click keeps only those. */
export function SummaryBar(props: {
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
  onExport: () => void;
}) {
  const { t } = useTranslation();
  const { filter, onFilter } = props;
  const { data, error } = useQuery("cases.summary", { filter });
  return (
    <section className="summary" aria-label={t("cases.summary.label")} aria-live="polite">
      {data === undefined ? (
        // An error is told by the list below, and "reading" would be a lie.
        error === undefined && <span>{t("app.waiting", { what: t("cases.reading") })}</span>
      ) : (
        <>
          <b>{t("cases.summary.cases", { n: whole(data.cases) })}</b>
          <b>{t("cases.summary.outstanding", { amount: money(data.outstanding) })}</b>
          <span>{t("cases.summary.principal", { amount: money(data.principal) })}</span>
          <span>{t("cases.summary.charges", { amount: money(data.charges) })}</span>
          <span>{t("cases.summary.paid", { amount: money(data.paid) })}</span>
          <span className="summary-warnings">
            {t("cases.summary.ofWhich")}
            {WARNINGS.map((warning) => {
              const n = data.byWarning[warning] ?? 0;
              const only = filter.warnings?.length === 1 && filter.warnings[0] === warning;
              return (
                <button
                  key={warning}
                  type="button"
                  className="warning-filter"
                  aria-pressed={only}
                  aria-label={t("cases.warningFilter", {
                    warning: t(`words.warning.${warning}`),
                    n: whole(n),
                  })}
                  onClick={() => {
                    const { warnings: _, ...rest } = filter;
                    onFilter(only ? rest : { ...rest, warnings: [warning] });
                  }}
                >
                  <Mark tone={WARNING_TONE[warning]}>
                    {t(`words.warning.${warning}`)} {whole(n)}
                  </Mark>
                </button>
              );
            })}
          </span>
          {data.cases > 0 && (
            <Button size="small" className="push-right" onClick={props.onExport}>
              {t("dashboard.export")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
