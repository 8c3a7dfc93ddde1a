import { z } from "zod";
import { yyyymm } from "../../shared/domain/month.ts";
import { ok, type Result } from "../../shared/errors.ts";
import {
  type RegisterReport,
  type RegisterSummary,
  registerReportSchema,
  rejectSchema,
} from "../../shared/ipc/register-schemas.ts";
import {
  type AccountFacts,
  type CustomerContact,
  customerRecord,
  FACT_KINDS,
  type Fact,
  type FactKind,
} from "../../shared/register/facts.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import type { CustomerRecord } from "../../shared/risk/customer.ts";
import {
  type CustomerCommand,
  customerParts,
  movedTo,
  moves,
  rejectParts,
} from "./customer-records.ts";
import type { Row, Sql } from "./sql.ts";

/** One file's worth of the register. */
export interface CustomerImport {
  readonly accounts: Iterable<AccountFacts>;
  readonly rejects: readonly Reject[];
  /** Asked when all is put aside; `changed` is filled in. */
  report(): RegisterReport;
  /** Awaited between two parts, so that others get their turn; told how many parts were written. */
  pause(parts: number): Promise<void>;
}

/** What the branch knows of its customers beside the journal. Personal data: never leaves this database. */
export interface CustomerStore {
  /** Number of the last import; 0 before the first. It is kept, and grows with each import. */
  readonly version: number;
  /** Accounts that something new was told of after a version, ascending. */
  changedSince(version: number): string[];
  find(account: string): CustomerRecord | undefined;
  /** Who the customer of an account is; undefined when the register says nothing of it. */
  contact(account: string): CustomerContact | undefined;
  /** Names and telephone numbers of all accounts, to search by. */
  contacts(): { readonly account: string; readonly text: string }[];
  /** Month numbers with a known consumption, ascending. */
  months(account: string): number[];
  /** Customers of the chain (commitments) of each account that is linked with more than one here. */
  doubled(): ReadonlyMap<string, readonly string[]>;
  /** Whether a customer of the chain is linked with the account here. */
  isLinked(account: string): boolean;
  /**
   * Takes all of an import over, or nothing: what was put aside by an import that did not come to its end (a kill, a full
   * disk) has no effect. From one moment on `find` tells what the import says of every account; moving it to its place takes slices, and
   * a kill within them leaves the rest to the next opening. One at a time. Errors: DiskFull, DiskFailed.
   */
  put(from: CustomerImport): Promise<Result<RegisterReport>>;
  summary(rejects: number): Omit<RegisterSummary, "running" | "accounts">;
  /** All rejects of the last import that were kept, in the order of the file. */
  rejects(): Generator<Reject>;
}

const number = (kind: FactKind) => FACT_KINDS.indexOf(kind);
const CONTACT_KINDS = ["name", "address", "phone"] as const;
const storedReport = z.string().transform((json) => registerReportSchema.parse(JSON.parse(json)));
const storedReject = (json: unknown): Reject => rejectSchema.parse(JSON.parse(json as string));
/** Rejects read at once. */
const PAGE = 1_000;

