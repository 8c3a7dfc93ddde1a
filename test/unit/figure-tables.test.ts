import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orgId } from "../../shared/domain/units.ts";
import { tsv } from "../../shared/figures/csv.ts";
import { per100, rateOf } from "../../shared/figures/rates.ts";
import { recordsTable } from "../../shared/figures/records-table.ts";
import { FIGURE_TABLES, type Table } from "../../shared/figures/table.ts";
import { timeText } from "../../shared/figures/table-parts.ts";
import { figureTable } from "../../shared/figures/tables.ts";
import { wordingOf } from "../../shared/figures/wording.ts";
import { type Figures, figuresSchema } from "../../shared/ipc/figures-schemas.ts";
import { fakeFigures } from "../fixtures/fake-figures.ts";

const NOW = Date.UTC(2026, 10, 25, 6);
const fake = fakeFigures(NOW);
const wording = wordingOf("zh", {
  orgs: new Map([[1, "城东供电所"]]),
  accounts: new Map([[(16).toString(16).padStart(64, "0"), "催费员 1"]]),
});

const EMPTY: Figures = {
  ...fake.figures({ months: 6 }),
  total: Object.fromEntries(
    Object.keys(fake.figures({ months: 6 }).total).map((key) => [key, 0]),
  ) as Figures["total"],
  ageing: [],
  months: [],
  rolls: [],
  heat: [],
  unclocked: 0,
  quiet: undefined,
  block: undefined,
  byOffice: [],
  byClass: [],
  byClerk: [],
};

const columnOf = (table: Table, key: string) => {
  const at = table.columns.findIndex((one) => one.key === key);
  return table.rows.map((row) => row[at]);
};
const sum = (cells: readonly unknown[]) =>
  cells.reduce<number>((all, one) => all + Number(one ?? 0), 0);
/** Columns whose last row is the sum of the rows above. */
const addsUp = (table: Table, key: string) => {
  const cells = columnOf(table, key);
  expect(cells.at(-1), `${table.name}.${key}`).toBe(sum(cells.slice(0, -1)));
};

describe("the tables of the dashboard", () => {
  const filters = [
    { months: 13 },
    { months: 36, orgs: [orgId(2)] },
    { months: 6, classes: ["Business" as const] },
  ];

  test("add up, for all offices, one office and one class, and fit the schema", () => {
    for (const filter of filters) {
      const figures = figuresSchema.parse(fake.figures(filter)) as Figures;
      const table = (name: (typeof FIGURE_TABLES)[number]) => figureTable(name, figures, wording);
      for (const key of ["bills", "owed"]) addsUp(table("ageing"), key);
      for (const key of ["due", "duePaid", "dueWaived", "dueOwed"]) addsUp(table("recovery"), key);
      for (const key of ["received", "opened", "closed"]) addsUp(table("received"), key);
      for (const key of ["kept", "broken", "open"]) addsUp(table("promises"), key);
      for (const key of ["contacts", "complaints"]) addsUp(table("conduct"), key);
      for (const key of ["outstanding", "overdue", "receivedInMonths", "contacts"])
        for (const name of ["offices", "classes"] as const) addsUp(table(name), key);
      for (const key of ["h9", "sum"]) addsUp(table("heat"), key);
      expect(columnOf(table("ageing"), "owed").at(-1)).toBe(figures.total.outstanding);
      expect(columnOf(table("conduct"), "contacts").at(-1)).toBe(figures.total.contacts);
      expect(columnOf(table("heat"), "sum").at(-1)).toBe(figures.total.contacts);
      // A due month is paid, waived or owed.
      for (const row of table("recovery").rows) {
        const [, due, paid, waived, owed] = row as number[];
        expect(due).toBe(Number(paid) + Number(waived) + Number(owed));
      }
    }
  });

  test("have as many cells as columns, whole numbers in number columns, and a head in both languages", () => {
    for (const language of ["zh", "en"] as const)
      for (const figures of [EMPTY, ...filters.map(fake.figures)])
        for (const name of FIGURE_TABLES) {
          const words = wordingOf(language, { orgs: new Map(), accounts: new Map() });
          const { columns, rows, title } = figureTable(name, figures, words);
          expect(title).not.toBe("");
          expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
          for (const { title: head } of columns) expect(head).not.toBe("");
          for (const row of rows) {
            expect(row.length).toBe(columns.length);
            row.forEach((cell, at) => {
              if (cell === undefined) return;
              if (columns[at]?.kind === "text") expect(typeof cell).toBe("string");
              else expect(Number.isSafeInteger(cell), `${name} ${columns[at]?.key}`).toBe(true);
            });
          }
        }
  });

  test("say nothing of what there is none of: no rate of zero, no sum of scores", () => {
    const recovery = figureTable("recovery", EMPTY, wording);
    expect(recovery.rows).toEqual([["合计", 0, 0, 0, 0, undefined]]);
    expect(figureTable("headline", EMPTY, wording).rows[3]).toEqual([
      "电费回收率",
      0,
      undefined,
      undefined,
    ]);
    const offices = figureTable("offices", fake.figures({ months: 6 }), wording);
    expect(columnOf(offices, "points").at(-1)).toBeUndefined();
    expect(columnOf(offices, "office")).toEqual(["城东供电所", "单位 2", "单位 3", "合计"]);
  });

  test("trace each point of a score to its factor", () => {
    const figures = fake.figures({ months: 13 });
    const lines = figureTable("conductLines", figures, wording);
    const points = columnOf(lines, "points");
    for (const { org, clerk, conduct } of figures.byClerk) {
      const of = lines.rows.flatMap((row, at) =>
        row[2] === clerk && row[0] === wording.orgName(org) ? [points[at]] : [],
      );
      expect(sum(of)).toBe(conduct.points);
    }
  });

  test("are copied with the same number of tabs in each line", () => {
    const table = figureTable("offices", fake.figures({ months: 6 }), wording);
    const widths = tsv(table)
      .split("\n")
      .map((line) => line.split("\t").length);
    expect(new Set(widths)).toEqual(new Set([table.columns.length]));
  });
});

