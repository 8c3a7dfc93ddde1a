import type { AppError } from "../errors.ts";
import { cover, digitRuns, type Group, neutralise } from "./privacy-text.ts";

/** What a piece of text looks like, when it looks personal. `account` is a customer's account number (户号). */
export const PERSONAL_KINDS = [
  ...(["mobile", "landline", "identity", "card", "account"] as const),
  ...(["name", "address"] as const),
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A piece of the text, `from` included and `to` not, in UTF-16 units as `slice` takes them. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly from: number;
  readonly to: number;
}

/** What is known of the case that the text is about. */
export interface KnownOfCase {
  /** Its customer's account number (户号): found in any spelling, whatever its length. */
  readonly account?: string | undefined;
  /** Its reference, which may be written down even when it looks like a number. */
  readonly reference?: string | undefined;
  /** Who its customer is, as far as the register says: found as written there, whatever blanks are between. */
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * Finds telephone, identity, bank card and account numbers: full-width or ASCII digits, grouped by spaces, hyphens, dots
 * and the like, with and without +86; and numbers written in Chinese numerals. Dates, times, amounts of at most nine
 * digits and short numbers are passed over. Name, address and telephone of the case's own customer are found when the
 * register knows them. A help for the writer, no proof that a text is clean: other names and addresses are not found, nor
 * an unknown local telephone number without its area code.
 */
export function findPersonal(text: string, known: KnownOfCase = {}): Finding[] {
  const found = [
    ...knownNumber(text, known.account, "account"),
    ...knownNumber(text, known.phone, "landline"),
    ...knownText(text, known.name, "name"),
    ...knownText(text, known.address, "address"),
  ];
  const rest = neutralise(text, found, known.reference);
  for (const run of digitRuns(rest)) found.push(...inRun(run, rest));
  return found.sort((a, b) => a.from - b.from);
}

/** Digits of a group that are shown when it is masked, at its begin and its end. */
const shownOf = (digits: number): readonly [number, number] => (digits >= 11 ? [3, 4] : [2, 2]);

/** The text with the middle digits of each finding as `*`, until nothing personal is found. */
export function maskPersonal(text: string, known: KnownOfCase = {}): string {
  let masked = text;
  for (let round = 0; round < 20; round += 1) {
    const findings = findPersonal(masked, known);
    if (findings.length === 0) return masked;
    // A second round meets what the shown digits of the first make together with their neighbours: nothing is shown then.
    for (const { kind, from, to } of findings.reverse())
      masked =
        kind === "name" || kind === "address"
          ? masked.slice(0, from) + hidden(masked.slice(from, to)) + masked.slice(to)
          : cover(masked, from, to, round === 0 ? shownOf : () => [0, 0]);
  }
  return masked;
}

/** A name or an address with its first character only. */
const hidden = (piece: string): string => {
  const [first = "", ...others] = piece;
  return first + "*".repeat(others.length);
};

/** A hash or an id of the chain is not read as digits. */
const ID = /^(?:0x)?(?:[0-9a-f]{32}|[0-9a-f]{64})$/;

/**
 * Whether something that goes on the chain holds text that looks personal; every string inside it is judged, whatever
 * its name, so that a new field of an act needs no new check. Errors: PersonalDataOnChain.
 */
export function personalDataOnChain(
  value: unknown,
  known: KnownOfCase = {},
  field = "",
): AppError[] {
  if (typeof value === "string") {
    const kinds = ID.test(value) ? [] : kindsIn(value, known);
    return kinds.length === 0 ? [] : [{ kind: "PersonalDataOnChain", field, kinds }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    personalDataOnChain(part, known, field === "" ? name : `${field}.${name}`),
  );
}

/** Whether a note, which stays at the branch, looks personal: it can be masked. Errors: PersonalDataInNote. */
export function personalDataInNote(note: string | undefined, known: KnownOfCase = {}): AppError[] {
  const kinds = kindsIn(note ?? "", known);
  return kinds.length === 0 ? [] : [{ kind: "PersonalDataInNote", kinds }];
}

const kindsIn = (text: string, known: KnownOfCase): PersonalKind[] => [
  ...new Set(findPersonal(text, known).map(({ kind }) => kind)),
];

/** A name of one character, or an address of a few, is found everywhere. */
const SHORTEST_TEXT = { name: 2, address: 4 } as const;

/** A text of the register, whatever blanks stand between its characters. */
function knownText(
  text: string,
  known: string | undefined,
  kind: keyof typeof SHORTEST_TEXT,
): Finding[] {
  const signs = [...(known ?? "").replace(/\s/g, "")];
  if (signs.length < SHORTEST_TEXT[kind]) return [];
  const escaped = signs.map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const pattern = new RegExp(escaped.join("\\s*"), "gi");
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    ...{ kind, from: index, to: index + length },
  }));
}

