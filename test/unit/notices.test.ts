import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actId, fen, hash, orgId } from "../../shared/domain/units.ts";
import { NOTICE_KINDS } from "../../shared/domain/words.ts";
import { codeOf, isOfChain, parseNoticeCode } from "../../shared/notices/code.ts";
import { dayText, windowText } from "../../shared/notices/dates.ts";
import { noticeDocumentSchema, noticeText } from "../../shared/notices/document.ts";
import { yuanNumber } from "../../shared/notices/fields.ts";
import { fillNotice, MOST_BILLS } from "../../shared/notices/fill.ts";
import { moneyInCapitals } from "../../shared/notices/money-words.ts";
import {
  NOTICE_LANGUAGES,
  type NoticeTemplate,
  placeholdersOf,
} from "../../shared/notices/template.ts";
import { NOTICE_TEMPLATES, templateFor } from "../../shared/notices/templates.ts";
import {
  bill,
  CODE,
  FIELDS,
  fieldsArbitrary,
  GENESIS,
  ISSUED,
  WINDOW,
} from "../fixtures/notice-fields.ts";

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const template = (kind: (typeof NOTICE_KINDS)[number], language: "zh" | "en") =>
  must(templateFor(NOTICE_TEMPLATES, kind, language));

/** Reads capital numerals by their own rules: digit and unit, sections of 万 and 亿. Answers fen. */
function readCapitals(text: string): bigint {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const units: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1_000n };
  let [done, section, digit, yuan, cents] = [0n, 0n, 0n, 0n, 0n];
  for (const sign of text) {
    if (digits.includes(sign)) digit = BigInt(digits.indexOf(sign));
    else if (units[sign] !== undefined) {
      section += digit * (units[sign] as bigint);
      digit = 0n;
    } else if (sign === "万") {
      section = (section + digit) * 10_000n;
      digit = 0n;
      done += section;
      section = 0n;
    } else if (sign === "亿") {
      done = (done + section + digit) * 100_000_000n;
      [section, digit] = [0n, 0n];
    } else if (sign === "元") {
      yuan = done + section + digit;
      digit = 0n;
    } else if (sign === "角") {
      cents += digit * 10n;
      digit = 0n;
    } else if (sign === "分") {
      cents += digit;
      digit = 0n;
    } else if (sign !== "整") throw new Error(sign);
  }
  return yuan * 100n + cents;
}

describe("sums on paper", () => {
  it("says the sum in capital numerals, whatever it is", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        const text = moneyInCapitals(fen(n));
        expect(readCapitals(text)).toBe(BigInt(n));
        expect(text).not.toMatch(/零零|零[拾佰仟万亿元角]|零$/);
        expect(text.endsWith("整")).toBe(n % 10 === 0);
      }),
    );
  });

  it.each([
    [0, "零元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [10_005, "壹佰元零伍分"],
    [101_000, "壹仟零壹拾元整"],
    [1_000_001_050, "壹仟万零壹拾元伍角整"],
    [123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"],
    [10_000_000_000_000, "壹仟亿元整"],
  ])("%i fen", (n, text) => expect(moneyInCapitals(fen(n))).toBe(text));

  it("loses no fen of the largest sum in figures", () => {
    expect(yuanNumber(fen(Number.MAX_SAFE_INTEGER))).toBe("90,071,992,547,409.91");
  });
});

describe("days and windows", () => {
  it("are written with their weekday in both languages", () => {
    expect(dayText(ISSUED, "zh")).toBe("2026年11月25日（星期三）");
    expect(dayText(ISSUED, "en")).toBe("Wednesday, 25 November 2026");
    expect(windowText(WINDOW, 480, "zh")).toBe("2026年12月2日（星期三）09:00 至 17:00（UTC+8）");
    expect(windowText(WINDOW, -360, "en")).toBe(
      "Tuesday, 1 December 2026, 19:00 to Wednesday, 2 December 2026, 03:00 (UTC-6)",
    );
  });
});

describe("notice codes", () => {
  it("come back from what a scanner or a hand types", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 0xffff_ffff }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (org, bytes) => {
          const act = actId(Buffer.from(bytes).toString("hex"));
          const code = codeOf(GENESIS, orgId(org), act);
          const expected = { genesis: GENESIS.slice(0, 8), org, act };
          expect(parseNoticeCode(code)).toEqual(expected);
          expect(parseNoticeCode(` ${code.toUpperCase().replaceAll(":", "：")}\r\n`)).toEqual(
            expected,
          );
        },
      ),
    );
  });

  it("are told from anything else, and from those of other chains", () => {
    for (const text of [
      "",
      "HT-2026000123",
      `${CODE}0`,
      CODE.slice(0, -1),
      CODE.replace("cc1", "cc2"),
      CODE.replace(":3:", ":4294967296:"),
    ])
      expect(parseNoticeCode(text), text).toBeUndefined();
    const code = parseNoticeCode(CODE);
    expect(code && isOfChain(code, GENESIS)).toBe(true);
    expect(code && isOfChain(code, hash("2".repeat(64)))).toBe(false);
  });
});