describe("rates", () => {
  test("are rounded half up in hundredths of a percent, also where numbers are too large for a product", () => {
    expect(rateOf(1, 3)).toBe(3_333);
    expect(rateOf(2, 3)).toBe(6_667);
    expect(rateOf(1, 20_000)).toBe(1);
    expect(per100(3, 200)).toBe(150);
    expect(rateOf(0, 0)).toBeUndefined();
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        const [part, whole] = a < b ? [a, b] : [b, a];
        if (whole === 0) return;
        const rate = BigInt(rateOf(part, whole) as number);
        // |rate / 10000 - part / whole| <= half a hundredth of a percent
        const off = rate * BigInt(whole) - BigInt(part) * 10_000n;
        expect(2n * (off < 0n ? -off : off) <= BigInt(whole)).toBe(true);
      }),
    );
  });
});

describe("records", () => {
  const { rows } = fake.records({ types: ["ContactMade", "PromiseMade"] }, 0, 5, () => ({
    id: "ab".repeat(16),
    reference: "A1",
  }));

  test("are told in words, with sum and due day, and a word that nobody knows as it is", () => {
    const kinds = [
      { type: "ContactMade", channel: "Phone", outcome: "Reached", party: "Pigeon" },
      {
        type: "PlanAgreed",
        parts: [
          { amount: 100, due: 20_000 },
          { amount: 50, due: 20_001 },
        ],
      },
      { type: "DisputeOpened", bill: 0, ground: "Metering" },
      { type: "ComplaintMade", ground: "Privacy" },
      { type: "NewThing" },
    ];
    const table = recordsTable(
      kinds.map((kind, at) => ({ ...rows[at % rows.length], kind })) as never,
      480,
      wording,
    );
    expect(columnOf(table, "detail")).toEqual(["电话 · 已联系上 · Pigeon", "", "计量", "隐私", ""]);
    expect(columnOf(table, "amount")).toEqual([undefined, 150, undefined, undefined, undefined]);
    expect(columnOf(table, "dueDay")[1]).toBe("2024-10-05");
    expect(columnOf(table, "type").at(-1)).toBe("NewThing");
  });

  test("have times of the policy's clock", () => {
    expect(timeText(Date.UTC(2026, 10, 25, 16, 3, 27) as never, 480)).toBe("2026-11-26 00:03:27");
    expect(timeText(Date.UTC(2026, 0, 1) as never, -90)).toBe("2025-12-31 22:30:00");
  });
});
