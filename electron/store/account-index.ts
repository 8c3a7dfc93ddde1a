import { fromHex } from "./bytes.ts";
import type { Sql } from "./sql.ts";

/** Account numbers, names and telephone numbers of the local register, as the search needs them. */
export interface AccountSource {
  /** Grows with each change. */
  readonly version: number;
  accounts(): Iterable<{ readonly account: string; readonly commitment: string }>;
}

/**
 * Keeps a temporary table of account numbers beside the cases, in memory only: account numbers are personal and the
 * derived database lies open on the disk. Its name must be no table's: a temporary one would be found before it. Filled when a search first needs it, and again when the register has changed or
 * the table was lost with a checkpoint.
 */
export function accountIndex(sql: Sql, source: AccountSource | undefined): { ready(): void } {
  let filled = "";
  return {
    ready() {
      const state = `${sql.generation}/${source?.version ?? 0}`;
      if (filled === state) return;
      sql.exec(`DROP TABLE IF EXISTS temp.searched;
        CREATE TEMP TABLE searched (account TEXT NOT NULL, customer BLOB NOT NULL,
          PRIMARY KEY (account, customer)) WITHOUT ROWID`);
      sql.exec("BEGIN");
      for (const { account, commitment } of source?.accounts() ?? [])
        sql.run("INSERT OR IGNORE INTO temp.searched VALUES (?, ?)", [
          account,
          fromHex(commitment),
        ]);
      sql.exec("COMMIT");
      filled = state;
    },
  };
}
