import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findPersonal,
  maskPersonal,
  personalDataInNote,
  personalDataOnChain,
} from "../../shared/rules/privacy.ts";

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(""));
const two = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(""));

/** Splits a number into groups of these sizes, the last taking the rest. */
const split = (text: string, sizes: readonly number[]): string[] => {
  const [size, ...others] = sizes;
  return size === undefined || size >= text.length
    ? [text]
    : [text.slice(0, size), ...split(text.slice(size), others)];
};
const separator = fc.constantFrom(" ", "-", "·", ".", "　", "－", "—", "\u200b", " - ", "/");
const fullWidth = (text: string) =>
  text.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const numerals = (text: string) =>
  text.replace(/\d/g, (one) => "〇一二三四五六七八九"[Number(one)] as string);

/** A number in some spelling: grouped or not, ASCII or full-width. */
const spelled = (number: fc.Arbitrary<string>, groups: readonly (readonly number[])[]) =>
  fc
    .tuple(number, fc.constantFrom([], ...groups), separator, fc.boolean())
    .map(([text, sizes, sign, wide]) => {
      const grouped = split(text, sizes).join(sign);
      return wide ? fullWidth(grouped) : grouped;
    });

const mobileDigits = join(fc.constant("1"), fc.constantFrom(..."3456789"), digits(9));
const mobile = fc.oneof(
  join(
    fc.constantFrom("", "+86", "+86 ", "86-", "(+86)", "0086 ", "＋８６　"),
    spelled(mobileDigits, [[3, 4, 4], [3, 3, 5], [4, 4, 3], [3, 8], [5, 6], Array(11).fill(1)]),
  ),
  mobileDigits.map(numerals),
);
const landline = fc.oneof(
  spelled(join(fc.constantFrom("010", "020", "021", "029"), digits(8)), [[3], [3, 4]]),
  spelled(join(fc.constantFrom("0571", "0755", "0991"), digits(8)), [[4], [4, 4]]),
  join(fc.constantFrom("(0571)", "（0755）"), digits(7)),
  join(fc.constantFrom("+86 10 ", "+86-21-"), digits(8)),
);
const birthday = join(fc.constantFrom("19", "20"), digits(2), two(1, 12), two(1, 28));
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checked = (text: string) => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return `${text}${"10X98765432"[sum % 11]}`;
};
const identity = fc.oneof(
  spelled(join(fc.constantFrom("110105", "330106", "650102"), birthday, digits(3)).map(checked), [
    [6, 8],
    [6, 4, 4],
    [3, 3, 8],
  ]),
  join(fc.constantFrom("110105", "330106"), digits(2), two(1, 12), two(1, 28), digits(3)),
);
const luhn = (text: string) => {
  const sum = [...text].reverse().reduce((total, one, at) => {
    const value = Number(one) * (at % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${text}${(10 - (sum % 10)) % 10}`;
};
const card = spelled(
  fc
    .integer({ min: 9, max: 15 })
    .chain((more) => join(fc.constantFrom("622", "436", "955", "510"), digits(more)).map(luhn)),
  [[4, 4, 4, 4]],
);
const account = fc
  .integer({ min: 10, max: 13 })
  .chain(digits)
  .chain((text) => fc.constantFrom(text, fullWidth(text)));

const number = (max: number) => fc.integer({ min: 0, max });
const thousands = (n: number) => n.toLocaleString("en-US");
const date = join(
  fc.constantFrom("2025", "2026"),
  fc.constant("-"),
  two(1, 12),
  fc.constant("-"),
  two(1, 28),
);
const minute = join(two(0, 23), fc.constant(":"), two(0, 59));
/** Pieces of what is written down every day. */
const word = fc.oneof(
  fc.constantFrom(
    "用户说",
    "电话未接",
    "已送达",
    "约定缴费",
    "门牌 3-2-501",
    "第3次",
    "分3期",
    "95598",
  ),
  fc.constantFrom("，", "。", " ", "；", "、", "\n", "：", "（", "）"),
  date,
  date.map((text) => text.replaceAll("-", "/")),
  date.map((text) => text.replaceAll("-", ".")),
  date.map((text) => text.replaceAll("-", "")),
  fc.tuple(date, minute).map((all) => all.join(" ")),
  fc.tuple(minute, minute).map((all) => all.join("-")),
  fc.tuple(date, date).map((all) => all.join("至")),
  fc.tuple(two(1, 12), two(1, 28)).map(([month, day]) => `2026年${month}月${day}日`),
  two(1, 12).map((month) => `2026-${month} 账期`),
  two(1, 12).map((month) => `2026${month}账期`),
  number(99_999_999).map((fen) => `${(fen / 100).toFixed(2)}元`),
  number(9_999_999).map((yuan) => `¥${thousands(yuan)}.50`),
  number(9_999).map((kwh) => `${kwh} 千瓦时`),
  digits(5).map((n) => `A-${n}`),
  digits(5).map((n) => `S${n}`),
  digits(7).map((n) => `HT-2026-${n}`),
);
/** Numbers that touch would be another number: people put something between them. */
const note = fc
  .tuple(fc.array(word, { maxLength: 12 }), fc.constantFrom(" ", "，", "  "))
  .map(([all, glue]) => all.join(glue));
const quiet = fc.constantFrom("", "请回电 ", "，", "他留的号码是", "（", "张先生：");

describe("the privacy check", () => {
  it("passes over everyday notes", () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(findPersonal(text)).toEqual([]);
        expect(maskPersonal(text)).toBe(text);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ["mobile", mobile],
    ["landline", landline],
    ["identity", identity],
    ["card", card],
    ["account", account],
  ] as const)("finds every %s number in any spelling, where it stands", (kind, numbers) => {
    fc.assert(
      fc.property(note, quiet, numbers, quiet, note, (before, open, text, close, after) => {
        const whole = `${before}。${open}${text}。${close}${after}`;
        const found = findPersonal(whole);
        const begin = before.length + 1 + open.length;
        // A number can look like one of another kind as well: what counts is that it is found, whole.
        const first = text.search(/[\d０-９〇一二三四五六七八九]/);
        const hit = found.find(({ from, to }) => from <= begin + 4 && to === begin + text.length);
        expect(hit, whole).toBeDefined();
        if (kind === "mobile") expect(hit?.kind, whole).toBe("mobile");
        expect(hit?.from).toBeGreaterThanOrEqual(begin + (text.startsWith("+") ? 0 : first));
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves nothing to find after masking, and changes nothing but digits", () => {
    const piece = fc.oneof(word, mobile, landline, identity, card, account);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom("", " ", "，"),
        (all, glue) => {
          const text = all.join(glue);
          const masked = maskPersonal(text);
          expect(findPersonal(masked), masked).toEqual([]);
          expect(masked).toHaveLength(text.length);
          for (let at = 0; at < text.length; at += 1)
            if (masked[at] !== text[at]) expect(masked[at]).toBe("*");
        },
      ),
      { numRuns: 2_000 },
    );
    expect(maskPersonal("致电13812345678未接，138 1234-5678 也未接")).toBe(
      "致电138****5678未接，138 ****-5678 也未接",
    );
  });

  it("knows the case's own account in any spelling, and lets its reference pass", () => {
    const known = { account: "61234567", reference: "2026000012345" };
    expect(findPersonal("户号 6123 4567", known)).toMatchObject([{ kind: "account" }]);
    expect(findPersonal("户号 6123 4568", known)).toEqual([]);
    expect(findPersonal("案件 2026000012345", known)).toEqual([]);
    expect(findPersonal("案件 2026000012346", known)).toHaveLength(1);
  });

  it("knows the case's own customer, whatever blanks are between, and masks all but the first character", () => {
    const text = fc
      .stringMatching(/^[一-龥]{4,12}$/)
      .filter((one) => !/[一二三四五六七八九〇零幺两]/.test(one));
    const blanks = fc.constantFrom("", " ", "　", "\n");
    fc.assert(
      fc.property(text, text, blanks, note, note, (name, address, blank, before, after) => {
        const known = { name, address };
        for (const [kind, one] of Object.entries(known)) {
          const written = [...one].join(blank);
          const whole = `${before}。${written}。${after}`;
          const found = findPersonal(whole, known).find((hit) => hit.kind === kind);
          // One may be a part of the other.
          const begin = before.length + 1;
          if (!before.includes(one))
            expect(found, whole).toEqual({ kind, from: begin, to: begin + written.length });
          const masked = maskPersonal(whole, known);
          expect(masked).not.toContain(one);
          expect(findPersonal(masked, known)).toEqual([]);
        }
        expect(findPersonal(`${before}。`, { name: "", address: undefined })).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(maskPersonal("与欧阳 示例约好", { name: "欧阳示例" })).toBe("与欧****约好");
    expect(findPersonal("call acme ltd.", { name: "Acme Ltd." })).toMatchObject([{ kind: "name" }]);
    expect(findPersonal("电话 8555 1234", { phone: "85551234" })).toMatchObject([
      { kind: "landline" },
    ]);
    // A name of one character would be found everywhere.
    expect(findPersonal("王先生", { name: "王" })).toEqual([]);
  });

  it("is not seen in identity numbers with a wrong check digit or in serial numbers", () => {
    for (const text of ["110105194912310021", "工单 GD20261125000017", "0".repeat(9)])
      expect(findPersonal(text)).toEqual([]);
  });

  it("judges every text inside what goes on the chain, and names the field", () => {
    expect(personalDataInNote("户号0301234567")).toEqual([
      { kind: "PersonalDataInNote", kinds: ["account"] },
    ]);
    const act = {
      type: "OpenCase",
      customer: "1".repeat(64),
      case: { reference: "13812345678" },
      amount: 13_812_345_678,
    };
    expect(personalDataOnChain(act)).toEqual([
      { kind: "PersonalDataOnChain", field: "case.reference", kinds: ["mobile"] },
    ]);
  });
});
