import { z } from "zod";
import {
  type RegisterReport,
  registerReportSchema,
  rejectSchema,
} from "../../shared/ipc/register-schemas.ts";
import { type AccountFacts, FACT_KINDS } from "../../shared/register/facts.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import type { Sql } from "./sql.ts";

/** Facts of an account on the disk: kind, time and value, one after another. */
const stagedSchema = z.tuple([
  z.string().min(1).max(64),
  z.array(z.union([z.number().int(), z.string().max(64)])),
]);
type Staged = readonly [string, readonly (number | string)[]];

/**
 * The records of a register import in the local database's journal: a beginning, any number of parts that are put aside, a word by which
 * all of them are taken over, the slices in which they are moved to their place, and an end. An import that never came to that word leaves nothing; one that
 * did is brought to its end by the next opening. `customersDone` is word, move and end in one, as programs before schema 8 wrote it.
 */
export const CUSTOMER_RECORDS = [
  z.object({ type: z.literal("customersBegun") }),
  z.object({ type: z.literal("customersPart"), accounts: z.array(stagedSchema) }),
  z.object({ type: z.literal("customersRejects"), rejects: z.array(rejectSchema) }),
  z.object({ type: z.literal("customersAgreed"), report: registerReportSchema }),
  z.object({ type: z.literal("customersMoved"), to: z.number().int().min(0) }),
  z.object({ type: z.literal("customersTaken") }),
  z.object({ type: z.literal("customersDone"), report: registerReportSchema }),
] as const;
export type CustomerCommand =
  | { type: "customersBegun" }
  | { type: "customersPart"; accounts: readonly Staged[] }
  | { type: "customersRejects"; rejects: readonly Reject[] }
  /** All that was put aside is taken over. */
  | { type: "customersAgreed"; report: RegisterReport }
  /** Staged accounts up to this number are moved to their place. */
  | { type: "customersMoved"; to: number }
  | { type: "customersTaken" }
  | { type: "customersDone"; report: RegisterReport };

/**
 * `changed` is the number of the last import that told something new of the customer. The index of the register finds the
 * customers of the chain by account.
 */
export const CUSTOMER_TABLES = `
CREATE INDEX register_account ON register (account);
CREATE TABLE customers (no INTEGER PRIMARY KEY, account TEXT NOT NULL UNIQUE, changed INTEGER NOT NULL);
CREATE INDEX customers_changed ON customers (changed);
CREATE TABLE customer_facts (customer INTEGER NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, value NOT NULL,
  PRIMARY KEY (customer, kind, at)) WITHOUT ROWID;
CREATE TABLE customer_imports (no INTEGER PRIMARY KEY, report TEXT NOT NULL);
CREATE TABLE customer_rejects (line INTEGER PRIMARY KEY, reject TEXT NOT NULL);
CREATE TABLE staged_accounts (no INTEGER PRIMARY KEY, account TEXT NOT NULL UNIQUE, customer INTEGER);
CREATE TABLE staged_facts (account INTEGER NOT NULL, kind INTEGER NOT NULL, at INTEGER NOT NULL, value NOT NULL,
  PRIMARY KEY (account, kind, at)) WITHOUT ROWID;
CREATE TABLE staged_rejects (line INTEGER PRIMARY KEY, reject TEXT NOT NULL);
`;

/** An import that is taken over and not yet moved; `moved` is the last staged account that is in its place. */
export const TAKEOVER_TABLE = `
CREATE TABLE customer_takeover (key INTEGER PRIMARY KEY CHECK (key = 1), report TEXT NOT NULL, moved INTEGER NOT NULL);
`;

const STAGED = ["staged_facts", "staged_accounts", "staged_rejects"] as const;

export const isStaged = (sql: Sql): boolean =>
  STAGED.some((table) => sql.row(`SELECT 1 FROM ${table} LIMIT 1`) !== undefined);

export function applyCustomers(sql: Sql, command: CustomerCommand): void {
  switch (command.type) {
    case "customersBegun":
      for (const table of STAGED) sql.run(`DELETE FROM ${table}`);
      return;
    case "customersPart":
      for (const [account, facts] of command.accounts) stage(sql, account, facts);
      return;
    case "customersRejects":
      for (const reject of command.rejects)
        sql.run("INSERT OR REPLACE INTO staged_rejects VALUES (?, ?)", [
          reject.line,
          JSON.stringify(reject),
        ]);
      return;
    case "customersAgreed":
      agree(sql, command.report);
      return;
    case "customersMoved":
      move(sql, command.to);
      return;
    case "customersTaken":
      finish(sql);
      return;
    case "customersDone":
      agree(sql, command.report);
      move(sql, lastStaged(sql));
      finish(sql);
  }
}

