import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { AccountId, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { toHex } from "./bytes.ts";
import type { Row, Sql } from "./sql.ts";

/** What an organisation's journal says of an account. */
export interface StaffEntry {
  readonly type: "OperatorRegistered" | "OperatorChanged" | "OperatorRevoked";
  readonly account: AccountId;
  /** The role from then on; undefined when it was revoked. */
  readonly role: Role | undefined;
  /** Who signed it; undefined when the council decided. */
  readonly by: AccountId | undefined;
  readonly seq: number;
  /** Chain time of its block. */
  readonly at: Millis;
  /** The final block at which this console first proved it. */
  readonly block: Hash;
  readonly height: number;
}

/**
 * The changes of an organisation's staff, in the order of its journal; whoever was there when the chain began is in none. Journals
 * only grow, so that of each only what came since the last question is looked at.
 */
export function staffEntries(sql: Sql): (org: OrgId) => readonly StaffEntry[] {
  const seen = new Map<OrgId, { next: number; readonly entries: StaffEntry[] }>();
  return (org) => {
    const last = sql.row("SELECT max(seq) FROM entries WHERE org = ?", [org])?.[0];
    if (typeof last !== "number") return [];
    let known = seen.get(org);
    if (known === undefined || last < known.next - 1) known = { next: 0, entries: [] };
    const rows = sql.rows(
      `SELECT raw, hash, height FROM entries JOIN blocks ON blocks.no = block
       WHERE org = ? AND seq >= ? AND case_no IS NULL ORDER BY seq`,
      [org, known.next],
    );
    known.entries.push(...rows.flatMap(staffEntry));
    known.next = last + 1;
    seen.set(org, known);
    return known.entries;
  };
}

function staffEntry([raw, block, height]: Row): StaffEntry[] {
  const { kind, actor, seq, at }: Entry = entryCodec.dec(raw as Uint8Array);
  if (
    kind.type !== "OperatorRegistered" &&
    kind.type !== "OperatorChanged" &&
    kind.type !== "OperatorRevoked"
  )
    return [];
  const { type, account } = kind;
  return [
    {
      ...{ type, account, by: actor, seq, at, block: toHex(block) as Hash },
      role: type === "OperatorRevoked" ? undefined : kind.role,
      height: height as number,
    },
  ];
}
