import type { Result } from "../../shared/errors.ts";
import type { Sql } from "./sql.ts";

/** Acts on their way, by their id. */
export interface ItemCollection<T> {
  put(item: T): Result<void>;
  get(id: string): T | undefined;
  /** Newest first. */
  list(): T[];
}

/** Lists ask for all items again and again, so they are parsed once. */
export function itemCollection<T extends { readonly id: string; readonly createdAt: number }>(
  sql: Sql,
  table: "outbox" | "council" | "office" | "openings",
  parse: (json: unknown) => T,
  write: (item: T) => Result<void>,
): ItemCollection<T> {
  const items = new Map<string, T>();
  for (const [json] of sql.rows(`SELECT item FROM ${table} ORDER BY created_at, rowid`)) {
    const item = parse(JSON.parse(json as string));
    items.set(item.id, item);
  }
  return {
    put(item) {
      const written = write(item);
      if (written.ok) items.set(item.id, item);
      return written;
    },
    get: (id) => items.get(id),
    list: () => [...items.values()].reverse().sort((a, b) => b.createdAt - a.createdAt),
  };
}
