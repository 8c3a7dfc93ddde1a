import { policyCodec } from "../../shared/codec/policy.ts";
import type { Entry, JournalHead } from "../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  type Hash,
  type Millis,
  type OrgId,
  orgId,
} from "../../shared/domain/units.ts";
import { ROLES, type Role } from "../../shared/domain/words.ts";
import { fromHex, toHex } from "./bytes.ts";
import type { OperatorRecord, OrgRecord } from "./proved-batch.ts";
import type { Row, Sql } from "./sql.ts";

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
export const readPolicies = (sql: Sql): DatedPolicy[] =>
  sql.rows("SELECT version, from_ms, policy FROM policies ORDER BY version").map(policyOf);

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

export function writeOperator(sql: Sql, operator: OperatorRecord): void {
  sql.run("INSERT OR REPLACE INTO operators VALUES (?, ?, ?, ?, ?)", [
    fromHex(operator.account),
    operator.org,
    ROLES.indexOf(operator.role),
    operator.active ? 1 : 0,
    operator.since,
  ]);
}

/** A change of staff from the journal. */
export function writeStaffChange(sql: Sql, { kind, org, at }: Entry): void {
  if (kind.type === "OperatorRegistered" || kind.type === "OperatorChanged")
    writeOperator(sql, { account: kind.account, org, role: kind.role, active: true, since: at });
  if (kind.type === "OperatorRevoked")
    sql.run("UPDATE operators SET active = 0, since = ? WHERE account = ?", [
      at,
      fromHex(kind.account),
    ]);
}

export function readOperator(sql: Sql, account: AccountId): OperatorRecord | undefined {
  const row = sql.row("SELECT org, role, active, since FROM operators WHERE account = ?", [
    fromHex(account),
  ]);
  return (
    row && {
      account,
      org: row[0] as OrgId,
      role: ROLES[row[1] as number] as Role,
      active: row[2] === 1,
      since: row[3] as Millis,
    }
  );
}