function stage(sql: Sql, account: string, facts: readonly (number | string)[]): void {
  sql.run("INSERT OR IGNORE INTO staged_accounts (account) VALUES (?)", [account]);
  const no = sql.number("SELECT no FROM staged_accounts WHERE account = ?", [account]);
  for (let at = 0; at < facts.length; at += 3)
    sql.run("INSERT OR REPLACE INTO staged_facts VALUES (?, ?, ?, ?)", [
      no,
      ...facts.slice(at, at + 3),
    ]);
}

/** Staged facts `s` of the account `a` that say something new. */
const NEWS = `staged_facts s LEFT JOIN customer_facts f ON f.customer = a.customer AND f.kind = s.kind AND f.at = s.at
  WHERE s.account = a.no AND f.value IS NOT s.value`;

const agree = (sql: Sql, report: RegisterReport): void =>
  sql.run("INSERT INTO customer_takeover VALUES (1, ?, 0)", [JSON.stringify(report)]);

export const lastStaged = (sql: Sql): number => sql.number("SELECT max(no) FROM staged_accounts");

/** The last staged account that is in its place; undefined when no import is being taken over. */
export function movedTo(sql: Sql): number | undefined {
  const row = sql.row("SELECT moved FROM customer_takeover");
  return row && (row[0] as number);
}

const nextImport = (sql: Sql): number =>
  sql.number("SELECT coalesce(max(no), 0) + 1 FROM customer_imports");

/** Staged accounts after the last one moved, up to a number; an account with all its facts. */
function move(sql: Sql, to: number): void {
  const no = nextImport(sql);
  const from = movedTo(sql) ?? 0;
  sql.run(
    `INSERT OR IGNORE INTO customers (account, changed) SELECT account, ? FROM staged_accounts
     WHERE no > ? AND no <= ? ORDER BY no`,
    [no, from, to],
  );
  sql.run(
    `UPDATE staged_accounts SET customer =
     (SELECT no FROM customers WHERE customers.account = staged_accounts.account) WHERE no > ? AND no <= ?`,
    [from, to],
  );
  // Looks at the facts of an account only until one is new, and below at those of changed accounts only.
  sql.run(
    `UPDATE customers SET changed = ? WHERE no IN
     (SELECT customer FROM staged_accounts a WHERE no > ? AND no <= ? AND EXISTS (SELECT 1 FROM ${NEWS}))`,
    [no, from, to],
  );
  sql.run(
    `INSERT OR REPLACE INTO customer_facts SELECT a.customer, s.kind, s.at, s.value
     FROM (SELECT * FROM staged_accounts WHERE no > ? AND no <= ? AND
       (SELECT changed FROM customers WHERE customers.no = customer) = ?) a
     CROSS JOIN ${NEWS}`,
    [from, to, no],
  );
  sql.run("UPDATE customer_takeover SET moved = ?", [to]);
}

function finish(sql: Sql): void {
  const no = nextImport(sql);
  const json = sql.row("SELECT report FROM customer_takeover")?.[0];
  const report = registerReportSchema.parse(JSON.parse(String(json)));
  sql.run("DELETE FROM customer_rejects");
  sql.run("INSERT INTO customer_rejects SELECT line, reject FROM staged_rejects");
  const changed = sql.number("SELECT count(*) FROM customers WHERE changed = ?", [no]);
  sql.run("INSERT INTO customer_imports VALUES (?, ?)", [
    no,
    JSON.stringify({ ...report, changed }),
  ]);
  for (const table of [...STAGED, "customer_takeover"]) sql.run(`DELETE FROM ${table}`);
}

/** Staged accounts of one slice: with two years of months each about 20 ms of the processor. */
const SLICE = 500;

/** What is left to do of an import that is taken over. */
export function* moves(sql: Sql): Generator<CustomerCommand> {
  const last = lastStaged(sql);
  for (let to = movedTo(sql) ?? last; to < last; ) {
    to = Math.min(last, to + SLICE);
    yield { type: "customersMoved", to };
  }
  yield { type: "customersTaken" };
}

/** Facts and rejects of one record, so that others get their turn between two. */
const PART = 20_000;
const REJECT_PART = 5_000;

/** The parts of an import: every account is in one part. */
export function* customerParts(accounts: Iterable<AccountFacts>): Generator<CustomerCommand> {
  let part: Staged[] = [];
  let size = 0;
  for (const { account, facts } of accounts) {
    part.push([
      account,
      facts.flatMap(({ kind, at, value }) => [FACT_KINDS.indexOf(kind), at, value]),
    ]);
    size += facts.length + 1;
    if (size < PART) continue;
    yield { type: "customersPart", accounts: part };
    part = [];
    size = 0;
  }
  if (part.length > 0) yield { type: "customersPart", accounts: part };
}

export function* rejectParts(rejects: readonly Reject[]): Generator<CustomerCommand> {
  for (let at = 0; at < rejects.length; at += REJECT_PART)
    yield { type: "customersRejects", rejects: rejects.slice(at, at + REJECT_PART) };
}
