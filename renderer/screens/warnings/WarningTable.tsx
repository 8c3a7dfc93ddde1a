import { useTranslation } from "react-i18next";
import type { WarningRow } from "../../../shared/ipc/warning-schemas.ts";
import { useOrgName } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { money } from "../../format/money.ts";
import { Mark } from "../../ui/Mark.tsx";
import { LEVEL_TONE } from "../../ui/risk-tone.ts";
import { SaidLines } from "./SaidLines.tsx";
import { WarningWord } from "./WarningWord.tsx";
import { nextText, reasonTexts } from "./warning-text.ts";

const COLUMNS = ["level", "case", "owed", "reasons", "next", "word"] as const;

/** One warning a line, the worst first. */
export function WarningTable(props: { kind: WarningRow["kind"]; rows: readonly WarningRow[] }) {
  const { t } = useTranslation();
  const { openCase } = useNavigation();
  const orgName = useOrgName();
  return (
    <table className="bill-table warning-table" aria-label={t(`warnings.kind.${props.kind}`)}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`warnings.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.case}>
            <td>
              <Mark tone={LEVEL_TONE[row.level]}>{t(`risk.level.${row.level}`)}</Mark>
              {row.points > 0 && ` ${t("risk.points", { n: row.points })}`}
            </td>
            <td>
              <button type="button" className="link" onClick={() => openCase(row.case)}>
                <b>{row.reference}</b>
              </button>
              <br />
              <span className="hint">
                {[row.account, orgName(row.org)].filter(Boolean).join(" · ")}
              </span>
            </td>
            <td className="number">{money(row.outstanding)}</td>
            <td>
              {reasonTexts(t, row).map((reason) => (
                <div key={reason}>{reason}</div>
              ))}
            </td>
            <td>{nextText(t, row)}</td>
            <td>
              {row.said[0] !== undefined && row.said[0].undone === undefined && (
                <p className="hint">{t("warnings.back")}</p>
              )}
              <SaidLines said={row.said} />
              <WarningWord row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
