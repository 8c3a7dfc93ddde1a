import type { ReactNode } from "react";
import type { CaseRow, CaseSort } from "../../../shared/ipc/case-schemas.ts";
import { money } from "../../format/money.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import type { OrgName } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { LEVEL_TONE } from "../../ui/risk-tone.ts";

export const WARNING_TONE: Record<CaseRow["warnings"][number], Tone> = {
  overdueAge: "warn",
  largeAmount: "warn",
  brokenPromise: "bad",
  openDispute: "info",
  tooManyContacts: "bad",
};

export interface Column {
  readonly name:
    | "org"
    | "reference"
    | "account"
    | "class"
    | "stage"
    | "outstanding"
    | "overdueDays"
    | "lastContact"
    | "feeRisk"
    | "conductRisk"
    | "warnings"
    | "pending";
  readonly sort?: CaseSort["by"];
  readonly number?: boolean;
  readonly cell: (row: CaseRow, t: T, orgName: OrgName) => ReactNode;
  /** All of it, for a cell that may be too narrow. */
  readonly title?: (row: CaseRow, t: T, orgName: OrgName) => string;
}

/** Points and level of a score, as last computed. */
function riskColumn(name: "feeRisk" | "conductRisk"): Column {
  return {
    name,
    sort: name,
    number: true,
    cell: (row) => {
      const risk = row[name];
      return risk && <Mark tone={LEVEL_TONE[risk.level]}>{risk.points}</Mark>;
    },
    title: (row, t) => {
      const risk = row[name];
      if (risk === undefined) return t("risk.notScored");
      const level = t(`risk.level.${risk.level}`);
      return t("risk.mark", { name: t(`risk.score.${name}`), points: risk.points, level });
    },
  };
}

/** The columns of the case list, in their order; widths are in console.css (`.case-row`). */
export const COLUMNS: readonly Column[] = [
  {
    name: "org",
    sort: "org",
    cell: (row, _t, orgName) => orgName(row.org),
    title: (row, _t, orgName) => orgName(row.org),
  },
  { name: "reference", sort: "reference", cell: (row) => row.reference },
  { name: "account", cell: (row, t) => row.account ?? t("cases.noAccount") },
  { name: "class", cell: (row, t) => t(`words.customerClass.${row.class}`) },
  { name: "stage", sort: "stage", cell: (row, t) => t(`words.stage.${row.stage}`) },
  { name: "outstanding", sort: "outstanding", number: true, cell: (row) => money(row.outstanding) },
  {
    name: "overdueDays",
    sort: "overdueDays",
    number: true,
    cell: (row, t) => (row.overdueDays === undefined ? t("cases.notOwed") : whole(row.overdueDays)),
  },
  {
    name: "lastContact",
    sort: "lastContact",
    cell: (row, t) =>
      row.lastContactAt === undefined ? t("cases.noContact") : dateTime(row.lastContactAt),
  },
  riskColumn("feeRisk"),
  riskColumn("conductRisk"),
  {
    name: "warnings",
    title: (row, t) =>
      row.warnings.map((warning) => t(`words.warning.${warning}`)).join(t("app.list")),
    cell: (row, t) =>
      row.warnings.map((warning) => (
        <Mark key={warning} tone={WARNING_TONE[warning]}>
          {t(`words.warning.${warning}`)}
        </Mark>
      )),
  },
  {
    name: "pending",
    cell: (row, t) =>
      row.pending > 0 && <Mark tone="info">{t("cases.pendingMark", { n: row.pending })}</Mark>,
  },
];
