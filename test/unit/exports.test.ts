import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { unzipSync } from "fflate";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bytesOf, type ExportSources, readExport } from "../../electron/exports/export-desk.ts";
import { TABLE_POLICY, tableHtml } from "../../electron/exports/table-html.ts";
import { exportHandlers } from "../../electron/ipc/export-handlers.ts";
import { answerCall, type Forward } from "../../electron/main/calls.ts";
import { withExports } from "../../electron/main/export-desk.ts";
import { APP_URL } from "../../electron/security/origin.ts";
import { fen, hash, millis, orgId } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { canonicalCsv, cellText, csvFile, harmless, hashOfCsv } from "../../shared/figures/csv.ts";
import type { Column, Table } from "../../shared/figures/table.ts";
import { caseRowSchema } from "../../shared/ipc/case-schemas.ts";
import type { ExportRequest } from "../../shared/ipc/export-schemas.ts";
import { words as enWords } from "../../shared/words/en.ts";
import { words as zhWords } from "../../shared/words/zh.ts";
import { fakeFigures } from "../fixtures/fake-figures.ts";

const NOW = Date.UTC(2026, 10, 25, 6);
const fake = fakeFigures(NOW);
const EVIL = '=HYPERLINK("http://x","龘䶮")';
const caseOf = (n: number) => ({
  id: "ab".repeat(16),
  reference: n % 7 === 0 ? EVIL : `A${n}`,
});

/** More than one page of the list. */
const CASES = Array.from({ length: 1_203 }, (_, n) =>
  caseRowSchema.parse({
    ...{
      id: n.toString(16).padStart(32, "0"),
      org: 1,
      class: "Residential",
      account: "0451234567",
    },
    ...{ reference: n % 7 === 0 ? EVIL : `A${n}`, stage: n % 3 === 0 ? "Opened" : "Notified" },
    ...{ outstanding: 12_345 + n, principal: 12_000, charges: 345 + n, paid: 0, waived: 0 },
    ...{ overdueDays: n, lastContactAt: NOW, warnings: ["largeAmount", "openDispute"] },
    ...{
      feeRisk: { points: 71, level: "high", unknown: 0 },
      conductRisk: { points: 3, level: "low", unknown: 0 },
    },
    ...{ protected: n === 1, openEscalation: false, pending: 2 },
  }),
);
const OPENED: ExportRequest["what"] = {
  of: "cases",
  filter: { stages: ["Opened"], overdueDaysFrom: 30, amountFrom: fen(10_000), text: "王小明" },
  sort: { by: "overdueDays", descending: true },
};

function sourcesOf(more: Partial<ExportSources> = {}): ExportSources {
  return {
    figures: (filter) => ok(fake.figures(filter)),
    records: (filter, offset, limit) => ok(fake.records(filter, offset, limit, caseOf)),
    cases: (filter, _sort, offset, limit) => {
      const rows = CASES.filter(({ stage }) => filter.stages?.includes(stage) ?? true);
      return ok({ total: rows.length, rows: rows.slice(offset, offset + limit) });
    },
    names: () => ({ orgs: new Map([[1, '城东"一"所, 甲']]), accounts: new Map() }),
    standing: () => ({
      now: millis(NOW),
      utcOffsetMinutes: 480,
      block: { hash: hash("5c".repeat(32)), height: 120_501 },
    }),
    ...more,
  };
}
const request = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  what: { of: "figures", table: "offices", filter: { months: 13 } },
  format: "csvUtf8",
  language: "zh",
  ...more,
});
const RECORDS: ExportRequest["what"] = {
  of: "records",
  filter: { types: ["PaymentReceived", "ContactMade"], orgs: [orgId(1)] },
};
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

async function read(what: Partial<ExportRequest> = {}, more: Partial<ExportSources> = {}) {
  const made = await readExport(request(what), sourcesOf(more));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** What is hard to write into a CSV, and some of what is easy. */
const SIGN = fc.constantFrom(..."=+-@＝＋－＠'\",;\n\r\t\0\u0085\u2028\ufeff aé中龘𠮷");

describe("the canonical CSV", () => {
  const columns: readonly Column[] = [
    { key: "a", title: "名称", kind: "text" },
    { key: "b", title: "金额", kind: "fen" },
    { key: "c", title: "率", kind: "percent" },
  ];

  test("is these bytes", () => {
    const rows = [
      ['甲,"乙"', 123_405, 9_327],
      ["两\r\n行", -5, undefined],
      ["=1+1", 0, 10_000],
    ];
    expect(canonicalCsv({ columns, rows })).toBe(
      '名称,金额,率\n"甲,""乙""",1234.05,93.27%\n两  行,-0.05,\n\'=1+1,0.00,100.00%\n',
    );
    expect(hashOfCsv("abc\n")).toBe(sha256("abc\n"));
  });

  test("is read back by others cell by cell, whatever is in the cells, and no cell is a formula", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: SIGN }), fc.maxSafeInteger(), fc.nat()), {
          maxLength: 8,
        }),
        (rows) => {
          const text = canonicalCsv({ columns, rows });
          const cells = parse(text, { relax_column_count: false }) as string[][];
          expect(cells.slice(1)).toEqual(
            rows.map((row) => columns.map((column, at) => cellText(column, row[at]))),
          );
          for (const [first = ""] of cells) expect(first).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
          // The first empty line of a file is the one after the data.
          expect(csvFile(text, [["x", "y"]]).indexOf("\n\n")).toBe(text.length - 1);
        },
      ),
    );
    for (const sign of "=+-@＝＋－＠") expect(harmless(`${sign}1`)).toBe(`'${sign}1`);
    expect(harmless("a=1")).toBe("a=1");
  });
});

