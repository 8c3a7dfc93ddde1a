import type { AccountId } from "../../shared/domain/units.ts";
import { fromHex } from "./bytes.ts";
import type { Sql } from "./sql.ts";

/** Stands for "nobody" where a column needs a number. */
export const NOBODY = 0;

/** Short numbers for accounts, because an account's bytes in each row and index would be most of them. Begins one when needed. */
export function accountNumbers(sql: Sql): (account: AccountId) => number {
  const known = new Map<AccountId, number>();
  return (account) => {
    const seen = known.get(account);
    if (seen !== undefined) return seen;
    const no = findAccount(sql, account) ?? insert(sql, account);
    known.set(account, no);
    return no;
  };
}

/** Undefined for an account that stands in no entry. */
export function findAccount(sql: Sql, account: AccountId): number | undefined {
  const row = sql.row("SELECT no FROM accounts WHERE account = ?", [fromHex(account)]);
  return row && (row[0] as number);
}

const insert = (sql: Sql, account: AccountId): number =>
  sql.number("INSERT INTO accounts (account) VALUES (?) RETURNING no", [fromHex(account)]);