/** A number of the case's own customer, with any separators between its digits. */
function knownNumber(
  text: string,
  known: string | undefined,
  kind: "account" | "landline",
): Finding[] {
  const digits = known?.replace(/\D/g, "") ?? "";
  if (digits.length < 5) return [];
  return digitRuns(neutralise(text, [], undefined, true)).flatMap((groups) =>
    parts(groups)
      .filter(({ plain }) => plain === digits)
      .map(({ from, to }): Finding => ({ kind, from, to })),
  );
}

/** Consecutive whole groups of a run as one number. */
interface Part {
  readonly plain: string;
  readonly sizes: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** No number that is looked for has more digits, with its country code. */
const LONGEST = 23;

function parts(groups: readonly Group[]): Part[] {
  const all: Part[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let plain = "";
    const sizes: number[] = [];
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last] as Group;
      plain += group.digits;
      sizes.push(group.digits.length);
      if (plain.length > LONGEST) break;
      const from = (groups[first] as Group).from;
      all.push({ plain, sizes: [...sizes], first, last, from, to: group.to });
    }
  }
  return all;
}

/** The findings of one run: the longest first, and no group is part of two. */
function inRun(groups: readonly Group[], text: string): Finding[] {
  const taken = new Set<number>();
  const found: Finding[] = [];
  for (const part of parts(groups).sort((a, b) => b.plain.length - a.plain.length)) {
    const used = Array.from({ length: part.last - part.first + 1 }, (_, n) => part.first + n);
    if (used.some((group) => taken.has(group))) continue;
    const kind = kindOf(part, afterLetter(text, part.from));
    if (kind === undefined) continue;
    for (const group of used) taken.add(group);
    found.push({ kind, from: part.from, to: part.to });
  }
  return found;
}

/** References and serial numbers begin with a letter: `HT-2026000123`. */
const afterLetter = (text: string, from: number) => /[A-Za-z][-_]?$/.test(text.slice(0, from));

function kindOf(part: Part, lettered: boolean): PersonalKind | undefined {
  if (isIdentity18(part.plain)) return "identity";
  // An x behind any other number is a letter that follows it.
  const plain = part.plain.replace("X", "");
  const sizes = plain === part.plain ? part.sizes : part.sizes.map(withoutLast);
  if (isMobile(plain, sizes)) return "mobile";
  if (isLandline(plain, sizes)) return "landline";
  if (lettered) return undefined;
  if (isCard(plain, sizes)) return "card";
  if (isIdentity15(plain, sizes)) return "identity";
  return sizes.length === 1 && /^\d{10,13}$/.test(plain) ? "account" : undefined;
}

const withoutLast = (size: number, at: number, all: readonly number[]) =>
  at === all.length - 1 ? size - 1 : size;
const singles = (sizes: readonly number[]) => sizes.length > 1 && sizes.every((size) => size === 1);
const grouped = (sizes: readonly number[], allowed: readonly string[]) =>
  sizes.length === 1 || singles(sizes) || allowed.includes(sizes.join());

