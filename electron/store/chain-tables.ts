import { policyCodec } from "../../shared/codec/policy.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy, Policy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  type Hash,
  type Millis,
  type OrgId,
  orgId,
  type Person,
} from "../../shared/domain/units.ts";
import {
  BLACKOUT_REASONS,
  type BlackoutReason,
  ROLES,
  type Role,
} from "../../shared/domain/words.ts";
import { fromHex, toHex } from "./bytes.ts";
import type { OperatorRecord, OrgRecord } from "./proved-batch.ts";
import type { Row, Sql } from "./sql.ts";

/** A time in which nobody's supply is cut, as an organisation declared it for itself and those below it. */
export interface BlackoutRecord {
  readonly org: OrgId;
  readonly reason: BlackoutReason;
  readonly from: Millis;
  readonly to: Millis;
}

/** Somebody who has a supervisor's role until a chain time; over when that is past. */
export interface DeputyRecord {
  readonly org: OrgId;
  readonly deputy: AccountId;
  readonly supervisor: AccountId;
  readonly until: Millis;
}

export function writeOrgs(sql: Sql, orgs: readonly OrgRecord[]): void {
  for (const org of orgs)
    sql.run("INSERT OR REPLACE INTO orgs VALUES (?, ?, ?, ?)", [
      org.id,
      org.parent ?? null,
      org.name,
      org.importUntil,
    ]);
}

export const readOrgs = (sql: Sql): (OrgRecord & { readonly entries: number })[] =>
  sql
    .rows(
      `SELECT id, parent, name, import_until, coalesce(length, 0) FROM orgs
       LEFT JOIN heads ON heads.org = orgs.id ORDER BY id`,
    )
    .map((row) => ({
      id: orgId(row[0] as number),
      parent: row[1] === null ? undefined : orgId(row[1] as number),
      name: row[2] as string,
      importUntil: row[3] as Millis,
      entries: row[4] as number,
    }));

export function writePolicies(sql: Sql, policies: readonly DatedPolicy[]): void {
  for (const { version, from, policy } of policies)
    sql.run("INSERT OR REPLACE INTO policies VALUES (?, ?, ?)", [
      version,
      from,
      policyCodec.enc(policy),
    ]);
}

/** The policy in force at a chain time: of those that have begun, the highest version. */
export function readPolicyAt(sql: Sql, at: Millis): DatedPolicy | undefined {
  const row = sql.row(
    "SELECT version, from_ms, policy FROM policies WHERE from_ms <= ? ORDER BY version DESC",
    [at],
  );
  return row && policyOf(row);
}

/** All versions, the first one first. */
export const readDatedPolicies = (sql: Sql): DatedPolicy[] =>
  sql.rows("SELECT version, from_ms, policy FROM policies ORDER BY version").map(policyOf);

/** All versions by their number. */
export const readPolicies = (sql: Sql): Map<number, Policy> =>
  new Map(
    sql
      .rows("SELECT version, policy FROM policies")
      .map((row) => [row[0] as number, policyCodec.dec(row[1] as Uint8Array)]),
  );

const policyOf = (row: Row): DatedPolicy => ({
  version: row[0] as number,
  from: row[1] as Millis,
  policy: policyCodec.dec(row[2] as Uint8Array),
});

export function writeHeads(sql: Sql, heads: readonly JournalHead[]): void {
  for (const { org, length, head } of heads)
    sql.run("INSERT OR REPLACE INTO heads VALUES (?, ?, ?)", [org, length, fromHex(head)]);
}

export const readHeads = (sql: Sql): JournalHead[] =>
  sql.rows("SELECT org, length, head FROM heads ORDER BY org").map((row) => ({
    org: orgId(row[0] as number),
    length: row[1] as number,
    head: toHex(row[2]) as Hash,
  }));

/** An unknown person is kept as it was known before. */
export function writeOperator(sql: Sql, operator: OperatorRecord): void {
  const { account, org, role, active, since, person } = operator;
  sql.run(
    `INSERT INTO operators VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET org = excluded.org,
     role = excluded.role, active = excluded.active, since = excluded.since,
     person = coalesce(excluded.person, person)`,
    [
      fromHex(account),
      org,
      ROLES.indexOf(role),
      active ? 1 : 0,
      since,
      person === undefined ? null : fromHex(person),
    ],
  );
}

/** An entry of an organisation and no case: a change of staff, a deputy, a blackout. */
export function writeOrgEntry(sql: Sql, { kind, org, seq, at }: Entry): void {
  switch (kind.type) {
    case "OperatorRegistered":
    case "OperatorChanged": {
      const { account, role } = kind;
      const person = kind.type === "OperatorRegistered" ? kind.person : undefined;
      writeOperator(sql, { account, org, role, active: true, since: at, person });
      return;
    }
    case "OperatorRevoked":
      sql.run("UPDATE operators SET active = 0, since = ? WHERE account = ?", [
        at,
        fromHex(kind.account),
      ]);
      return;
    case "DeputyNamed":
      sql.run("INSERT OR REPLACE INTO deputies VALUES (?, ?, ?, ?)", [
        fromHex(kind.deputy),
        org,
        fromHex(kind.supervisor),
        kind.until,
      ]);
      return;
    case "BlackoutDeclared":
      sql.run("INSERT INTO blackouts VALUES (?, ?, ?, ?, ?)", [
        org,
        seq,
        BLACKOUT_REASONS.indexOf(kind.reason),
        kind.from,
        kind.to,
      ]);
  }
}

export function readOperator(sql: Sql, account: AccountId): OperatorRecord | undefined {
  const row = sql.row("SELECT org, role, active, since, person FROM operators WHERE account = ?", [
    fromHex(account),
  ]);
  return (
    row && {
      account,
      org: row[0] as OrgId,
      role: ROLES[row[1] as number] as Role,
      active: row[2] === 1,
      since: row[3] as Millis,
      person: row[4] === null ? undefined : (toHex(row[4]) as Person),
    }
  );
}

/** The operators of an organisation, active or not. */
export const readOperators = (sql: Sql, org: OrgId): OperatorRecord[] =>
  sql
    .rows("SELECT account FROM operators WHERE org = ? ORDER BY role, account", [org])
    .flatMap((row) => readOperator(sql, toHex(row[0]) as AccountId) ?? []);

/** Those that the organisation itself declared, over or not, in the order of the journal. */
export const readBlackouts = (sql: Sql, org: OrgId): BlackoutRecord[] =>
  sql
    .rows("SELECT reason, from_ms, to_ms FROM blackouts WHERE org = ? ORDER BY seq", [org])
    .map((row) => ({
      org,
      reason: BLACKOUT_REASONS[row[0] as number] as BlackoutReason,
      from: row[1] as Millis,
      to: row[2] as Millis,
    }));

/** Who was named in the organisation, each as last named, over or not. */
export const readDeputies = (sql: Sql, org: OrgId): DeputyRecord[] =>
  sql
    .rows("SELECT deputy, supervisor, until_ms FROM deputies WHERE org = ? ORDER BY deputy", [org])
    .map((row) => ({
      org,
      deputy: toHex(row[0]) as AccountId,
      supervisor: toHex(row[1]) as AccountId,
      until: row[2] as Millis,
    }));
