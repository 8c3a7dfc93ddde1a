import { useTranslation } from "react-i18next";
import type { WarningRow } from "../../../shared/ipc/warning-schemas.ts";
import { call } from "../../api/call.ts";
import { useNavigation } from "../../app/navigation.ts";
import { NowButton } from "../../app/only-now.tsx";
import { whole } from "../../format/number.ts";
import { Mark } from "../../ui/Mark.tsx";
import { LEVEL_TONE } from "../../ui/risk-tone.ts";
import { useNotify } from "../../ui/use-notify.ts";
import { SaidLines } from "./SaidLines.tsx";

/** The warnings that were taken note of or put off, by whom and when, each with the way back. */
export function NotedList({ total, rows }: { total: number; rows: readonly WarningRow[] }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { openCase } = useNavigation();
  if (rows.length === 0) return null;
  return (
    <details>
      <summary>{t("warnings.noted", { n: whole(total) })}</summary>
      <ul className="noted-warnings">
        {rows.map((row) => (
          <li key={row.case}>
            <button type="button" className="link" onClick={() => openCase(row.case)}>
              <b>{row.reference}</b>
            </button>{" "}
            <Mark tone={LEVEL_TONE[row.level]}>{t(`risk.level.${row.level}`)}</Mark>
            <SaidLines said={row.said} />
            <NowButton
              size="small"
              aria-label={t("warnings.undoOf", { reference: row.reference })}
              onClick={async () => {
                const { case: id, kind } = row;
                notify(await call("warnings.undo", { case: id, kind }), t("warnings.undone"));
              }}
            >
              {t("warnings.undo")}
            </NowButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
