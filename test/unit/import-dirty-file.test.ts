import { execFile } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareCases } from "../../scripts/import/prepare.ts";
import { shiftTo, survey } from "../../scripts/import/survey.ts";
import type { ImportCase, Reject, RejectReason } from "../../scripts/import/types.ts";
import { day, orgId } from "../../shared/domain/units.ts";

const SAMPLE = "data/road-traffic-fines-10k.csv";
const HEADER =
  "case_id,activity,date,resource,amount,expense,paymentamount,totalpaymentamount,dismissal,article,vehicleclass,notificationtype,lastsent,points";
const TODAY = day(20_779);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: string | Buffer) {
  const file = join(folder, "dirty.csv");
  writeFileSync(file, bytes);
  return readFile(file);
}

async function readFile(file: string) {
  const cases: ImportCase[] = [];
  const rejects: Reject[] = [];
  let rows = 0;
  const source = prepareCases({
    file,
    orgs: [orgId(1)],
    today: TODAY,
    shiftDays: 0,
    secret: new Uint8Array(32),
    onRow: () => {
      rows += 1;
    },
  });
  for await (const one of source) {
    if ("reason" in one) rejects.push(one);
    else cases.push(one);
  }
  return { cases, rejects, rows, taken: cases.flatMap((one) => one.rows) };
}

const opened = (id: string) => `${id},Create Fine,2007-03-09,561,36.0,,,0.0,NIL,157.0,A,,,0.0`;
const sent = (id: string) => `${id},Send Fine,2007-07-17,,,13.0,,,,,,,,`;

describe("a file of the format", () => {
  test("the sample goes in whole", async () => {
    const { cases, rejects, taken } = await readFile(SAMPLE);
    expect(rejects).toEqual([]);
    expect([cases.length, taken.length]).toEqual([10_000, 34_724]);
    expect(new Set(cases.map((one) => one.case)).size).toBe(10_000);
    const sums: Record<string, number> = {};
    for (const { kind } of cases.flatMap((one) => one.entries)) {
      if ("amount" in kind && kind.type !== "EscalationProposed")
        sums[kind.type] = (sums[kind.type] ?? 0) + kind.amount;
    }
    // By an independent reading: the last running total of each case, and 49.00 less where the log counts double (A22233).
    expect(sums).toEqual(independentSums());
    const { newest, rows } = await survey(SAMPLE, TODAY);
    expect(rows).toBe(34_724);
    // 2012-03-26
    expect(newest).toBe(15_425);
    expect(shiftTo(newest, TODAY)).toBe(20_778 - 15_425);
  });

  test("rejects each bad line by its number and reason, and only those", async () => {
    const bad: [string | Buffer, RejectReason][] = [
      ['A1,"Send Fine,2007-07-17,,,13.0,,,,,,,,', "BadQuote"],
      ['A1,Send" Fine,2007-07-17,,,13.0,,,,,,,,', "BadQuote"],
      ["A1,Send Fine,2007-07-17", "WrongFieldCount"],
      [`${sent("A1")},`, "WrongFieldCount"],
      ["A1,Teleport,2007-07-17,,,13.0,,,,,,,,", "UnknownActivity"],
      ["A1,constructor,2007-07-17,,,13.0,,,,,,,,", "UnknownActivity"],
      [sent(""), "BadCaseId"],
      [sent("x".repeat(33)), "BadCaseId"],
      ["A1,Send Fine,17.07.2007,,,13.0,,,,,,,,", "BadDate"],
      ["A1,Send Fine,2007-02-30,,,13.0,,,,,,,,", "BadDate"],
      ["A1,Send Fine,2999-01-01,,,13.0,,,,,,,,", "DateOutOfRange"],
      ["A1,Send Fine,0007-07-17,,,13.0,,,,,,,,", "DateOutOfRange"],
      ["A1,Send Fine,2007-07-17,,,-13.0,,,,,,,,", "NegativeAmount"],
      ["A1,Send Fine,2007-07-17,,,1e3,,,,,,,,", "BadAmount"],
      ["A1,Send Fine,2007-07-17,,,13.005,,,,,,,,", "BadAmount"],
      [`A1,Send Fine,2007-07-17,,,${"9".repeat(400)},,,,,,,,`, "AmountTooLarge"],
      ["A1,Add penalty,2007-07-17,,,,,,,,,,,", "BadAmount"],
      ["A1,Payment,2007-07-17,,,,0.0,1.0,,,,,,", "ZeroAmount"],
      [opened("A1"), "SecondCreateFine"],
      [iconv.encode("A1,寄送通知,2007-07-17,,,13.0,,,,,,,,", "gbk"), "NotUtf8"],
      [`A1,${"y".repeat(70_000)}`, "LineTooLong"],
    ];
    const lines = [
      HEADER,
      opened("A1"),
      ...bad.map(([line]) => line),
      "",
      sent("A1"),
      opened("B1"),
    ];
    lines.push(sent("A1"), sent("B1"), sent("C1"));
    const bytes = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\r\n")]));
    const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
    const { rejects, taken, rows } = await read(Buffer.concat([byteOrderMark, bytes]));
    const after = bad.length + 6;
    // What is wrong with a line comes at once, what is wrong with its case at the end of the case.
    const inOrder = rejects.toSorted((a, b) => a.line - b.line);
    expect(inOrder.map((reject) => [reject.line, reject.reason])).toEqual([
      ...bad.map(([, reason], index) => [index + 3, reason]),
      [after, "CaseComesBack"],
      [after + 2, "CaseNotOpened"],
    ]);
    expect(taken.map(({ row }) => row.line)).toEqual([2, after - 2, after - 1, after + 1]);
    expect(rows).toBe(taken.length + rejects.length);
    const gbk = rejects.find((reject) => reject.reason === "NotUtf8");
    expect(gbk?.row).toBe("A1,\\xbc\\xc4\\xcb\\xcd\\xcd\\xa8\\xd6\\xaa,2007-07-17,,,13.0,,,,,,,,");
  });

  test("accounts for every line of any bytes", async () => {
    const piece = fc.constantFrom(
      ...[",", '"', "\n", "\r\n", "\0", "A1", "Create Fine", "2007-03-09", "36.0", "Payment"],
      ...[opened("A1"), `\n${sent("A1")}\n`, opened("B1"), "催费"],
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
    const bytes = fc.oneof(text, fc.uint8Array({ maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        const all = Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from(body as never)]);
        const { rejects, taken, rows } = await read(all);
        const lines = all.toString("latin1").split("\n").slice(1);
        const blank = lines.filter((line) => line === "" || line === "\r").length;
        expect(rows).toBe(lines.length - blank);
        expect(taken.length + rejects.length).toBe(rows);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ["", "The file is empty"],
    ["case_id,activity,date\nA1,Payment,2007-01-01", "lacks the columns amount, expense"],
    [HEADER.replace("expense", "costs"), "lacks the column expense"],
    [`${HEADER},amount`, "names amount twice"],
    [iconv.encode("案号,活动", "gbk"), "cannot be read"],
  ])("fails on the header of %j", async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });
});

describe("npm run import -- --dry-run", () => {
  test("stays in bounded memory on a file of 20 times the sample", async () => {
    const file = join(folder, "twenty.csv");
    await writeTwenty(file);
    const rejects = join(folder, "twenty-rejects.csv");
    // 20 times the sample is 40 MB: a heap of 64 MB cannot hold the file's rows.
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--max-old-space-size=64",
      "--import",
      "tsx",
      "scripts/import.ts",
      ...["--file", file, "--format", "road-traffic-fines", "--split", "1,2,3", "--dry-run"],
      ...["--reject-report", rejects],
    ]);
    expect(stdout).toContain("694,480 rows = 694,479 to import + 1 rejected + 0 passed over");
    expect(stdout).toContain("200,000 cases");
    expect(readFileSync(rejects, "utf8").trim().split("\r\n")[1]).toMatch(
      /^694481,BadDate,"date is not of the form.*2012-13-01/,
    );
  }, 600_000);
});

