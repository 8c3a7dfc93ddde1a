import { useTranslation } from "react-i18next";
import { fen } from "../../../shared/domain/units.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { LARGE_AMOUNT_FEN } from "../../../shared/rules/warnings.ts";
import { money } from "../../format/money.ts";
import { Mark } from "../../ui/Mark.tsx";
import { WARNING_TONE } from "../cases/columns.tsx";

/** Each warning with the facts behind it. */
export function Warnings({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation();
  const { row } = detail;
  if (row.warnings.length === 0) return null;
  const values = {
    days: t("app.days", { count: row.overdueDays ?? 0 }),
    amount: money(row.outstanding),
    limit: money(fen(LARGE_AMOUNT_FEN)),
    n: detail.contacts7Days,
  };
  return (
    <ul className="warnings" aria-label={t("caseView.warnings.title")}>
      {row.warnings.map((warning) => (
        <li key={warning}>
          <Mark tone={WARNING_TONE[warning]}>{t(`words.warning.${warning}`)}</Mark>{" "}
          {t(`caseView.warnings.${warning}`, values)}
        </li>
      ))}
    </ul>
  );
}
