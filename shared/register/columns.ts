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
  "class",
  "amount",
  "fen",
  "due",
  "reference",
  "office",
  "paidAt",
  "method",
  "receipt",
  "name",
  "address",
  "phone",
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** What a file tells: of customers themselves, or of their consumption by month. */
export const REGISTER_KINDS = ["customers", "consumption"] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** Files that become acts on the chain: overdue bills that open cases, and payments. */
export const LIST_KINDS = ["arrears", "payments"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

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
  class: ["客户类别", "class", "用户类别", "用电类别", "类别", "customerclass"],
  amount: [
    "金额",
    "amount",
    "欠费金额",
    "应收电费",
    "应收金额",
    "电费金额",
    "缴费金额",
    "实收金额",
  ],
  // The same headers with the unit fen: see `columnOf`.
  fen: ["金额分", "amountfen"],
  due: ["缴费期限", "due", "到期日", "应缴日期", "缴费截止日期", "duedate"],
  reference: ["案号", "reference", "案件编号", "催费编号"],
  office: ["供电所", "office", "单位", "所属单位", "供电单位", "branch"],
  paidAt: ["缴费时间", "paidat", "缴费日期", "收费时间", "收费日期", "交易时间", "paidon"],
  method: ["缴费渠道", "channel", "缴费方式", "渠道", "method"],
  name: ["户名", "name", "客户名称", "用户名称", "客户姓名", "customername", "customer"],
  address: ["用电地址", "address", "地址", "客户地址", "通讯地址"],
  phone: ["电话", "phone", "联系电话", "手机", "手机号", "手机号码", "telephone", "mobile"],
  receipt: [
    "流水号",
    "receipt",
    "收据号",
    "交易流水号",
    "缴费流水号",
    "receiptnumber",
    "receiptno",
  ],
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
  return COLUMN_OF.has(plain)
    ? plain
    : plain.replace(/(kva|kwh|千伏安|千瓦时|度|元|yuan|分|fen)$/, "");
}

/** An amount in fen says so behind its name: `金额(分)`, `amount_fen`. */
const IN_FEN = /(?:分|fen)[\])]?\s*$/i;

/** Which column a header names, if any. */
export function columnOf(header: string): RegisterColumn | undefined {
  const column = COLUMN_OF.get(plainHeader(header));
  return column === "amount" && IN_FEN.test(header.normalize("NFKC")) ? "fen" : column;
}

/** Where a file has what. */
export interface HeaderPlaces {
  /** Fields of a complete row. */
  readonly width: number;
  /** Where each column of this kind stands; the others are not there. */
  readonly places: ReadonlyMap<RegisterColumn, number>;
  /** Columns that are not read, as the file names them. */
  readonly ignored: readonly string[];
}

/** The header line, understood. */
export interface RegisterHeader extends HeaderPlaces {
  readonly kind: RegisterKind;
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
  customers: [
    ...(["account", "industry", "watched", "capacity", "since", "balance", "at"] as const),
    ...(["name", "address", "phone"] as const),
  ],
  consumption: ["account", "month", "kwh"],
};
/** A capacity or a balance says nothing without its day. */
const DATED = [
  ["capacity", "since"],
  ["balance", "at"],
] as const;

/**
 * Reads the header line. A file with a month and a consumption is one of consumption; a file with an industry, a watch
 * mark, a capacity, a balance, a name, an address or a telephone is one of customers. A file of both kinds is the former, and says what it does not read.
 */
export function readRegisterHeader(names: readonly string[]): RegisterHeader | HeaderProblem {
  if (names.every((name) => name.trim() === "")) return { problem: "empty", columns: [] };
  const columns = names.map(columnOf);
  const has = (column: RegisterColumn) => columns.includes(column);
  const consumption = has("kwh") || (has("month") && !KIND_COLUMNS.customers.slice(1).some(has));
  const customers = [
    "industry",
    "watched",
    "capacity",
    "balance",
    "name",
    "address",
    "phone",
  ] as const;
  if (!consumption && !customers.some(has)) return { problem: "unknown", columns: [] };
  const kind: RegisterKind = consumption ? "consumption" : "customers";
  const needed: RegisterColumn[] = consumption ? [...KIND_COLUMNS.consumption] : ["account"];
  if (!consumption) for (const [value, date] of DATED) if (has(value)) needed.push(date);
  const header = placesOf(names, columns, needed, KIND_COLUMNS[kind]);
  return "problem" in header ? header : { kind, ...header };
}

const LIST_COLUMNS: Readonly<Record<ListKind, readonly RegisterColumn[]>> = {
  arrears: ["account", "class", "month", "amount", "fen", "due", "reference", "office"],
  payments: ["account", "amount", "fen", "paidAt", "method", "receipt", "reference"],
};
const LIST_NEEDS: Readonly<Record<ListKind, readonly RegisterColumn[]>> = {
  arrears: ["account", "class", "month", "due"],
  payments: ["account", "paidAt", "receipt"],
};

/** Reads the header line of a list. The amount is in yuan or in fen, and not in both. */
export function readListHeader(
  kind: ListKind,
  names: readonly string[],
): HeaderPlaces | HeaderProblem {
  if (names.every((name) => name.trim() === "")) return { problem: "empty", columns: [] };
  const columns = names.map(columnOf);
  if (columns.every((column) => column === undefined)) return { problem: "unknown", columns: [] };
  const amount = columns.includes("fen") ? "fen" : "amount";
  if (amount === "fen" && columns.includes("amount"))
    return { problem: "twice", columns: ["amount"] };
  return placesOf(names, columns, [...LIST_NEEDS[kind], amount], LIST_COLUMNS[kind]);
}

function placesOf(
  names: readonly string[],
  columns: readonly (RegisterColumn | undefined)[],
  needed: readonly RegisterColumn[],
  used: readonly RegisterColumn[],
): HeaderPlaces | HeaderProblem {
  const has = (column: RegisterColumn) => columns.includes(column);
  const missing = needed.filter((column) => !has(column));
  if (missing.length > 0) return { problem: "missing", columns: missing };
  const twice = used.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice.length > 0) return { problem: "twice", columns: twice };
  const isUsed = (column: RegisterColumn | undefined) =>
    column !== undefined && used.includes(column);
  return {
    width: names.length,
    places: new Map(used.filter(has).map((column) => [column, columns.indexOf(column)])),
    ignored: names.filter((name, place) => !isUsed(columns[place]) && name.trim() !== ""),
  };
}
