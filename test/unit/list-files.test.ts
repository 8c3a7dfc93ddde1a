import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, describe, expect, it } from "vitest";
import { type Arrears, groupArrears } from "../../electron/register/group-arrears.ts";
import { type ListFile, readListFile } from "../../electron/register/list-file.ts";
import { dateOf, dayFromDate } from "../../shared/domain/calendar.ts";
import { startOfDay } from "../../shared/domain/time.ts";
import type { Day, Millis } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { type ArrearsRow, readArrears } from "../../shared/register/arrears.ts";
import { LIST_KINDS } from "../../shared/register/columns.ts";
import { readTime } from "../../shared/register/list-values.ts";
import { type PaymentRow, readPayment } from "../../shared/register/payments.ts";
import { REGISTER_LANGUAGES, rejectSentence } from "../../shared/register/rejects.ts";
import { SAMPLES } from "../../shared/register/samples.ts";

const TODAY = dayFromDate({ year: 2026, month: 8, dayOfMonth: 20 });
const NOW = (startOfDay(TODAY, 480) + 12 * 3_600_000) as Millis;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), "lists-"));
afterAll(() => fs.rmSync(dir, { recursive: true }));

async function read<Row>(
  bytes: Buffer,
  kind: "arrears" | "payments",
  row: Parameters<typeof readListFile<Row>>[2],
): Promise<ListFile<Row>> {
  const file = path.join(dir, "list.csv");
  fs.writeFileSync(file, bytes);
  const list = await readListFile(file, kind, row, async () => undefined);
  if (!list.ok) throw new Error(JSON.stringify(list.error));
  return list.value;
}
const arrears = (bytes: Buffer) =>
  read<ArrearsRow>(bytes, "arrears", (header, fields) => readArrears(header, fields, TODAY));
const payments = (bytes: Buffer) =>
  read<PaymentRow>(bytes, "payments", (header, fields) => readPayment(header, fields, NOW));
const reasons = (list: ListFile<unknown>) =>
  list.rejects.inOrder().map(({ line, cause }) => [line, cause.reason]);
const said = (found: readonly Arrears[]) =>
  found.map(({ bills, ...one }) => ({ ...one, bills: bills.map(({ line: _, ...bill }) => bill) }));

const dateText = (day: Day, style: number): string => {
  const { year, month, dayOfMonth } = dateOf(day);
  const [m, d] = [month, dayOfMonth].map((n) => String(n).padStart(2, "0"));
  return [`${year}-${m}-${d}`, `${year}/${month}/${dayOfMonth}`, `${year}${m}${d}`][
    style
  ] as string;
};
const CLASS_TEXT = { Residential: "居民", Business: "非居民", Important: "重要用户" } as const;

const bill = fc.record({
  period: fc.constantFrom(202_511, 202_601, 202_607),
  due: fc.integer({ min: TODAY - 900, max: TODAY - 1 }) as fc.Arbitrary<Day>,
  amount: fc.integer({ min: 1, max: 1_000_000_000_000 }),
});
const customer = fc.record({
  class: fc.constantFrom(...CUSTOMER_CLASSES),
  bills: fc.uniqueArray(bill, {
    selector: ({ period, due }) => `${period} ${due}`,
    minLength: 1,
    maxLength: 5,
  }),
});
const book = fc.dictionary(fc.stringMatching(/^[0-9]{6,10}$/), customer, {
  minKeys: 1,
  maxKeys: 8,
});

