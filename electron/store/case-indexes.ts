import type { Sql } from "./sql.ts";

/**
 * Makes an index over `cases` when it is first used. Twelve indexes would cost more than the rows, in memory and in each
 * write, and a console uses a few of them. At a million cases making one takes about a second, once: images keep it.
 */
export function caseIndexes(sql: Sql): (columns: readonly string[]) => void {
  const made = new Set<string>();
  return (columns) => {
    const name = `cases_by_${columns.join("_")}`;
    if (made.has(name)) return;
    sql.exec(`CREATE INDEX IF NOT EXISTS ${name} ON cases (${columns.join(", ")})`);
    made.add(name);
  };
}
