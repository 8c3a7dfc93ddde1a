import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rejectCsv } from "../../electron/register/reject-csv.ts";
import { readRegisterHeader } from "../../shared/register/columns.ts";
import { customerRecord } from "../../shared/register/facts.ts";
import { REJECT_REASONS, rejectSentence } from "../../shared/register/rejects.ts";
import { BOM, gbk, parse, parsed, reasons, utf8 } from "../store/register-files.ts";

/** A field in quotes when it needs them, or at will. */
const quoted = (text: string, always: boolean) =>
  always || /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const CHARACTERS = "水泥制造纺织钢铁餐饮小校联通夏居民学医院，。·（）ABC xyz\",'é";
const word = fc
  .array(fc.constantFrom(...CHARACTERS), { maxLength: 12 })
  .map((letters) => letters.join("").trim());
const customers = fc.array(
  fc.record({
    industry: word,
    watched: fc.constantFrom("是", "否", "yes", "0", ""),
    kva: fc.integer({ min: 0, max: 10_000_000_000 }),
    fen: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    quotes: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30 },
);
const decimal = (n: number, places: number) => (n / 10 ** places).toFixed(places);

describe("any rows", () => {
  it("come back from UTF-8 and from GBK as they were written", async () => {
    await fc.assert(
      fc.asyncProperty(customers, fc.constantFrom("utf8", "bom", "gbk"), async (rows, how) => {
        const lines = rows.map(({ industry, watched, kva, fen, quotes }, n) =>
          [`A${n}`, industry, watched, decimal(kva, 3), "2026-01-31", decimal(fen, 2), "2026/7/1"]
            .map((field) => quoted(field, quotes))
            .join(","),
        );
        const text = `户号,行业,重点关注行业,合同容量（kVA）,自,预存余额,截止日期\r\n${lines.join("\r\n")}`;
        const file =
          how === "gbk" ? gbk(text) : how === "bom" ? Buffer.concat([BOM, utf8(text)]) : utf8(text);
        const read = await parsed(file);
        expect(read.encoding).toBe(how === "gbk" ? "GBK" : "UTF-8");
        expect(read.taken + read.rejected).toBe(rows.length);
        // A line of two-byte characters of UTF-8 only is not certain, and nothing else is in doubt.
        for (const { cause } of read.rejects) expect(cause.reason).toBe("AmbiguousEncoding");
        if (how !== "utf8") expect(read.rejects).toEqual([]);
        const doubtful = new Set(read.rejects.map(({ line }) => line - 2));
        const records = [...read.facts()].map(({ account, facts }) =>
          customerRecord(account, facts),
        );
        expect(records).toEqual(
          rows.flatMap(({ industry, watched, kva, fen }, n) =>
            doubtful.has(n)
              ? []
              : [
                  {
                    account: `A${n}`,
                    industry: industry || undefined,
                    watched: watched === "是" || watched === "yes",
                    capacities: [{ from: 20_484, kva: kva / 1_000 }],
                    balances: [{ day: 20_635, balance: fen }],
                    consumption: [],
                  },
                ],
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("of any bytes are taken or rejected, or the file is refused; nothing is lost", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "户号",
        "A1",
        "A2",
        ",",
        '"',
        "2026-06",
        "2026年5月",
        "12.5",
        "-1",
        "\r",
        "1e5",
      ),
      fc.string(),
    );
    const bytes = fc.oneof(
      piece.map(utf8),
      piece.map(gbk),
      fc.uint8Array({ maxLength: 6 }).map((some) => Buffer.from(some)),
    );
    const line = fc.array(bytes, { maxLength: 8 }).map((some) => Buffer.concat(some));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const rows = lines.map((one) => Buffer.from(one.filter((byte) => byte !== 10)));
        const file = Buffer.concat(
          [utf8("account,month,kwh"), ...rows].flatMap((one) => [one, utf8("\n")]),
        );
        const read = await parse(file);
        if (!("kind" in read)) return;
        const blank = rows.filter((one) => one.length === 0 || (one.length === 1 && one[0] === 13));
        expect(read.rows).toBe(rows.length - blank.length);
        expect(read.taken + read.rejected).toBe(read.rows);
        expect(read.rejects).toHaveLength(read.rejected);
        let facts = 0;
        for (const account of read.facts()) facts += account.facts.length;
        expect(facts).toBeLessThanOrEqual(read.taken);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the encoding", () => {
  const HEADER = "户号,行业\n";
  it("is refused as a whole when no single one fits, naming the first line", async () => {
    const broken = Buffer.concat([
      gbk(`${HEADER}1,钢铁\n2,`),
      Buffer.from([0xff, 0xff]),
      utf8("\n"),
    ]);
    expect(await parse(broken)).toEqual({ badLine: 3 });
    // A header of UTF-8 above rows of GBK.
    expect(await parse(Buffer.concat([utf8(`${HEADER}1,钢铁\n`), gbk("2,水泥\n")]))).toEqual({
      badLine: 3,
    });
  });

  it("of UTF-16 is read in either order when it is marked, strictly, and named when it is not", async () => {
    const text = `${HEADER}A1,钢铁\r\nA2,𠮷野\n`;
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const file of [little, big]) {
      const read = await parsed(file);
      expect(read).toMatchObject({ encoding: "UTF-16", taken: 2, rejected: 0 });
      expect([...read.facts()].map(({ facts }) => facts[0]?.value)).toEqual(["钢铁", "𠮷野"]);
    }
    expect(await parse(little.subarray(0, -1))).toEqual({ badLine: 3 });
    const half = Buffer.from(little);
    half.fill(0x41, half.length - 6, half.length - 4);
    expect(await parse(half)).toEqual({ badLine: 3 });
    const plain = Buffer.from("account,month,kwh\nA1,2026-07,1\n", "utf16le");
    for (const file of [plain, Buffer.from(plain).swap16()])
      expect(await parse(file)).toEqual({ problem: "unmarked", columns: [] });
  });

  it("of one line among others is that line's own fault", async () => {
    const mixed = Buffer.concat([gbk(`${HEADER}1,钢铁\n`), utf8("2,水泥制造\n"), gbk("3,小校\n")]);
    const read = await parsed(mixed);
    expect(reasons(read)).toEqual([[3, "MixedEncoding"]]);
    expect(read.rejects[0]?.row).toBe("2,水泥制造");
    expect([...read.facts()].map(({ facts }) => facts[0]?.value)).toEqual(["钢铁", "小校"]);
    const marked = Buffer.concat([BOM, utf8(`${HEADER}1,钢铁\n`), gbk("2,水泥\n3,小校\n")]);
    const below = await parsed(marked);
    expect(reasons(below)).toEqual([
      [3, "WrongEncoding"],
      [4, "AmbiguousEncoding"],
    ]);
    expect(below.rejects[0]?.row).toBe("2,\\xcb\\xae\\xc4\\xe0");
  });

  it("that only guessing could tell is not guessed, unless a byte-order mark tells it", async () => {
    const english = "account,industry\n";
    expect(reasons(await parsed(gbk(`${english}1,小校\n`)))).toEqual([[2, "AmbiguousEncoding"]]);
    const marked = await parsed(Buffer.concat([BOM, utf8(`${english}1,café\n`)]));
    expect([...marked.facts()][0]?.facts[0]?.value).toBe("café");
  });
});

describe("headers", () => {
  it("are known in both languages, in any order, with units; others are named", () => {
    const header = readRegisterHeader(["备注", " 用电量（kWh）", "月 份", "户号"]);
    expect(header).toMatchObject({ kind: "consumption", width: 4, ignored: ["备注"] });
    expect(readRegisterHeader(["Account No.", "Capacity kVA", "SINCE"])).toMatchObject({
      kind: "customers",
      ignored: [],
    });
  });

  it.each([
    [["户号", "姓名"], "unknown", []],
    [["户号", "电量"], "missing", ["month"]],
    [["户号", "合同容量"], "missing", ["since"]],
    [["户号", "余额"], "missing", ["at"]],
    [["行业"], "missing", ["account"]],
    [["户号", "行业", "industry"], "twice", ["industry"]],
    [["", ""], "empty", []],
  ])("%j: %s", (names, problem, columns) => {
    expect(readRegisterHeader(names)).toEqual({ problem, columns });
  });

  it("by tabs are read as those by commas, with all rows", async () => {
    const read = await parsed(
      utf8('户号\t月份\t电量\r\nA1\t2026-06\t1,200\r\nA2\t"2026-05"\t7\r\nA3\t7\n'),
    );
    expect(read).toMatchObject({ taken: 2, rejected: 1 });
    expect(reasons(read)).toEqual([[4, "WrongFieldCount"]]);
    expect([...read.facts()].map(({ facts }) => facts[0]?.value)).toEqual([1_200_000, 7_000]);
    expect(await parse(utf8("户号\t电量\n"))).toMatchObject({
      problem: "missing",
      columns: ["month"],
    });
  });

  const HEADER = "户号,月份,电量";
  it.each([
    [`2026年7月用电量表,,\n\n${HEADER}\nA1,2026-07,1\n`, { problem: "title", line: 3 }],
    [`用电量表\n${HEADER.replaceAll(",", "\t")}\n`, { problem: "title", line: 2 }],
    [`,,\n${HEADER}\n`, { problem: "title", line: 2 }],
    [`${HEADER.replaceAll(",", ";")}\nA1;2026-07;1\n`, { problem: "separator" }],
    [`${HEADER}\rA1,2026-07,1\r`, { problem: "lineEnds" }],
    ["PK\x03\x04 and more", { problem: "workbook" }],
    ["姓氏,邮编\nA1,1\n", { problem: "unknown" }],
  ])("that are not what they should be are told apart: %j", async (text, problem) => {
    expect(await parse(utf8(text))).toEqual({ columns: [], ...problem });
  });

  it("of a file without any line, and one with an open quote, are told", async () => {
    expect(await parse(utf8(""))).toMatchObject({ problem: "empty" });
    expect(await parse(utf8('"户号,行业\n'))).toMatchObject({ problem: "unreadable" });
  });
});

it("months are taken as spreadsheets rewrite them", async () => {
  const months = [
    ...["2026-06", "2026/6/1", "2026-06-01", "2026.06.01", "2026/6/1 0:00", "2026-06-01 00:00:00"],
    ...["Jun-26", "jun-2026", "2026年6月1日", "2026年06月01日", "２０２６／６／１"],
  ];
  const rows = months.map((month, n) => `A${n},${month},${n + 1}`).join("\n");
  const read = await parsed(utf8(`户号,月份,电量\n${rows}\n`));
  expect(reasons(read)).toEqual([]);
  const found = [...read.facts()].flatMap(({ facts }) => facts);
  expect(new Set(found.map(({ at }) => at)).size).toBe(1);
  expect(found.map(({ value }) => value)).toEqual(months.map((_, n) => (n + 1) * 1_000));
});

describe("bad rows", () => {
  it.each([
    ["A1,2026-06", "WrongFieldCount"],
    ["A1,2026-06,1,2", "WrongFieldCount"],
    ['A1,"2026-06,1', "BadQuote"],
    ['A"1",2026-06,1', "BadQuote"],
    [",2026-06,1", "MissingAccount"],
    ["6.1E+09,2026-06,1", "BadAccount"],
    ["合计,2026-06,1", "BadAccount"],
    [`${"9".repeat(65)},2026-06,1`, "BadAccount"],
    ["A1,,1", "MissingValue"],
    ["A1,2026-06,", "MissingValue"],
    ["A1,2026-13,1", "BadMonth"],
    ["A1,26-06,1", "BadMonth"],
    ["A1,2026-06-02,1", "BadMonth"],
    ["A1,2026/6-1,1", "BadMonth"],
    ["A1,2026-06-01 08:00,1", "BadMonth"],
    ["A1,26-Jul,1", "BadMonth"],
    ["A1,Jux-26,1", "BadMonth"],
    ["A1,46204,1", "BadMonth"],
    ["A1,Aug-26,1", "FutureMonth"],
    ["A1,1989-12,1", "TooEarly"],
    ["A1,2026-08,1", "FutureMonth"],
    ["A1,2026-06,-0.5", "Negative"],
    ["A1,2026-06,1e3", "NotANumber"],
    ["A1,2026-06,NaN", "NotANumber"],
    ['A1,2026-06,"1,23"', "NotANumber"],
    ["A1,2026-06,1000000000.001", "TooLarge"],
    ["A1,2026-06,99999999999999999999", "TooLarge"],
    [`A1,2026-06,${"1".repeat(70_000)}`, "LineTooLong"],
  ])("of consumption: %.40s is %s", async (row, reason) => {
    const read = await parsed(utf8(`户号,月份,电量\nA9,2026-06,1\n${row}\n`));
    expect(read).toMatchObject({ rows: 2, taken: 1, rejected: 1 });
    expect(reasons(read)).toEqual([[3, reason]]);
    expect(read.rejects[0]?.row.slice(0, 900)).toBe(row.slice(0, 900));
  });

  it.each([
    ["A1,,,1,,,", "MissingValue"],
    ["A1,,,,,1,", "MissingValue"],
    ["A1,,,1,2026-02-30,,", "BadDate"],
    ["A1,,,1,2026-07-16,,", "FutureDate"],
    ["A1,,,,,1,2026年7月16日", "FutureDate"],
    ["A1,,,,,1,1970-01-01", "TooEarly"],
    ["A1,,,,,1.005,2026-07-01", "TooManyDecimals"],
    ["A1,,,-1,2026-07-01,,", "Negative"],
    ["A1,,maybe,,,,", "BadFlag"],
    [`A1,${"行".repeat(65)},,,,,`, "BadText"],
    ["A1,a\tb\u0007,,,,,", "BadText"],
  ])("of customers: %.40s is %s", async (row, reason) => {
    const read = await parsed(utf8(`户号,行业,关注行业,容量,自,余额,截止日期\n${row}\n`));
    expect(reasons(read)).toEqual([[2, reason]]);
  });

  it("that contradict each other are all rejected, whatever their order; those that agree are taken", async () => {
    const rows = ["A1,2026-06,5", "A1,2026-06,5.0", "A1,2026-05,7", "A2,2026-06,1", "A1,202606,6"];
    const read = await parsed(utf8(`户号,月份,电量\n${rows.join("\n")}`));
    expect(reasons(read)).toEqual([
      [2, "Contradiction"],
      [3, "Contradiction"],
      [6, "Contradiction"],
    ]);
    expect(read.rejects[2]?.cause).toMatchObject({ value: "5", line: 2, other: "6", otherLine: 6 });
    expect(read).toMatchObject({ taken: 2, accounts: 2 });
    const again = await parsed(
      utf8(`户号,月份,电量\n${[...rows, ...rows.slice(2, 4)].join("\n")}`),
    );
    expect(again).toMatchObject({ taken: 4, accounts: 2 });
    expect([...again.facts()]).toEqual([...read.facts()]);
  });

  it("with two industries put all of the account in doubt", async () => {
    const file = "户号,行业,容量,自\nA1,钢铁,,\nA1,,5,2026-01-01\nA1,餐饮,,\nA2,钢铁,,\n";
    const read = await parsed(utf8(file));
    expect(reasons(read).map(([line]) => line)).toEqual([2, 3, 4]);
    expect(rejectSentence("zh", read.rejects[1]?.cause as never)).toContain(
      "第 2 行是“钢铁”，第 4 行是“餐饮”",
    );
  });

  it("of an account with two customers on the chain name both", async () => {
    const two: [string, string[]] = ["A1", ["aa".repeat(32), "bb".repeat(32)]];
    const read = await parsed(utf8("户号,月份,电量\nA1,2026-06,5\nA2,2026-06,5\n"), [two]);
    expect(reasons(read)).toEqual([[2, "TwoCustomers"]]);
    for (const language of ["zh", "en"] as const) {
      const sentence = rejectSentence(language, read.rejects[0]?.cause as never);
      for (const commitment of two[1]) expect(sentence).toContain(commitment);
    }
  });

  it("have a sentence in both languages for every reason", () => {
    for (const reason of REJECT_REASONS)
      for (const language of ["zh", "en"] as const)
        expect(rejectSentence(language, { reason, column: "kwh", value: "x" })).toMatch(/.{4}/);
  });
});

it("an export opens in a spreadsheet, in UTF-8 with its mark or in GBK, and holds no formula", () => {
  const reject = { line: 2, cause: { reason: "BadQuote" }, row: '=cmd|"x",户号' } as const;
  const marked = rejectCsv([reject], "zh", "UTF-8");
  expect(marked.subarray(0, 3)).toEqual(BOM);
  const text = marked.subarray(3).toString();
  expect(text).toContain(`2,BadQuote,`);
  expect(text).toContain(`"'=cmd|""x"",户号"\r\n`);
  expect(rejectCsv([reject], "zh", "GBK")).toEqual(gbk(text));
});
