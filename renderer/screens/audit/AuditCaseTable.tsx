import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { AuditCaseRow } from "../../../shared/ipc/audit-case-schemas.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import type { OrgName } from "../../i18n/error-text.ts";
import { Mark } from "../../ui/Mark.tsx";

const COLUMNS = [
  ["reference", false],
  ["org", false],
  ["class", false],
  ["stage", false],
  ["opened", false],
  ["outstanding", true],
  ["entries", true],
  ["findings", true],
] as const;

/** One case a line. */
export function AuditCaseTable(props: {
  rows: readonly AuditCaseRow[];
  orgName: OrgName;
  onCase: (id: CaseId) => void;
  /** What stands behind each line, such as whether it has a note. */
  more?: { readonly title: string; readonly of: (row: AuditCaseRow) => ReactNode };
}) {
  const { t } = useTranslation();
  const { rows, orgName, onCase, more } = props;
  return (
    <table className="bill-table" aria-label={t("audit.cases.title")}>
      <thead>
        <tr>
          {COLUMNS.map(([column, number]) => (
            <th key={column} scope="col" className={number ? "number" : undefined}>
              {t(`audit.cases.column.${column}`)}
            </th>
          ))}
          {more && <th scope="col">{more.title}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <button
                type="button"
                className="link"
                aria-label={t("audit.cases.open", { reference: row.reference })}
                onClick={() => onCase(row.id)}
              >
                <b>{row.reference}</b>
              </button>
            </td>
            <td>{orgName(row.org)}</td>
            <td>{t(`words.customerClass.${row.class}`)}</td>
            <td>{t(`words.stage.${row.stage}`)}</td>
            <td className="finding-when">{dateTime(row.openedAt)}</td>
            <td className="number">{money(row.outstanding)}</td>
            <td className="number">{whole(row.entries)}</td>
            <td className="number">
              {row.findings === 0 ? "0" : <Mark tone="bad">{whole(row.findings)}</Mark>}
            </td>
            {more && <td>{more.of(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
