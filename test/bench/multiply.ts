import type { Sql } from "../../electron/store/sql.ts";

/** What the columns of a copied row hold instead of the copied value; `shift` is added to the numbers of cases. */
type Overrides = Readonly<Record<string, (shift: number, copy: number) => string>>;

/** Tables with a row a case, or an entry: copied row by row. Columns that are not named here are copied as they are. */
const COPIED: Readonly<Record<string, Overrides>> = {
  cases: {
    no: (shift) => `no + ${shift}`,
    id: () => "randomblob(16)",
    reference: (shift) => `printf('V%07d', substr(reference, 2) + ${shift})`,
    customer: () => "randomblob(32)",
  },
  entries: {
    seq: (_, copy) => `seq + ${copy} * (SELECT length FROM temp.ends WHERE ends.org = entries.org)`,
    case_no: (shift) => `case_no + ${shift}`,
    act: () => "CASE WHEN act IS NULL THEN NULL ELSE randomblob(16) END",
  },
};

/** Tables of sums over cases: these columns grow with the number of copies. */
const SUMMED: Readonly<Record<string, readonly string[]>> = {
  heads: ["length"],
  totals: ["cases", "outstanding", "principal", "charges", "paid"],
  warned: ["cases"],
  figures: ["count", "fen"],
};

/** Tables that are the same however many cases there are. */
const SHARED = [
  ...["meta", "chain_info", "orgs", "policies", "operators", "deputies", "blackouts"],
  ...["blocks", "accounts", "durable"],
];

/**
 * Makes of all cases so many times as many. Columns come from the schema, so a new one is copied; a table that nobody has
 * placed above, or a column named there that is gone, is an error. Rows, sums and indexes are what the fold would write;
 * only the bytes of copied entries still name the case and the place that they were copied from.
 */
export function multiply(sql: Sql, times: number): void {
  check(sql);
  const cases = sql.number("SELECT max(no) FROM cases");
  sql.exec("BEGIN; CREATE TEMP TABLE ends AS SELECT org, length FROM heads");
  for (let copy = 1; copy < times; copy += 1)
    for (const [table, overrides] of Object.entries(COPIED)) {
      const columns = columnsOf(sql, table);
      const values = columns.map((name) => overrides[name]?.(copy * cases, copy) ?? name);
      const only =
        table === "cases"
          ? `no <= ${cases}`
          : "seq < (SELECT length FROM temp.ends WHERE ends.org = entries.org)";
      sql.run(
        `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")} FROM ${table} WHERE ${only}`,
      );
    }
  for (const [table, columns] of Object.entries(SUMMED))
    sql.run(
      `UPDATE ${table} SET ${columns.map((name) => `${name} = ${name} * ${times}`).join(", ")}`,
    );
  sql.exec("DROP TABLE temp.ends; COMMIT");
}

const columnsOf = (sql: Sql, table: string): string[] =>
  sql.rows("SELECT name FROM pragma_table_info(?)", [table]).map(([name]) => String(name));

function check(sql: Sql): void {
  const tables = sql
    .rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .map(([name]) => String(name));
  const placed = [...Object.keys(COPIED), ...Object.keys(SUMMED), ...SHARED];
  const strange = tables.filter((name) => !placed.includes(name));
  if (strange.length > 0)
    throw new Error(`multiply.ts does not know what to do with: ${strange.join(", ")}`);
  const named = [
    ...Object.entries(COPIED).map(([table, overrides]) => [table, Object.keys(overrides)] as const),
    ...Object.entries(SUMMED),
  ];
  for (const [table, columns] of named) {
    const known = columnsOf(sql, table);
    const gone = columns.filter((name) => !known.includes(name));
    if (gone.length > 0) throw new Error(`${table} has no ${gone.join(", ")}`);
  }
}
