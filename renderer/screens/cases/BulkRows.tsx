import { useTranslation } from "react-i18next";
import type { BulkPreview } from "../../../shared/ipc/bulk-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { money } from "../../format/money.ts";
import { errorText, unmetText } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { Outcomes } from "./use-bulk-signing.ts";

/** Each case with the gate's verdict, and afterwards with what became of it; what cannot be recorded first. */
export function BulkRows(props: {
  rows: BulkPreview["rows"];
  outcomes: Outcomes;
  started: boolean;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { outcomes, started } = props;
  const state = (row: BulkPreview["rows"][number]) => {
    const outcome = outcomes.get(row.case);
    if (row.unmet.length > 0)
      return (
        <Mark tone="warn">{row.unmet.map((unmet) => unmetText(t, unmet, orgName)).join(" ")}</Mark>
      );
    if (outcome === "saved") return <Mark tone="good">{t("bulk.state.saved")}</Mark>;
    if (outcome !== undefined) return <Mark tone="bad">{errorText(t, outcome, orgName).text}</Mark>;
    return <Mark tone="info">{t(started ? "bulk.state.waiting" : "bulk.state.will")}</Mark>;
  };
  const failed = (row: BulkPreview["rows"][number]) => {
    const outcome = outcomes.get(row.case);
    return outcome !== undefined && outcome !== "saved" ? 2 : Number(row.unmet.length > 0);
  };
  const rows = [...props.rows].sort((a, b) => failed(b) - failed(a));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys must reach it
    <ul className="bulk-rows" aria-label={t("bulk.list")} tabIndex={0}>
      {rows.map((row) => (
        <li key={row.case}>
          <span>{row.reference}</span>
          <span className="hint number">{row.account ?? t("day.noAccount")}</span>
          <span className="number">{row.outstanding !== undefined && money(row.outstanding)}</span>
          <span className="bulk-state">{state(row)}</span>
        </li>
      ))}
    </ul>
  );
}
