import type { RegisterColumn } from "./columns.ts";

/** Why a row of a register file was not taken. The words are stable: people may count them. */
export const REJECT_REASONS = [
  "WrongEncoding",
  "MixedEncoding",
  "AmbiguousEncoding",
  "LineTooLong",
  "BadQuote",
  "WrongFieldCount",
  "MissingAccount",
  "BadAccount",
  "MissingValue",
  "BadMonth",
  "BadDate",
  "TooEarly",
  "FutureMonth",
  "FutureDate",
  "NotANumber",
  "Negative",
  "TooLarge",
  "TooManyDecimals",
  "BadFlag",
  "BadText",
  "Contradiction",
  "TwoCustomers",
  "ZeroAmount",
  "NotOverdue",
  "BadClass",
  "BadMethod",
  "BadTime",
  "BadReference",
  "Repeated",
  "TooManyBills",
  "OtherOffice",
  "CaseOpen",
  "BillKnown",
  "OnTheWay",
  "NoCase",
  "CaseIsClosed",
  "SeveralCases",
  "MoreThanOwed",
  "PaymentKnown",
  "PaidTooLongAgo",
  "TooManyPayments",
  "GateRefuses",
  "BadLink",
  "OtherCommitment",
  "NotOnChain",
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** The reason with what its sentence names. */
export interface RejectCause {
  readonly reason: RejectReason;
  readonly column?: RegisterColumn | undefined;
  /** What the row says, cut short. */
  readonly value?: string | undefined;
  /** Contradiction: the lines that say `value` and `other`. TwoCustomers: the first and the second customer. */
  readonly other?: string | undefined;
  readonly line?: number | undefined;
  readonly otherLine?: number | undefined;
  /** Of numbers, in the unit of the column; of a line in bytes. */
  readonly limit?: number | undefined;
  readonly found?: number | undefined;
  readonly expected?: number | undefined;
}

/** A row that was not taken. Personal data: it stays on this computer. */
export interface Reject {
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number;
  readonly cause: RejectCause;
  /** The line as it stands in the file; bytes that are no text of the file's encoding are written `\xNN`. */
  readonly row: string;
}

export const REGISTER_LANGUAGES = ["zh", "en"] as const;
export type RegisterLanguage = (typeof REGISTER_LANGUAGES)[number];

const COLUMN_WORDS: Readonly<Record<RegisterLanguage, Readonly<Record<RegisterColumn, string>>>> = {
  zh: {
    account: "户号",
    industry: "行业",
    watched: "重点关注行业",
    capacity: "合同容量",
    since: "自",
    balance: "预存余额",
    at: "截止日期",
    month: "月份",
    kwh: "电量",
    class: "客户类别",
    amount: "金额",
    fen: "金额（分）",
    due: "缴费期限",
    reference: "案号",
    office: "供电所",
    paidAt: "缴费时间",
    method: "缴费渠道",
    receipt: "流水号",
    name: "户名",
    address: "用电地址",
    phone: "电话",
  },
  en: {
    account: "account",
    industry: "industry",
    watched: "watched",
    capacity: "capacity",
    since: "since",
    balance: "balance",
    at: "at",
    month: "month",
    kwh: "kwh",
    class: "class",
    amount: "amount",
    fen: "amount (fen)",
    due: "due",
    reference: "reference",
    office: "office",
    paidAt: "paid at",
    method: "channel",
    receipt: "receipt",
    name: "name",
    address: "address",
    phone: "phone",
  },
};

/** The header of a column in a language. */
export const columnWord = (language: RegisterLanguage, column: RegisterColumn): string =>
  COLUMN_WORDS[language][column];

type Told = Required<{ [K in keyof Omit<RejectCause, "reason">]: string }>;
type Sentences = Readonly<Record<RejectReason, (told: Told) => string>>;

const ZH: Sentences = {
  WrongEncoding: () => "这一行的字节不是 UTF-8，而文件其余部分是；请用同一种编码另存整个文件。",
  MixedEncoding: () => "这一行是 UTF-8，而文件其余部分是 GBK；请用同一种编码另存整个文件。",
  AmbiguousEncoding: () =>
    "这一行既可读作 UTF-8 也可读作 GBK，无法确定是哪些字；请把整个文件另存为“CSV UTF-8”（带 BOM）后再导入。",
  LineTooLong: ({ limit }) => `这一行超过 ${limit} 字节；只列出开头。`,
  BadQuote: () => "引号没有成对，或写在了字段中间；字段里的引号要写成两个。",
  WrongFieldCount: ({ found, expected }) => `这一行有 ${found} 个字段，表头有 ${expected} 个。`,
  MissingAccount: () => "没有户号。",
  BadAccount: ({ value }) =>
    `“${value}”不是户号：只能用字母、数字和 - _ /，最多 64 位；被表格软件改成科学计数的户号已丢失数字。`,
  MissingValue: ({ column }) => `“${column}”是空的。`,
  BadMonth: ({ value }) =>
    `“${value}”不是月份，应写成 2026-07、202607 或 2026年7月；写到日的，只认当月 1 日。`,
  BadDate: ({ column, value }) => `${column}“${value}”不是日期，应写成 2026-07-24。`,
  TooEarly: ({ column, value }) => `${column}“${value}”早于 1990 年。`,
  FutureMonth: ({ value }) => `月份“${value}”还没有到。`,
  FutureDate: ({ column, value }) => `${column}“${value}”还没有到。`,
  NotANumber: ({ column, value }) => `${column}“${value}”不是数字。`,
  Negative: ({ column, value }) => `${column}“${value}”是负数。`,
  TooLarge: ({ column, value, limit }) => `${column}“${value}”太大，最多 ${limit}。`,
  TooManyDecimals: ({ column, value }) => `${column}“${value}”超过两位小数，不是整分。`,
  BadFlag: ({ column, value }) => `${column}“${value}”应为 是/否、yes/no 或 1/0。`,
  BadText: ({ column, value }) => `${column}“${value}”超过 64 个字，或含有控制字符。`,
  Contradiction: ({ column, value, other, line, otherLine }) =>
    `同一户号的${column}前后矛盾：第 ${line} 行是“${value}”，第 ${otherLine} 行是“${other}”；有关各行都没有采用。`,
  TwoCustomers: ({ value, other }) =>
    `这个户号在本机对应链上两个不同的用户：${value} 和 ${other}；请先查清户号属于谁。`,
  ZeroAmount: ({ column }) => `${column}是 0。`,
  NotOverdue: ({ value }) => `缴费期限“${value}”还没有过，不算欠费。`,
  BadClass: ({ value }) => `客户类别“${value}”不认识，应写居民、非居民或重要用户。`,
  BadMethod: ({ value }) => `缴费渠道“${value}”不认识，应写现金、转账、线上，或留空。`,
  BadTime: ({ column, value }) =>
    `${column}“${value}”不是时间，应写成 2026-07-24 或 2026-07-24 13:05。`,
  BadReference: ({ value }) =>
    `案号“${value}”不能上链：最多 32 字节，且不能含户号、电话、证件号等个人信息。`,
  Repeated: ({ otherLine }) => `与第 ${otherLine} 行完全相同，只取一次。`,
  TooManyBills: ({ found, limit }) =>
    `这一户有 ${found} 笔欠费，一个案件最多 ${limit} 笔；整户未采用。`,
  OtherOffice: ({ value }) => `属于“${value}”，不归本单位登记。`,
  CaseOpen: ({ value }) =>
    `这一户已有未结案件 ${value}；链上没有向已立案件追加欠费的办法，请在该案结案后再导入。`,
  BillKnown: ({ value }) => `这笔欠费已在未结案件 ${value} 中。`,
  OnTheWay: () => "这一户的案件已在本机签名，正等待上链。",
  NoCase: () => "没有与这个户号对应的案件。",
  CaseIsClosed: ({ value }) => `这一户的案件 ${value} 已结案。`,
  SeveralCases: ({ value }) => `这一户有几个未结案件（${value}），请加“案号”列指明是哪一个。`,
  MoreThanOwed: ({ value, other }) =>
    `缴费 ${value} 元，多于尚欠的 ${other} 元（已扣除本机待上链的缴费）。`,
  PaymentKnown: ({ value }) => `流水号“${value}”已登记过，不再登记。`,
  PaidTooLongAgo: ({ limit }) => `缴费时间早于 ${limit} 小时，已超过规则允许的补录期限。`,
  TooManyPayments: () => "这个案件的缴费笔数已满。",
  GateRefuses: ({ value }) => `规则不允许登记：${value}。`,
  BadLink: ({ column }) => `“${column}”不是对照表应有的内容。`,
  OtherCommitment: () => "户号和盐值算出的承诺与所写的不一致：这一行被改过，或不是本链的对照表。",
  NotOnChain: () => "链上没有这个用户，或案号不符。",
};

const EN: Sentences = {
  WrongEncoding: () =>
    "The line's bytes are not UTF-8, as the rest of the file is; save the whole file in one encoding.",
  MixedEncoding: () =>
    "The line is UTF-8, while the rest of the file is GBK; save the whole file in one encoding.",
  AmbiguousEncoding: () =>
    "The line can be read as UTF-8 and as GBK, so its characters are not certain; save the whole file as “CSV UTF-8” (with a BOM).",
  LineTooLong: ({ limit }) =>
    `The line is longer than ${limit} bytes; only its beginning is shown.`,
  BadQuote: () =>
    "A quote is not closed or stands inside a field; a quote in a field is written twice.",
  WrongFieldCount: ({ found, expected }) =>
    `The row has ${found} fields, the header has ${expected}.`,
  MissingAccount: () => "There is no account number.",
  BadAccount: ({ value }) =>
    `“${value}” is no account number: letters, digits and - _ / only, at most 64; a number that a spreadsheet has put into scientific notation has lost digits.`,
  MissingValue: ({ column }) => `“${column}” is empty.`,
  BadMonth: ({ value }) =>
    `“${value}” is no month; write it as 2026-07, 202607 or 2026年7月. Of days only the first of a month is taken for it.`,
  BadDate: ({ column, value }) => `${column} “${value}” is no date; write it as 2026-07-24.`,
  TooEarly: ({ column, value }) => `${column} “${value}” lies before 1990.`,
  FutureMonth: ({ value }) => `The month “${value}” has not come yet.`,
  FutureDate: ({ column, value }) => `${column} “${value}” has not come yet.`,
  NotANumber: ({ column, value }) => `${column} “${value}” is not a number.`,
  Negative: ({ column, value }) => `${column} “${value}” is negative.`,
  TooLarge: ({ column, value, limit }) =>
    `${column} “${value}” is too large; the most is ${limit}.`,
  TooManyDecimals: ({ column, value }) =>
    `${column} “${value}” has more than two decimals: it is not a whole number of fen.`,
  BadFlag: ({ column, value }) => `${column} “${value}” must be 是/否, yes/no or 1/0.`,
  BadText: ({ column, value }) =>
    `${column} “${value}” is longer than 64 characters or holds control characters.`,
  Contradiction: ({ column, value, other, line, otherLine }) =>
    `Rows of this account contradict each other in ${column}: “${value}” in line ${line}, “${other}” in line ${otherLine}; none of them was taken.`,
  TwoCustomers: ({ value, other }) =>
    `On this computer the account belongs to two customers of the chain: ${value} and ${other}; find out first whose it is.`,
  ZeroAmount: ({ column }) => `${column} is 0.`,
  NotOverdue: ({ value }) => `The due day “${value}” is not over, so nothing is overdue.`,
  BadClass: ({ value }) =>
    `The class “${value}” is not known; write residential, business or important.`,
  BadMethod: ({ value }) =>
    `The channel “${value}” is not known; write cash, transfer, online, or leave it empty.`,
  BadTime: ({ column, value }) =>
    `${column} “${value}” is no time; write it as 2026-07-24 or 2026-07-24 13:05.`,
  BadReference: ({ value }) =>
    `The reference “${value}” cannot go on the chain: at most 32 bytes, and no account, telephone or identity number.`,
  Repeated: ({ otherLine }) => `The same as line ${otherLine}; it is taken once.`,
  TooManyBills: ({ found, limit }) =>
    `This account has ${found} bills; a case holds at most ${limit}. None of its rows was taken.`,
  OtherOffice: ({ value }) => `It belongs to “${value}”, and is not recorded by this office.`,
  CaseOpen: ({ value }) =>
    `This account has the open case ${value}; the chain has no act that adds a bill to an open case. Import it when that case is closed.`,
  BillKnown: ({ value }) => `This bill stands in the open case ${value}.`,
  OnTheWay: () =>
    "The case of this account was signed on this computer and is on its way to the chain.",
  NoCase: () => "There is no case of this account.",
  CaseIsClosed: ({ value }) => `The case ${value} of this account is closed.`,
  SeveralCases: ({ value }) =>
    `This account has several open cases (${value}); add a column “reference” that says which one.`,
  MoreThanOwed: ({ value, other }) =>
    `${value} yuan was paid, more than the ${other} yuan still owed (less what is on its way from this computer).`,
  PaymentKnown: ({ value }) =>
    `The receipt “${value}” is recorded already, and is not recorded again.`,
  PaidTooLongAgo: ({ limit }) =>
    `It was paid more than ${limit} hours ago, longer than the rules let a record lie back.`,
  TooManyPayments: () => "The case holds no more payments.",
  GateRefuses: ({ value }) => `The rules do not allow it: ${value}.`,
  BadLink: ({ column }) => `“${column}” is not what a list of account numbers holds there.`,
  OtherCommitment: () =>
    "Account and salt do not make the commitment that is written: the row was changed, or is of another chain's list.",
  NotOnChain: () => "The chain has no such customer, or the reference is another.",
};

/** Why a row was not taken, in a sentence for the person who mends the file. */
export function rejectSentence(language: RegisterLanguage, cause: RejectCause): string {
  const { reason, column, ...values } = cause;
  const told = Object.fromEntries(
    ["value", "other", "line", "otherLine", "limit", "found", "expected"].map((name) => [
      name,
      String(values[name as keyof typeof values] ?? ""),
    ]),
  );
  const word = column === undefined ? "" : columnWord(language, column);
  return (language === "zh" ? ZH : EN)[reason]({ ...told, column: word } as Told);
}