const MOBILE_GROUPS = ["3,4,4", "3,3,5", "4,4,3", "4,3,4", "3,8", "4,7", "7,4", "5,6", "6,5"];
const MORE_MOBILE_GROUPS = ["3,2,2,2,2", "3,4,2,2", "3,2,2,4", "1,3,3,4", "2,3,3,3"];

/** Takes a country code (86, 0086) away, whether it stands alone or at the begin of the first group. */
function national(plain: string, sizes: readonly number[]): readonly [string, readonly number[]] {
  const code = /^(?:00)?86/.exec(plain)?.[0].length ?? 0;
  const [first = 0, ...others] = sizes;
  if (code === 0 || plain.length <= code) return [plain, sizes];
  if (first === code) return [plain.slice(code), others];
  if (first > code) return [plain.slice(code), [first - code, ...others]];
  // Code and number in single digits, or 00 86.
  let left = code;
  const rest = sizes.filter((size) => {
    const within = left > 0;
    left -= size;
    return !within;
  });
  return [plain.slice(code), rest];
}

function isMobile(plain: string, sizes: readonly number[]): boolean {
  const spellings = [[plain, sizes] as const, national(plain, sizes)];
  // An old way to dial another town.
  const [first = 0] = sizes;
  if (/^01/.test(plain) && first > 1)
    spellings.push([plain.slice(1), [first - 1, ...sizes.slice(1)]]);
  return spellings.some(
    ([digits, groups]) =>
      /^1[3-9]\d{9}$/.test(digits) && grouped(groups, [...MOBILE_GROUPS, ...MORE_MOBILE_GROUPS]),
  );
}

/** Area codes: 010, 02x, and of four digits 0[3-9]xx. Behind +86 the 0 is left out. */
const LANDLINE = /^(?:(?:010|02\d)\d{8}|0[3-9]\d\d\d{7,8})$/;
const LANDLINE_GROUPS = ["3,8", "4,7", "4,8", "3,4,4", "4,4,4", "4,3,4", "4,4,3"];
/** The same without the 0. */
const ABROAD_GROUPS = ["2,8", "3,7", "3,8", "2,4,4", "3,4,4", "3,3,4", "3,4,3"];

function isLandline(plain: string, sizes: readonly number[]): boolean {
  if (LANDLINE.test(plain)) return grouped(sizes, LANDLINE_GROUPS);
  const [digits, groups] = national(plain, sizes);
  // `86300 20250101` is a number and a day.
  if (digits === plain || (sizes.length > 1 && groups.length === sizes.length)) return false;
  return LANDLINE.test(digits)
    ? grouped(groups, LANDLINE_GROUPS)
    : LANDLINE.test(`0${digits}`) && grouped(groups, ABROAD_GROUPS);
}

/** Weights and check digits of the Chinese identity number (GB 11643-1999). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const ID_CHECKS = "10X98765432";

/** The check digit makes a chance hit so rare that any grouping counts. */
function isIdentity18(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text) || !isMonthDay(text.slice(10, 14))) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

/** Identity numbers until 1999: no check digit, but a province and a birthday. */
const isIdentity15 = (plain: string, sizes: readonly number[]): boolean =>
  /^[1-8]\d{14}$/.test(plain) && isMonthDay(plain.slice(8, 12)) && grouped(sizes, ["6,6,3", "6,9"]);

const isMonthDay = (text: string): boolean => {
  const [month, day] = [Number(text.slice(0, 2)), Number(text.slice(2))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
};

/** Bank cards have 13 to 19 digits and end with a Luhn check digit; they are printed in groups of four. */
function isCard(plain: string, sizes: readonly number[]): boolean {
  if (!/^[1-9]\d{12,18}$/.test(plain)) return false;
  const fours = sizes.slice(0, -1).every((size) => size === 4) && (sizes.at(-1) ?? 0) <= 4;
  if (!fours && !grouped(sizes, ["6,13", "6,12", "6,10", "4,6,5", "4,6,4"])) return false;
  const sum = [...plain].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
