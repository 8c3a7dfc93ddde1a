import fc from "fast-check";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { checkContainer } from "../../shared/snapshot/sqlite/canonical.ts";
import { APPLICATION_ID, FORMAT_VERSION, PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import type { ByteSource } from "../../shared/snapshot/sqlite/reader.ts";
import type { Value } from "../../shared/snapshot/sqlite/record.ts";
import { SqliteWriter, type Table } from "../../shared/snapshot/sqlite/writer.ts";

const TABLES: Table[] = [
  {
    name: "one",
    sql: "CREATE TABLE one (no INTEGER PRIMARY KEY, a INTEGER NOT NULL, b TEXT, c BLOB) -- words",
    columns: [
      { name: "a", type: "integer", nullable: false, most: 0 },
      { name: "b", type: "text", nullable: true, most: 100_000 },
      { name: "c", type: "blob", nullable: true, most: 100_000 },
    ],
  },
  {
    name: "two",
    sql: "CREATE TABLE two (no INTEGER PRIMARY KEY, a INTEGER NOT NULL)",
    columns: [{ name: "a", type: "integer", nullable: false, most: 0 }],
  },
];

function write(rows: readonly (readonly Value[][])[]): Uint8Array {
  const pages: Uint8Array[] = [];
  const writer = new SqliteWriter(TABLES, (page, bytes) => {
    pages[page - 1] = bytes.slice();
  });
  for (const table of rows) {
    for (const values of table) writer.add(values);
    writer.endTable();
  }
  writer.finish();
  return new Uint8Array(Buffer.concat(pages));
}

const source = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});
const check = (bytes: Uint8Array) => checkContainer(source(bytes), TABLES, () => undefined);

const integers = fc.oneof(
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    0,
    1,
    -1,
    127,
    128,
    -128,
    -129,
    32_767,
    32_768,
    8_388_607,
    8_388_608,
    -(2 ** 31),
    2 ** 47,
  ),
);
const blobs = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.integer({ min: 8_000, max: 20_000 }).map((n) => new Uint8Array(n).fill(n)),
);
const rows = fc.array(
  fc.tuple(integers, fc.option(fc.string({ maxLength: 80 })), fc.option(blobs)),
  { maxLength: 40 },
);

const engine = await initSqlJs();

/** Short to compare: blobs as digits. */
const plain = (list: readonly (readonly Value[])[]) =>
  JSON.stringify(list, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );

describe("the container", () => {
  it("is a database that SQLite finds whole and reads as it was written, and is read back the same", async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.nat({ max: 1_500 }), async (one, many) => {
        const two = Array.from({ length: many }, (_, n) => [n * n]);
        const bytes = write([one, two]);
        const database = new engine.Database(bytes);
        expect(database.exec("PRAGMA integrity_check")[0]?.values).toEqual([["ok"]]);
        expect(database.exec("PRAGMA application_id")[0]?.values).toEqual([[APPLICATION_ID]]);
        expect(database.exec("PRAGMA user_version")[0]?.values).toEqual([[FORMAT_VERSION]]);
        expect(database.exec("SELECT sql FROM sqlite_schema")[0]?.values).toEqual(
          TABLES.map(({ sql }) => [sql]),
        );
        const read = (sql: string) => database.exec(sql)[0]?.values ?? [];

        expect(plain(read("SELECT a, b, c FROM one ORDER BY no"))).toBe(plain(one));
        expect(read("SELECT a FROM two ORDER BY no")).toEqual(two);
        database.close();
        const file = await check(bytes);
        expect(plain([...file.rows(0)])).toBe(plain(one));
        expect(file.counts).toEqual([one.length, many]);
        if (many > 0) expect(file.row(1, many)).toEqual(two.at(-1));
      }),
      { numRuns: 25 },
    );
  });

  it("has interior pages of two levels", async () => {
    // A leaf for each row, so that 1,001 rows need two groups of pages and one above them.
    const one = Array.from({ length: 1_001 }, (_, n) => [n, null, new Uint8Array(8_000)]);
    const bytes = write([one, []]);
    const database = new engine.Database(bytes);
    expect(database.exec("PRAGMA integrity_check")[0]?.values).toEqual([["ok"]]);
    expect(database.exec("SELECT sum(a) FROM one WHERE no > 500")[0]?.values).toEqual([[375_750]]);
    expect((await check(bytes)).counts).toEqual([1_001, 0]);
  });

  it("refuses a change of any byte", async () => {
    const one = Array.from({ length: 300 }, (_, n) => [n, `text ${n}`, new Uint8Array(n % 90)]);
    const rows = [...one, [1, "long", new Uint8Array(20_000)]];
    const bytes = write([rows, [[5]]]);
    const whole = plain([...rows, [5]]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, mask) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] as number) ^ mask;
          const outcome = await check(changed).then(
            (file) => plain([...file.rows(0), ...file.rows(1)]),
            () => "refused",
          );
          // A changed value is a file of other rows: whole, but not the same.
          expect(outcome === whole).toBe(false);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("refuses cut, longer and circular files", async () => {
    const bytes = write([Array.from({ length: 900 }, (_, n) => [n, "x".repeat(90), null]), []]);
    await expect(check(bytes.subarray(0, bytes.length - PAGE_SIZE))).rejects.toThrow();
    await expect(check(new Uint8Array([...bytes, ...new Uint8Array(PAGE_SIZE)]))).rejects.toThrow(
      "the file goes on after its last row",
    );
    const circle = bytes.slice();
    const root = [...Array(bytes.length / PAGE_SIZE).keys()].find(
      (page) => bytes[page * PAGE_SIZE] === 5,
    ) as number;
    new DataView(circle.buffer).setUint32(root * PAGE_SIZE + 8, root + 1);
    await expect(check(circle)).rejects.toThrow(/too deep|circle|row/);
  });
});