describe("a saved table", () => {
  test("has in both encodings the hash of what stands before its empty line", async () => {
    const made = await read({ what: RECORDS });
    expect(made.csv).toContain("龘䶮");
    const utf8 = await bytesOf(made, "csvUtf8", "zh");
    expect([...utf8.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const data = (text: string) => text.slice(0, text.indexOf("\n\n") + 1);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(utf8.slice(3));
    expect(sha256(data(text))).toBe(made.sha256);
    expect(text).toContain(`数据 SHA-256,${made.sha256}`);
    expect(text).toContain(`区块哈希,${"5c".repeat(32)}`);
    expect(text).toContain("数据时间（链上）,2026-11-25 14:00:00 UTC+08:00");

    const gbk = Buffer.from(await bytesOf(made, "csvGbk", "zh"));
    expect(sha256(data(new TextDecoder("gb18030").decode(gbk)))).toBe(made.sha256);
    // What GBK has, is written as GBK.
    const plain = await read();
    expect(Buffer.from(await bytesOf(plain, "csvGbk", "zh"))).toEqual(
      iconv.encode(csvFile(plain.csv, plain.about), "gbk"),
    );
  });

  test("of cases has every case of the filter once, its filter in words, and nothing personal", async () => {
    const made = await read({ what: OPENED });
    const wanted = CASES.filter(({ stage }) => stage === "Opened");
    expect(made.table.rows.map(([, reference]) => reference)).toEqual(
      wanted.map(({ reference }) => reference),
    );
    const all = await read({ what: { ...OPENED, filter: {} }, language: "en" });
    expect(all.csv.split("\n")[2]).toBe(
      '"城东""一""所, 甲",A1,Residential,Notified,123.46,120.00,3.46,0.00,0.00,1,2026-11-25 14:00:00,71,3,"WARNINGS",yes'.replace(
        "WARNINGS",
        [enWords.warning.largeAmount, enWords.warning.openDispute].join(", "),
      ),
    );
    expect(made.about).toEqual(
      expect.arrayContaining([
        ["内容", "案件清单"],
        ["阶段", zhWords.stage.Opened],
        ["逾期（天）", "≥ 30"],
        ["欠费余额（元）", "≥ 100.00"],
        ["排序", "逾期（天） ↓"],
        ["行数", String(wanted.length)],
        ["区块哈希", "5c".repeat(32)],
      ]),
    );
    for (const format of ["csvUtf8", "xlsx"] as const) {
      const bytes = await bytesOf(made, format, "zh");
      const text =
        format === "xlsx"
          ? Object.values(unzipSync(bytes))
              .map((part) => new TextDecoder().decode(part))
              .join()
          : new TextDecoder().decode(bytes);
      expect(text).toContain(made.sha256);
      expect(text).not.toMatch(/0451234567|王小明/);
    }
  });

  test("is a workbook whose cells give back the canonical CSV, with no formula in it", async () => {
    for (const what of [request().what, RECORDS, OPENED]) {
      const made = await read({ what, format: "xlsx" });
      const parts = unzipSync(await bytesOf(made, "xlsx", "zh"));
      const xml = (name: string) => new TextDecoder().decode(parts[name]);
      const sheet = xml("xl/worksheets/sheet1.xml");
      expect(sheet).not.toContain("<f>");
      const rows = cellsOf(sheet, xml("xl/sharedStrings.xml"));
      expect(hashOfCsv(recomputed(rows, made.table))).toBe(made.sha256);
      const about = cellsOf(xml("xl/worksheets/sheet2.xml"), xml("xl/sharedStrings.xml"));
      expect(about).toEqual(made.about.map((pair) => [...pair]));
      expect(xml("xl/workbook.xml")).toContain('name="数据"');
    }
  });

  test("on paper shows all cells escaped, under a policy that knows its one style sheet", async () => {
    const made = await read({ what: RECORDS, format: "pdf" });
    const html = tableHtml(made.table, made.about, "zh");
    expect(html).not.toContain('("http');
    expect(html.match(/<tr/g)?.length).toBe(made.table.rows.length + 1);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? "";
    const known = createHash("sha256").update(style).digest("base64");
    expect(TABLE_POLICY).toContain(`'sha256-${known}'`);
    expect(html).toContain(made.sha256);
  });

  test("holds every record once, read page by page as of one block", async () => {
    const made = await read({ what: RECORDS });
    expect(made.table.rows.length).toBe(fake.records(RECORDS.filter as never, 0, 1, caseOf).total);
    // A block comes in while the pages are read: they are read again, and never mixed.
    let height = 0;
    const moving = sourcesOf({
      standing: () => ({
        now: millis(NOW),
        utcOffsetMinutes: 480,
        block: { hash: hash(String(Math.min(height++, 3)).repeat(64)), height },
      }),
    });
    const again = await readExport(request({ what: RECORDS }), moving);
    expect(again.ok && again.value.sha256).toBe(made.sha256);
    height = -1_000;
    expect(await readExport(request({ what: RECORDS }), moving)).toMatchObject({
      error: { kind: "NotReady" },
    });
  });

  test("is refused when it has more rows than its format bears", async () => {
    const page = fake.records(RECORDS.filter as never, 0, 500, caseOf).rows;
    const many = { records: () => ok({ total: 5_001, rows: page }) };
    expect(
      await readExport(request({ what: RECORDS, format: "pdf" }), sourcesOf(many)),
    ).toMatchObject({ error: { kind: "ExportTooLarge", rows: 5_001, limit: 5_000 } });
  });
});

describe("from the window's request to the file", () => {
  let dir: string;
  let target: string | undefined;
  let offered: string | undefined;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "collection-exports-"));
    target = undefined;
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  function ask(channel: string, input: unknown): Promise<Result<unknown>> {
    const handlers = exportHandlers(sourcesOf());
    const service: Forward = async (name, request) =>
      handlers[name as "export.table"](request as never);
    const desk = {
      dialogs: {
        pickTarget: async (name: string) => {
          offered = name;
          return target;
        },
      },
      contents: () => ({ printToPDF: async () => Buffer.from("%PDF page") }),
      draw: async (html: string) => ok(new TextEncoder().encode(`%PDF ${html.length}`)),
    };
    const sender = { url: APP_URL, ownMainFrame: true };
    return answerCall(sender, channel, input, withExports(desk, service)) as Promise<
      Result<unknown>
    >;
  }

  test("only the operator says where to; the window's own data and paths are dropped", async () => {
    const evil = { ...request(), target: join(dir, "evil"), rows: [["made up"]] };
    expect(await ask("export.table", evil)).toEqual(ok({ saved: false }));
    expect(offered).toMatch(/^各单位对比 \d{4}-\d\d-\d\d\.csv$/);
    expect(readdirSync(dir)).toEqual([]);

    target = join(dir, "a.csv");
    const made = await read();
    const rows = made.table.rows.length;
    expect(await ask("export.table", evil)).toEqual(ok({ saved: true, sha256: made.sha256, rows }));
    expect(readdirSync(dir)).toEqual(["a.csv"]);
    expect(readFileSync(target, "utf8")).toBe(`\ufeff${csvFile(made.csv, made.about)}`);
    expect(await ask("export.table", { ...request(), format: "exe" })).toMatchObject({
      error: { kind: "MalformedRequest" },
    });
  });

  test("paper is drawn by the main process and kept by the service; the page of the window too", async () => {
    target = join(dir, "a.pdf");
    const answer = await ask("export.table", request({ format: "pdf" }));
    expect(answer).toMatchObject({ ok: true, value: { saved: true } });
    expect(readFileSync(target, "utf8")).toMatch(/^%PDF \d+$/);
    target = join(dir, "b.pdf");
    expect(await ask("export.page", { name: "../看板" })).toEqual(ok({ saved: true }));
    expect(offered).toBe("看板.pdf");
    expect(readFileSync(target, "utf8")).toBe("%PDF page");
  });
});