describe("a list of arrears", () => {
  it("is what was written, in any order of rows, in yuan or fen, in UTF-8 or GBK", async () => {
    await fc.assert(
      fc.asyncProperty(
        book,
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 2 }),
        fc.infiniteStream(fc.nat()),
        async (accounts, inFen, inGbk, style, shuffle) => {
          const lines = Object.entries(accounts).flatMap(([account, { class: of, bills }]) =>
            bills.map(({ period, due, amount }) =>
              [
                ...[account, CLASS_TEXT[of], period],
                inFen
                  ? amount
                  : `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, "0")}`,
                dateText(due, style),
              ].join(","),
            ),
          );
          const order = lines
            .map((line) => [shuffle.next().value, line] as const)
            .sort((a, b) => a[0] - b[0]);
          const header = `户号,客户类别,电费年月,${inFen ? "金额（分）" : "应收金额(元)"},到期日`;
          const text = `${[header, ...order.map(([, line]) => line)].join("\r\n")}\r\n`;
          const list = await arrears(inGbk ? iconv.encode(text, "gbk") : Buffer.from(text));
          const found = groupArrears(list);
          expect(reasons(list)).toEqual([]);
          expect(list.encoding).toBe(inGbk ? "GBK" : "UTF-8");
          const byAccount = (a: { account: string }, b: { account: string }) =>
            a.account < b.account ? -1 : 1;
          expect(said(found).sort(byAccount)).toEqual(
            Object.entries(accounts)
              .map(([account, { class: of, bills }]) => ({
                ...{ account, class: of, reference: undefined, office: undefined },
                bills: [...bills].sort((a, b) => a.due - b.due || a.period - b.period),
              }))
              .sort(byAccount),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of any bytes: every row is taken or rejected once, and what is taken stands in its line", async () => {
    const good = Buffer.from(
      iconv.encode(
        `${SAMPLES.zh.arrears}6100000003,重要用户,2026-06,1.00,2026-07-20\n6100000003,重要用户,2026-05,7,2026-06-20\n`,
        "gbk",
      ),
    );
    const headerEnd = good.indexOf(0x0a) + 1;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
        async (changes) => {
          const bytes = Buffer.from(good);
          for (const [at, byte] of changes)
            bytes[headerEnd + (at % (bytes.length - headerEnd))] = byte;
          const file = path.join(dir, "dirty.csv");
          fs.writeFileSync(file, bytes);
          const row = (header: never, fields: readonly string[]) =>
            readArrears(header, fields, TODAY);
          const opened = await readListFile(file, "arrears", row as never, async () => undefined);
          // One byte may make the whole file no text at all.
          if (!opened.ok) {
            expect(opened.error.kind).toBe("RegisterEncoding");
            return;
          }
          const list = opened.value as ListFile<ArrearsRow>;
          const found = groupArrears(list);
          const rejected = list.rejects.inOrder();
          const lines = found.flatMap(({ bills }) => bills.map(({ line }) => line.number));
          const all = [...lines, ...rejected.map(({ line }) => line)];
          expect(new Set(all).size).toBe(all.length);
          expect(all).toHaveLength(list.rows);
          for (const { account, bills } of found)
            for (const { line, period, amount } of bills) {
              const text = iconv.decode(line.bytes, "gb18030").normalize("NFKC");
              expect(text).toContain(account);
              expect(text.replace(/\D/g, "")).toContain(String(period));
              expect(text.replaceAll(",", "")).toContain(String(Math.floor(amount / 100)));
            }
          for (const { cause } of rejected)
            for (const language of REGISTER_LANGUAGES)
              expect(rejectSentence(language, cause)).not.toMatch(/undefined|^$/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("names what is wrong with a row", async () => {
    const row = (over: Partial<Record<string, string>>) => {
      const {
        account = "61",
        of = "居民",
        month = "2026-06",
        amount = "5",
        due = "2026-07-20",
      } = over;
      return [account, of, month, amount, due, over.reference ?? "", over.office ?? ""].join(",");
    };
    const rows = [
      [row({}), undefined],
      [row({}), "Repeated"],
      [row({ of: "谁", account: "62" }), "BadClass"],
      [row({ amount: "0", account: "62" }), "ZeroAmount"],
      [row({ amount: "-5", account: "62" }), "Negative"],
      [row({ amount: "5.005", account: "62" }), "TooManyDecimals"],
      [row({ due: "2026-08-20", account: "62" }), "NotOverdue"],
      [row({ due: "2027-01-01", account: "62" }), "NotOverdue"],
      [row({ due: "x", account: "62" }), "BadDate"],
      [row({ month: "2026-13", account: "62" }), "BadMonth"],
      [row({ reference: "13800138000", account: "62" }), "BadReference"],
      [row({ reference: "6262626262", account: "6262626262" }), "BadReference"],
      [row({ reference: "案".repeat(11), account: "62" }), "BadReference"],
      [row({ account: "63" }), "Contradiction"],
      [row({ account: "63", amount: "6" }), "Contradiction"],
      [row({ account: "64", of: "居民" }), "Contradiction"],
      [row({ account: "64", of: "重要用户", month: "2026-05" }), "Contradiction"],
      [row({ account: "65", month: "2026-05", due: "2026-06-20" }), undefined],
      [row({ account: "65" }), undefined],
    ] as const;
    const header = "户号,客户类别,月份,金额,缴费期限,案号,供电所";
    const list = await arrears(
      Buffer.from(`${[header, ...rows.map(([text]) => text)].join("\n")}\n`),
    );
    const found = groupArrears(list);
    expect(reasons(list)).toEqual(
      rows.flatMap(([, reason], at) => (reason === undefined ? [] : [[at + 2, reason]])),
    );
    expect(found.map(({ account, bills }) => [account, bills.length])).toEqual([
      ["61", 1],
      ["65", 2],
    ]);
  });

  it("of more bills than a case holds is not taken by halves", async () => {
    const rows = Array.from({ length: 65 }, (_, n) =>
      ["61", "居民", "2026-06", "5", dateText((TODAY - 1 - n) as Day, 0)].join(","),
    );
    const list = await arrears(Buffer.from(`户号,类别,月份,金额,到期日\n${rows.join("\n")}\n`));
    expect(groupArrears(list)).toEqual([]);
    expect(list.rejects.count).toBe(65);
  });

  it("needs its columns, and one amount", async () => {
    const header = async (text: string) => {
      const file = path.join(dir, "h.csv");
      fs.writeFileSync(file, `${text}\n`);
      const row = () => ({ reason: "BadQuote" }) as const;
      const list = await readListFile(file, "arrears", row, async () => undefined);
      return list.ok ? "ok" : list.error;
    };
    expect(await header("户号,客户类别,月份,金额(元),缴费期限")).toBe("ok");
    expect(await header("户号,客户类别,月份,缴费期限")).toMatchObject({ columns: ["amount"] });
    expect(await header("户号,客户类别,月份,金额,金额(分),缴费期限")).toMatchObject({
      problem: "twice",
    });
    expect(await header("户号,金额,缴费时间,流水号")).toMatchObject({
      columns: ["class", "month", "due"],
    });
    expect(await header("")).toMatchObject({ problem: "empty" });
  });
});

describe("a list of payments", () => {
  it("reads a time to the second, a day as its beginning, and nothing that has not come", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: startOfDay((TODAY - 4_000) as Day, 480) / 1_000, max: NOW / 1_000 }),
        fc.integer({ min: 0, max: 3 }),
        (second, style) => {
          const at = new Date(second * 1_000 + 8 * 3_600_000).toISOString();
          const [date, time] = [at.slice(0, 10), at.slice(11, 19)];
          const digits = `${date}${time}`.replace(/\D/g, "");
          const text = [`${date} ${time}`, digits, `${date}T${time}`, date][style] as string;
          const value = style === 3 ? Date.parse(`${date}T00:00:00+08:00`) : second * 1_000;
          expect(readTime("paidAt", text, NOW)).toEqual({ value });
        },
      ),
    );
    for (const [text, reason] of [
      ["2026-08-20 12:01", "FutureDate"],
      ["2026-08-21", "FutureDate"],
      ["2026-08-20 24:00", "BadTime"],
      ["昨天", "BadTime"],
      ["", "MissingValue"],
    ] as const)
      expect(readTime("paidAt", text, NOW)).toMatchObject({ cause: { reason } });
  });

  it("names what is wrong with a row", async () => {
    const rows = [
      ["61,5,2026-08-01,,R1", undefined],
      ["61,5,2026-08-01,微信,R2", undefined],
      ["61,5,2026-08-01,鸽子,R3", "BadMethod"],
      ["61,5,2026-08-01,现金,", "MissingValue"],
      ["61,0,2026-08-01,现金,R4", "ZeroAmount"],
    ] as const;
    const text = `户号,缴费金额,缴费日期,缴费方式,流水号\n${rows.map(([row]) => row).join("\n")}\n`;
    const list = await payments(Buffer.from(text));
    expect(reasons(list)).toEqual(
      rows.flatMap(([, reason], at) => (reason === undefined ? [] : [[at + 2, reason]])),
    );
    expect(list.placed.map(({ row }) => row.method)).toEqual(["Unstated", "Online"]);
  });
});

it("the templates are files that are taken whole", async () => {
  for (const language of REGISTER_LANGUAGES)
    for (const kind of LIST_KINDS) {
      const bytes = Buffer.from(SAMPLES[language][kind]);
      const list = kind === "arrears" ? await arrears(bytes) : await payments(bytes);
      expect([list.rows, list.rejects.count, list.ignored]).toEqual([2, 0, []]);
    }
});
