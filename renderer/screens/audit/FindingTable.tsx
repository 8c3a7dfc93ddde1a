import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { FindingView } from "../../../shared/ipc/audit-case-schemas.ts";
import type { FindingKind } from "../../../shared/ipc/audit-schemas.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { findingText, kindText, ruleText } from "../../i18n/audit-text.ts";
import type { OrgName } from "../../i18n/error-text.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";

const TONE: Record<FindingKind, Tone> = { breach: "bad", late: "warn", open: "info" };
const COLUMNS = ["kind", "rule", "when", "case", "entry", "what"] as const;

/** One finding a line: what it breaks, when, where, and why in words. */
export function FindingTable(props: {
  rows: readonly FindingView[];
  orgName: OrgName;
  /** What the column of cases holds: none where the case is known, and no links on paper. */
  cases: "none" | "plain" | ((id: CaseId) => void);
}) {
  const { t } = useTranslation();
  const { rows, orgName, cases } = props;
  const columns = COLUMNS.filter((column) => column !== "case" || cases !== "none");
  return (
    <table className="bill-table finding-table" aria-label={t("audit.findings.title")}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`audit.findings.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.rule} ${row.org} ${row.seq}`}>
            <td>
              <Mark tone={TONE[row.kind]}>{t(`audit.findings.kind.${row.kind}`)}</Mark>
            </td>
            <td>
              {ruleText(t, row.rule)}
              <br />
              <code className="hint">{row.rule}</code>
            </td>
            <td className="finding-when">{dateTime(row.occurredAt)}</td>
            {cases !== "none" && (
              <td>
                {row.case !== undefined && typeof cases === "function" ? (
                  <CaseLink row={row} id={row.case} onCase={cases} />
                ) : (
                  row.reference
                )}
              </td>
            )}
            <td>
              {kindText(t, row.entry)}
              {row.imported && (
                <>
                  {" "}
                  <Mark>{t("audit.findings.imported")}</Mark>
                </>
              )}
              <br />
              <span className="hint">
                {t("audit.findings.entry", { org: orgName(row.org), seq: whole(row.seq) })}
              </span>
            </td>
            <td className="part-what">
              {findingText(t, row)}
              <br />
              <span className="hint">{t("audit.findings.policy", { version: row.policy })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CaseLink(props: { row: FindingView; id: CaseId; onCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const { row, id, onCase } = props;
  return (
    <button
      type="button"
      className="link"
      aria-label={t("audit.findings.openCase", { reference: row.reference })}
      onClick={() => onCase(id)}
    >
      {row.reference}
    </button>
  );
}