/** The sample twenty times with other case ids, the very last row spoilt. */
async function writeTwenty(file: string): Promise<void> {
  const [header, ...rows] = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
  const out = createWriteStream(file);
  out.write(`${header}\n`);
  for (let copy = 0; copy < 20; copy += 1) {
    let text = rows.map((row) => `${copy}${row}\n`).join("");
    if (copy === 19) text = `${text.replace(/\d{4}-\d\d-\d\d([^\n]*\n)$/, "2012-13-01$1")}`;
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** Sums of the sample in fen, read in another way than the importer's. */
function independentSums(): Record<string, number> {
  const sums = { BillAdded: 0, ChargeAdded: 0, PaymentReceived: 0, AmountWaived: 0 };
  const cents = (text: string | undefined) => Math.round(Number(text || 0) * 100);
  const cases = new Map<string, string[][]>();
  for (const line of readFileSync(SAMPLE, "utf8").trimEnd().split("\n").slice(1)) {
    const fields = line.split(",");
    const id = fields[0] ?? "";
    cases.set(id, [...(cases.get(id) ?? []), fields]);
  }
  for (const [id, rows] of cases) {
    let owed = 0;
    let bill = 0;
    let paid = 0;
    for (const [, activity, , , amount, expense, , total, dismissal] of rows) {
      if (activity === "Create Fine") {
        bill = cents(amount);
        owed += bill;
        sums.BillAdded += bill;
      }
      const charge = cents(expense) + (activity === "Add penalty" ? cents(amount) - bill : 0);
      owed += charge;
      sums.ChargeAdded += charge;
      if (activity === "Payment") {
        owed -= cents(total) - paid;
        paid = cents(total);
      }
      if (dismissal && dismissal !== "NIL") {
        sums.AmountWaived += Math.max(0, owed);
        owed -= Math.max(0, owed);
      }
    }
    sums.PaymentReceived += id === "A22233" ? paid - 4900 : paid;
  }
  return sums;
}
