/** The columns that a register file may have (docs/register-format.md). */
export const REGISTER_COLUMNS = [
  "account",
  "industry",
  "watched",
  "capacity",
  "since",
  "balance",
  "at",
  "month",
  "kwh",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** What a file tells: of customers themselves, or of their consumption by month. */
export const REGISTER_KINDS = ["customers", "consumption"] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Headers of each column, as `plainHeader` leaves them. The first two are those of the documentation. */
const NAMES: Readonly<Record<RegisterColumn, readonly string[]>> = {
  account: ["户号", "account", "客户编号", "用户编号", "用电户号", "accountno", "accountnumber"],
  industry: ["行业", "industry", "行业分类", "行业类别", "所属行业"],
  watched: ["重点关注行业", "watched", "重点关注", "关注行业"],
  capacity: ["合同容量", "capacity", "容量", "contractcapacity", "contractedcapacity"],
  since: ["自", "since", "容量自", "容量起始日期", "起始日期", "capacitysince"],
  balance: ["预存余额", "balance", "余额", "预付余额", "prepaidbalance"],
  at: ["截止日期", "at", "余额日期", "balanceat", "balancedate"],
  month: ["月份", "month", "年月", "电费年月", "用电月份", "period"],
  kwh: ["电量", "kwh", "用电量", "月用电量", "consumption"],
};

const COLUMN_OF: ReadonlyMap<string, RegisterColumn> = new Map(
  REGISTER_COLUMNS.flatMap((column) => NAMES[column].map((name) => [name, column] as const)),
);

/** A header without what people add to it: case, blanks, full-width signs, and a unit at its end. */
function plainHeader(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, "")
    .replace(/[\s_\-:.'"]/g, "");
  return COLUMN_OF.has(plain) ? plain : plain.replace(/(kva|kwh|千伏安|千瓦时|度|元|yuan)$/, "");
}

/** Which column a header names, if any. */
export const columnOf = (header: string): RegisterColumn | undefined =>
  COLUMN_OF.get(plainHeader(header));

/** The header line, understood. */
export interface RegisterHeader {
  readonly kind: RegisterKind;
  /** Fields of a complete row. */
  readonly width: number;
  /** Where each column of this kind stands; the others are not there. */
  readonly places: ReadonlyMap<RegisterColumn, number>;
  /** Columns that are not read, as the file names them. */
  readonly ignored: readonly string[];
}

/**
 * `title`: it stands on a later line (`line`). `separator`: fields are separated by semicolons. `lineEnds`: lines end with CR only.
 * `workbook`: not text but a workbook of a spreadsheet program. `unmarked`: UTF-16 without its byte-order mark.
 */
export const HEADER_PROBLEMS = [
  ...(["empty", "unreadable", "unknown", "missing", "twice"] as const),
  ...(["title", "separator", "lineEnds", "workbook", "unmarked"] as const),
] as const;
/** Why there is no header; `columns` names those that are missing or there twice. */
export interface HeaderProblem {
  readonly problem: (typeof HEADER_PROBLEMS)[number];
  readonly columns: readonly RegisterColumn[];
  readonly line?: number;
}

const KIND_COLUMNS: Readonly<Record<RegisterKind, readonly RegisterColumn[]>> = {
  customers: ["account", "industry", "watched", "capacity", "since", "balance", "at"],
  consumption: ["account", "month", "kwh"],
};
/** A capacity or a balance says nothing without its day. */
const DATED = [
  ["capacity", "since"],
  ["balance", "at"],
] as const;

/**
 * Reads the header line. A file with a month and a consumption is one of consumption; a file with an industry, a watch
 * mark, a capacity or a balance is one of customers. A file of both kinds is the former, and says what it does not read.
 */
export function readRegisterHeader(names: readonly string[]): RegisterHeader | HeaderProblem {
  if (names.every((name) => name.trim() === "")) return { problem: "empty", columns: [] };
  const columns = names.map(columnOf);
  const has = (column: RegisterColumn) => columns.includes(column);
  const consumption = has("kwh") || (has("month") && !KIND_COLUMNS.customers.slice(1).some(has));
  const customers = ["industry", "watched", "capacity", "balance"] as const;
  if (!consumption && !customers.some(has)) return { problem: "unknown", columns: [] };
  const kind: RegisterKind = consumption ? "consumption" : "customers";
  const needed: RegisterColumn[] = consumption ? [...KIND_COLUMNS.consumption] : ["account"];
  if (!consumption) for (const [value, date] of DATED) if (has(value)) needed.push(date);
  const missing = needed.filter((column) => !has(column));
  if (missing.length > 0) return { problem: "missing", columns: missing };
  const used = KIND_COLUMNS[kind];
  const twice = used.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice.length > 0) return { problem: "twice", columns: twice };
  const isUsed = (column: RegisterColumn | undefined) =>
    column !== undefined && used.includes(column);
  return {
    kind,
    width: names.length,
    places: new Map(used.filter(has).map((column) => [column, columns.indexOf(column)])),
    ignored: names.filter((name, place) => !isUsed(columns[place]) && name.trim() !== ""),
  };
}