/** Cells of a sheet in reading order, by what the format's standard says. */
function cellsOf(sheet: string, shared: string): (string | number | undefined)[][] {
  const text = (xml: string) =>
    xml
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&apos;", "'")
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  const strings = [...shared.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = ""]) => text(si));
  return [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = ""]) => {
    const cells: (string | number | undefined)[] = [];
    for (const [, attributes = "", inner = ""] of row.matchAll(
      /<c ([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    )) {
      const letters = /r="([A-Z]+)/.exec(attributes)?.[1] ?? "A";
      const at = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
      if (value === undefined) continue;
      cells[at] = /t="s"/.test(attributes) ? strings[Number(value)] : Number(value);
    }
    return cells;
  });
}

/** The canonical CSV from the cells of a workbook, as docs/decisions/exports.md says. */
function recomputed(
  [, ...rows]: readonly (readonly (string | number | undefined)[])[],
  { columns }: Table,
): string {
  const by = { count: 1, fen: 100, percent: 10_000, hundredths: 100, text: 1 };
  return canonicalCsv({
    columns,
    rows: rows.map((row) =>
      columns.map(({ kind }, at) => {
        const cell = row[at];
        return typeof cell === "number" ? Math.round(cell * by[kind]) : cell;
      }),
    ),
  });
}
