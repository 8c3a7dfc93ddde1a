import initSqlJs, { type Database, type SqlJsStatic, type SqlValue, type Statement } from "sql.js";

export type { SqlValue } from "sql.js";
export type Row = SqlValue[];

/** A sql.js database with its prepared statements kept. */
export interface Sql {
  /** Grows when the temporary tables were lost. */
  readonly generation: number;
  /** Several statements without parameters. */
  exec(script: string): void;
  run(sql: string, params?: readonly SqlValue[]): void;
  rows(sql: string, params?: readonly SqlValue[]): Row[];
  row(sql: string, params?: readonly SqlValue[]): Row | undefined;
  /** A query with one number as its answer; 0 for NULL or no row. */
  number(sql: string, params?: readonly SqlValue[]): number;
}

/** The database and what only its owner may do with it. */
export interface OwnedSql extends Sql {
  /** The SQLite file. sql.js closes and opens the database for it: temporary tables are lost. */
  export(): Uint8Array;
  close(): void;
}

/** Filters make many texts; beyond this the kept statements are given up and prepared anew. */
const MAX_STATEMENTS = 200;

let engine: Promise<SqlJsStatic> | undefined;

/** Loads the WebAssembly engine once. */
export const loadEngine = (): Promise<SqlJsStatic> => {
  engine ??= initSqlJs();
  return engine;
};

/** Opens an image, or an empty database. Throws when the bytes are no database. */
export function openSql(sqlJs: SqlJsStatic, image?: Uint8Array): OwnedSql {
  const database: Database = new sqlJs.Database(image ?? null);
  const statements = new Map<string, Statement>();
  // The file system below is memory: what these settings give up is kept by the journal file, not by SQLite.
  const configure = () =>
    database.exec(
      "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32768; PRAGMA locking_mode = EXCLUSIVE;",
    );
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= MAX_STATEMENTS) {
      for (const statement of statements.values()) statement.free();
      statements.clear();
    }
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const rows = (sql: string, params: readonly SqlValue[] = [], most = Infinity): Row[] => {
    const statement = prepared(sql);
    const found: Row[] = [];
    try {
      statement.bind(params as SqlValue[]);
      while (found.length < most && statement.step()) found.push(statement.get());
    } finally {
      statement.reset();
    }
    return found;
  };
  let generation = 0;
  configure();
  return {
    get generation() {
      return generation;
    },
    exec: (script) => void database.exec(script),
    run: (sql, params) => void rows(sql, params),
    rows,
    row: (sql, params) => rows(sql, params, 1)[0],
    number: (sql, params) => Number(rows(sql, params, 1)[0]?.[0] ?? 0),
    export() {
      statements.clear();
      const image = database.export();
      configure();
      generation += 1;
      return image;
    },
    close() {
      statements.clear();
      database.close();
    },
  };
}