describe("templates", () => {
  it("have each kind in both languages, with the same placeholders", () => {
    for (const kind of NOTICE_KINDS) {
      const [zh, en] = NOTICE_LANGUAGES.map((language) => template(kind, language));
      expect(zh?.version).toBe(en?.version);
      expect(placeholdersOf(zh as NoticeTemplate)).toEqual(placeholdersOf(en as NoticeTemplate));
      expect(zh?.blocks.map(({ type }) => type)).toEqual(en?.blocks.map(({ type }) => type));
    }
  });

  it("tell the customer's rights, and claim to comply with nothing", () => {
    for (const one of NOTICE_TEMPLATES) {
      const text = noticeText(must(fillNotice(one, FIELDS)));
      expect(text).toContain("95598");
      expect(text).toMatch(one.language === "zh" ? /异议/ : /Objections/);
      expect(text).toMatch(
        one.language === "zh" ? /不就自身是否符合/ : /makes no statement that it complies/,
      );
    }
  });

  it("are refused when the newest version lacks a language", () => {
    const dunning = template("Dunning", "zh");
    const half = [...NOTICE_TEMPLATES, { ...dunning, version: dunning.version + 1 }];
    for (const language of NOTICE_LANGUAGES)
      expect(templateFor(half, "Dunning", language)).toEqual({
        ok: false,
        error: { kind: "TemplateUntranslated", template: "dunning", version: 2, language: "en" },
      });
    expect(templateFor(half, "Reconnection", "en").ok).toBe(true);
  });
});

describe("filling", () => {
  const any = fc.constantFrom(...NOTICE_TEMPLATES);

  it("gives the same document for the same fields, with no placeholder left and no field read as a template", () => {
    fc.assert(
      fc.property(any, fieldsArbitrary, (one, fields) => {
        const document = must(fillNotice(one, fields));
        expect(must(fillNotice(one, structuredClone(fields)))).toEqual(document);
        expect(noticeDocumentSchema.parse(structuredClone(document))).toEqual(document);
        const own = [
          fields.office,
          fields.reference,
          fields.customerName,
          fields.account,
          fields.customerAddress,
        ];
        const text = own.reduce<string>(
          (left, field) => (field ? left.replaceAll(field, "") : left),
          noticeText(document),
        );
        expect(text).not.toMatch(/\{[a-zA-Z]+\}/);
      }),
    );
  });

  it("lists what is owed, the oldest first, in no more rows than fit; the rows sum up to it", () => {
    fc.assert(
      fc.property(fieldsArbitrary, (fields) => {
        const document = must(fillNotice(template("Disconnection", "zh"), fields));
        const table = document.blocks.find((block) => block.type === "bills");
        const rows = table?.rows ?? [];
        expect(rows.length).toBeLessThanOrEqual(MOST_BILLS + 1);
        const cents = (text = "") => BigInt(text.replace(/[,.]/g, ""));
        const shown = rows.reduce((sum, row) => sum + cents(row[6]), 0n);
        const owed = fields.bills.reduce((sum, one) => sum + BigInt(one.outstanding), 0n);
        expect(shown).toBe(owed);
        const dues = rows.map((row) => row[1] ?? "").filter((due) => due !== "");
        expect(dues).toEqual([...dues].sort());
      }),
    );
  });

  it("names the fields that a notice cannot do without", () => {
    for (const [kind, field] of [
      ["Dunning", "payBy"],
      ["Disconnection", "window"],
      ["FinalReminder", "window"],
    ] as const)
      expect(fillNotice(template(kind, "zh"), { ...FIELDS, [field]: undefined })).toMatchObject({
        error: { kind: "TemplateField", field, problem: "missing" },
      });
    const blocks = [{ type: "title", text: "{toString}" }] as const;
    expect(fillNotice({ ...template("Dunning", "en"), blocks }, FIELDS)).toMatchObject({
      error: { kind: "TemplateField", field: "toString", problem: "unknown", language: "en" },
    });
  });

  it("leaves blanks where the register knows nothing, and marks disputed bills", () => {
    const text = noticeText(must(fillNotice(template("Dunning", "zh"), FIELDS)));
    expect(text).toContain("户名 ＿");
    expect(text).toContain("户号 1100012345");
    expect(text).toContain("人民币（大写） 贰佰零捌元玖角整");
    expect(text).toContain("2026-09（争议中）");
    const rest = { ...FIELDS, bills: Array.from({ length: 12 }, (_, n) => bill(202_601 + n)) };
    expect(noticeText(must(fillNotice(template("Dunning", "zh"), rest)))).toContain(
      "其余 6 笔合计",
    );
  });
});
