import { u32, Vector } from "scale-ts";
import { headValueCodec } from "../../../shared/codec/entry.ts";
import { datedPolicyCodec, operatorCodec, orgCodec } from "../../../shared/codec/policy.ts";
import { chainU64 } from "../../../shared/codec/primitives.ts";
import type { JournalHead } from "../../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import {
  type AccountId,
  type Hash,
  hash,
  type Millis,
  millis,
  type OrgId,
  orgId,
  person as personOf,
} from "../../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { BlockRef, LightNode } from "../../light-node/types.ts";
import type { OperatorRecord, OrgRecord } from "../../store/proved-batch.ts";
import { collRoot } from "./digest.ts";
import { headsRoot } from "./merkle.ts";
import { emptyHead } from "./plan.ts";
import {
  accountInKey,
  headKey,
  LATEST_POLICY_KEY,
  NOW_KEY,
  OPERATORS,
  ORG_IDS_KEY,
  operatorKey,
  orgKey,
  policyKey,
} from "./storage-keys.ts";

/** What a finalized block says beside the journals themselves. */
export interface ChainView extends BlockRef {
  /** The block's own time. */
  readonly at: Millis;
  /** In the order of `OrgIds`, as are the heads. */
  readonly orgs: readonly OrgRecord[];
  readonly policies: readonly DatedPolicy[];
  readonly heads: readonly JournalHead[];
}

export type ChainReader = Pick<LightNode, "header" | "storage" | "keys">;

/** What earlier views taught: spares a round trip, and versions of the policy never change. */
export interface ViewMemory {
  orgs: readonly OrgId[];
  policies: Map<number, DatedPolicy>;
}

const orgIdsCodec = Vector(u32);

/**
 * Reads heads, organisations, policies and time at a finalized block, and checks the heads against the Merkle root in its
 * header: `JournalMismatch` (organisation 0) when they differ, `ProgramTooOld` when a value is of a shape that this program
 * does not know. `memory` is brought up to date.
 */
export async function readChainView(
  reader: ChainReader,
  block: BlockRef,
  memory: ViewMemory,
): Promise<Result<ChainView>> {
  const header = await reader.header(block.hash);
  if (!header.ok) return header;
  const values = await reader.storage(
    [NOW_KEY, ORG_IDS_KEY, LATEST_POLICY_KEY, ...memory.orgs.flatMap(orgKeys)],
    block.hash,
  );
  if (!values.ok) return values;
  const now = values.value.get(NOW_KEY);
  const counts = decoded(() => ({
    ids: orgIdsCodec.dec(values.value.get(ORG_IDS_KEY) ?? Uint8Array.of(0)).map(orgId),
    latest: u32.dec(values.value.get(LATEST_POLICY_KEY) ?? new Uint8Array(4)),
  }));
  if (!counts.ok) return counts;
  const { ids, latest } = counts.value;
  const newPolicies = Array.from({ length: latest }, (_, i) => i + 1).filter(
    (version) => !memory.policies.has(version),
  );
  const more = await reader.storage(
    [
      ...ids.filter((id) => !memory.orgs.includes(id)).flatMap(orgKeys),
      ...newPolicies.map(policyKey),
    ],
    block.hash,
  );
  if (!more.ok) return more;
  for (const [key, value] of more.value) values.value.set(key, value);
  const read = decoded(() => {
    for (const version of newPolicies) {
      const value = values.value.get(policyKey(version));
      if (value) memory.policies.set(version, decodePolicy(version, value));
    }
    return {
      heads: ids.map((id) => decodeHead(id, values.value.get(headKey(id)))),
      orgs: ids.map((id) => decodeOrg(id, values.value.get(orgKey(id)))),
      root: collRoot(header.value.logs),
      at: millis(now ? chainU64.dec(now) : 0),
    };
  });
  if (!read.ok) return read;
  memory.orgs = ids;
  const { heads, orgs, root, at } = read.value;
  if (headsRoot(heads) !== root) {
    const issue = `the heads do not make the root in the header of block ${block.height}`;
    return fail({ kind: "JournalMismatch", org: 0, seq: 0, issue });
  }
  return ok({
    hash: block.hash,
    height: block.height,
    at,
    orgs,
    policies: [...memory.policies.values()],
    heads,
  });
}

/**
 * The accounts of all operators there are at a block. Journals tell of staff that was registered since the chain began;
 * whoever was there at genesis is in none.
 */
export async function readStaff(reader: ChainReader, at: Hash): Promise<Result<AccountId[]>> {
  const keys = await reader.keys(OPERATORS, at);
  return keys.ok ? ok(keys.value.map(accountInKey)) : keys;
}

/** The operators that these accounts are at a block; accounts that never were one are left out. */
export async function readOperators(
  reader: ChainReader,
  accounts: readonly AccountId[],
  at: Hash,
): Promise<Result<OperatorRecord[]>> {
  if (accounts.length === 0) return ok([]);
  const values = await reader.storage(accounts.map(operatorKey), at);
  if (!values.ok) return values;
  return decoded(() =>
    accounts.flatMap((account) => {
      const value = values.value.get(operatorKey(account));
      if (!value) return [];
      const { org, role, active, since, person } = operatorCodec.dec(value);
      const record = { account, org: orgId(org), role, active, since: millis(since) };
      return [{ ...record, person: personOf(person) }];
    }),
  );
}

/** What was proved, decoded; `ProgramTooOld` when it is of a shape that this program does not know. */
function decoded<T>(read: () => T): Result<T> {
  try {
    return ok(read());
  } catch (error) {
    return fail({ kind: "ProgramTooOld", what: "state", issue: String(error) });
  }
}

const orgKeys = (id: OrgId) => [headKey(id), orgKey(id)];

function decodeHead(org: OrgId, value: Uint8Array | undefined): JournalHead {
  if (!value) return emptyHead(org);
  const { length, head } = headValueCodec.dec(value);
  return { org, length, head: hash(head) };
}

function decodeOrg(id: OrgId, value: Uint8Array | undefined): OrgRecord {
  if (!value) return { id, name: "", parent: undefined, importUntil: millis(0) };
  const { name, parent, importUntil } = orgCodec.dec(value);
  return {
    id,
    name,
    parent: parent === undefined ? undefined : orgId(parent),
    importUntil: millis(importUntil),
  };
}

function decodePolicy(version: number, value: Uint8Array): DatedPolicy {
  const { from, policy } = datedPolicyCodec.dec(value);
  return { version, from: millis(from), policy };
}
