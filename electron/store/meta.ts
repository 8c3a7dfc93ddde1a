import { DEFAULT_UTC_OFFSET_MINUTES } from "../../shared/domain/time.ts";
import type { Hash, Millis } from "../../shared/domain/units.ts";
import { fromHex, toHex } from "./bytes.ts";
import type { RowParams } from "./case-row.ts";
import type { Sql } from "./sql.ts";

/** The finalized block that the store holds the journals of. */
export interface Cursor {
  readonly block: Hash;
  readonly height: number;
  /** Chain time of the block. */
  readonly at: Millis;
}

const get = (sql: Sql, key: string) =>
  sql.row("SELECT value FROM meta WHERE key = ?", [key])?.[0] ?? undefined;
const set = (sql: Sql, key: string, value: number | Uint8Array) =>
  sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value]);

export function readGenesis(sql: Sql): Hash | undefined {
  const bytes = get(sql, "genesis");
  return bytes === undefined ? undefined : (toHex(bytes) as Hash);
}

export const writeGenesis = (sql: Sql, genesis: Hash) => set(sql, "genesis", fromHex(genesis));

export function readCursor(sql: Sql): Cursor | undefined {
  const block = get(sql, "block");
  if (block === undefined) return undefined;
  return {
    block: toHex(block) as Hash,
    height: Number(get(sql, "height")),
    at: Number(get(sql, "at")) as Millis,
  };
}

export function writeCursor(sql: Sql, { block, height, at }: Cursor): void {
  set(sql, "block", fromHex(block));
  set(sql, "height", height);
  set(sql, "at", at);
}

/** Before any policy is known: no limit to compare with. */
const NO_PARAMS: RowParams = {
  contactsPer7Days: 0,
  utcOffsetMinutes: DEFAULT_UTC_OFFSET_MINUTES,
};

export const readRowParams = (sql: Sql): RowParams => ({
  contactsPer7Days: Number(get(sql, "contactsPer7Days") ?? NO_PARAMS.contactsPer7Days),
  utcOffsetMinutes: Number(get(sql, "utcOffsetMinutes") ?? NO_PARAMS.utcOffsetMinutes),
});

export function writeRowParams(sql: Sql, params: RowParams): void {
  set(sql, "contactsPer7Days", params.contactsPer7Days);
  set(sql, "utcOffsetMinutes", params.utcOffsetMinutes);
}