/** The register over the local database. */
export function customerStore(
  sql: Sql,
  write: (command: CustomerCommand) => Result<void>,
): CustomerStore {
  const version = () => sql.number("SELECT max(no) FROM customer_imports");
  const last = (): RegisterReport | undefined => {
    const row = sql.row("SELECT report FROM customer_imports ORDER BY no DESC LIMIT 1");
    return row && storedReport.parse(row[0]);
  };
  const rejectsFrom = (line: number, most: number): Reject[] =>
    sql
      .rows("SELECT reject FROM customer_rejects WHERE line > ? ORDER BY line LIMIT ?", [
        line,
        most,
      ])
      .map(([json]) => storedReject(json));
  const counts = keptFor(version, () => countCustomers(sql));
  return {
    get version() {
      return version();
    },
    changedSince: (since) =>
      sql
        .rows("SELECT account FROM customers WHERE changed > ? ORDER BY account", [since])
        .map(([account]) => account as string),
    find(account) {
      const no = sql.row("SELECT no FROM customers WHERE account = ?", [account])?.[0];
      const staged =
        movedTo(sql) === undefined
          ? undefined
          : sql.row("SELECT no FROM staged_accounts WHERE account = ?", [account])?.[0];
      if (no === undefined && staged === undefined) return undefined;
      const facts = new Map<string, Row>();
      for (const [table, owner, of] of [
        ["customer_facts", "customer", no],
        ["staged_facts", "account", staged],
      ] as const)
        if (of !== undefined)
          for (const row of sql.rows(`SELECT kind, at, value FROM ${table} WHERE ${owner} = ?`, [
            of,
          ]))
            facts.set(`${row[0]} ${row[1]}`, row);
      const inOrder = [...facts.values()].sort(
        ([a, at], [b, bt]) => Number(a) - Number(b) || Number(at) - Number(bt),
      );
      return customerRecord(account, inOrder.map(factOf));
    },
    contact(account) {
      const rows = sql.rows(
        `SELECT kind, value FROM customers JOIN customer_facts ON customer = no
         WHERE account = ? AND at = 0 AND kind IN (${CONTACT_KINDS.map(number).join(", ")})`,
        [account],
      );
      if (rows.length === 0) return undefined;
      const said = new Map(rows.map(([kind, value]) => [FACT_KINDS[kind as number], value]));
      const [name, address, phone] = CONTACT_KINDS.map((kind) => said.get(kind));
      return { name, address, phone } as CustomerContact;
    },
    contacts: () =>
      sql
        .rows(
          `SELECT account, value FROM customers JOIN customer_facts ON customer = no
           WHERE kind IN (${number("name")}, ${number("phone")})`,
        )
        .map(([account, text]) => ({ account: account as string, text: text as string })),
    months: (account) =>
      sql
        .rows(
          `SELECT at FROM customers JOIN customer_facts ON customer = no
           WHERE account = ? AND kind = ${number("consumption")} ORDER BY at`,
          [account],
        )
        .map(([at]) => at as number),
    doubled() {
      const found = new Map<string, string[]>();
      const rows = sql.rows(`SELECT account, commitment FROM register WHERE account IN
        (SELECT account FROM register GROUP BY account HAVING count(*) > 1) ORDER BY account, commitment`);
      for (const [account, commitment] of rows as [string, string][]) {
        const known = found.get(account);
        if (known === undefined) found.set(account, [commitment]);
        else known.push(commitment);
      }
      return found;
    },
    isLinked: (account) =>
      sql.row("SELECT 1 FROM register WHERE account = ? LIMIT 1", [account]) !== undefined,
    async put({ accounts, rejects, report, pause }) {
      let parts = 0;
      // Of an import that is taken over and whose disk failed then.
      if (movedTo(sql) !== undefined)
        for (const command of moves(sql)) {
          const moved = write(command);
          if (!moved.ok) return moved;
          await pause(parts);
        }
      const begun = write({ type: "customersBegun" });
      if (!begun.ok) return begun;
      for (const commands of [customerParts(accounts), rejectParts(rejects)])
        for (const command of commands) {
          const written = write(command);
          if (!written.ok) return written;
          parts += 1;
          await pause(parts);
        }
      const agreed = write({ type: "customersAgreed", report: report() });
      if (!agreed.ok) return agreed;
      for (const command of moves(sql)) {
        const moved = write(command);
        if (!moved.ok) return moved;
        await pause(parts);
      }
      return ok(last() as RegisterReport);
    },
    summary: (rejects) => ({
      ...counts(),
      linked: sql.number(
        "SELECT count(*) FROM customers WHERE account IN (SELECT account FROM register)",
      ),
      last: last(),
      rejects: rejectsFrom(0, rejects),
    }),
    *rejects() {
      for (let line = 0; ; ) {
        const page = rejectsFrom(line, PAGE);
        yield* page;
        const end = page.at(-1);
        if (end === undefined) return;
        line = end.line;
      }
    },
  };
}

const factOf = ([kind, at, value]: Row): Fact =>
  ({ kind: FACT_KINDS[kind as number], at, value }) as Fact;

/** An answer that is the same until the version changes. */
function keptFor<T>(version: () => number, answer: () => T): () => T {
  let kept: { readonly of: number; readonly value: T } | undefined;
  return () => {
    const of = version();
    if (kept?.of !== of) kept = { of, value: answer() };
    return kept.value;
  };
}

function countCustomers(sql: Sql) {
  const having = (kind: FactKind, where = "") =>
    sql.number(
      `SELECT count(*) FROM customers WHERE EXISTS
       (SELECT 1 FROM customer_facts WHERE customer = no AND kind = ? ${where})`,
      [number(kind)],
    );
  const [from, to] = sql.row("SELECT min(at), max(at) FROM customer_facts WHERE kind = ?", [
    number("consumption"),
  ]) as [number | null, number | null];
  return {
    customers: sql.number("SELECT count(*) FROM customers"),
    withIndustry: having("industry"),
    watched: having("watched", "AND value = 1"),
    withCapacity: having("capacity"),
    withBalance: having("balance"),
    withConsumption: having("consumption"),
    monthFrom: from === null ? undefined : yyyymm(from),
    monthTo: to === null ? undefined : yyyymm(to),
  };
}
