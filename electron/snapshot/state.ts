import { hexToBytes } from "@noble/hashes/utils.js";
import { u32, u64, Vector } from "scale-ts";
import { datedPolicyCodec, operatorCodec, orgCodec } from "../../shared/codec/policy.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  type Millis,
  millis,
  type OrgId,
  orgId,
  person as personOf,
} from "../../shared/domain/units.ts";
import { Cursor } from "../../shared/snapshot/bytes.ts";
import type { StateProof } from "../../shared/snapshot/trie/proof.ts";
import * as keys from "../ledger/sync/storage-keys.ts";
import type { OperatorRecord, OrgRecord } from "../store/proved-batch.ts";

/** What a block's state says beside the journals. */
export interface BlockState {
  readonly at: Millis;
  readonly program: { readonly name: string; readonly version: number } | undefined;
  readonly orgs: readonly OrgRecord[];
  /** All versions; undefined when this program does not read the layout of one. */
  readonly policies: readonly DatedPolicy[] | undefined;
  readonly operators: readonly OperatorRecord[];
}

const orgIdsCodec = Vector(u32);

/** Most organisations and policy versions that are looked for. */
const MOST_ORGS = 65_536;
const MOST_POLICIES = 65_536;

/** Reads a value by its key, hexadecimal with 0x; undefined when the state has none. */
export type ReadState = (key: string) => Uint8Array | undefined;

export const readerOf =
  (proof: StateProof): ReadState =>
  (key) =>
    proof.read(hexToBytes(key.slice(2)));

/** The keys that do not depend on what others hold. */
export const FIRST_KEYS = [
  keys.NOW_KEY,
  keys.RUNTIME_KEY,
  keys.ORG_IDS_KEY,
  keys.LATEST_POLICY_KEY,
] as const;

/** The keys beside them, once those are known. */
export const furtherKeys = (read: ReadState, accounts: Iterable<AccountId>): string[] => [
  ...orgIds(read).map(keys.orgKey),
  ...versions(read).map(keys.policyKey),
  ...[...accounts].sort().map(keys.operatorKey),
];

/** The block's time and program alone. */
export function readHead(read: ReadState): Pick<BlockState, "at" | "program"> {
  const now = read(keys.NOW_KEY);
  return { at: millis(now ? Number(u64.dec(now)) : 0), program: program(read(keys.RUNTIME_KEY)) };
}

/** Reads all of it. Throws RangeError when the proof does not reach so far, or a value cannot be read. */
export function readBlockState(read: ReadState, accounts: Iterable<AccountId>): BlockState {
  return {
    ...readHead(read),
    orgs: orgIds(read).map((id) => org(id, read(keys.orgKey(id)))),
    policies: policies(read),
    operators: [...accounts].sort().flatMap((account) => operator(account, read)),
  };
}

/** All organisations, in the order of the Merkle tree. */
export function orgIds(read: ReadState): OrgId[] {
  const ids = orgIdsCodec.dec(read(keys.ORG_IDS_KEY) ?? Uint8Array.of(0)).map(orgId);
  if (ids.length > MOST_ORGS) throw new RangeError("there are too many organisations");
  return ids;
}

function versions(read: ReadState): number[] {
  const latest = u32.dec(read(keys.LATEST_POLICY_KEY) ?? new Uint8Array(4));
  if (latest > MOST_POLICIES) throw new RangeError("there are too many versions of the policy");
  return Array.from({ length: latest }, (_, index) => index + 1);
}

function program(value: Uint8Array | undefined): BlockState["program"] {
  if (value === undefined) return undefined;
  const cursor = new Cursor(value);
  const version = cursor.compact();
  const name = new TextDecoder().decode(cursor.take(cursor.compact()));
  return { name, version };
}

function org(id: OrgId, value: Uint8Array | undefined): OrgRecord {
  if (value === undefined) throw new RangeError(`the state does not know organisation ${id}`);
  const { name, parent, importUntil } = orgCodec.dec(value);
  return {
    id,
    name,
    parent: parent === undefined ? undefined : orgId(parent),
    importUntil: millis(importUntil),
  };
}

/** All or none: a verification by some versions would be one by the wrong rules. */
function policies(read: ReadState): DatedPolicy[] | undefined {
  const values = versions(read).map((version) => ({
    version,
    value: read(keys.policyKey(version)),
  }));
  try {
    return values.map(({ version, value }) => {
      if (value === undefined) throw new RangeError(`there is no policy ${version}`);
      const { from, policy } = datedPolicyCodec.dec(value);
      if (datedPolicyCodec.enc({ from, policy }).length !== value.length)
        throw new RangeError("the policy is of another layout");
      return { version, from: millis(from), policy };
    });
  } catch {
    return undefined;
  }
}

function operator(account: AccountId, read: ReadState): OperatorRecord[] {
  const value = read(keys.operatorKey(account));
  if (value === undefined) return [];
  const { org: of, role, active, since, person } = operatorCodec.dec(value);
  return [
    { account, org: orgId(of), role, active, since: millis(since), person: personOf(person) },
  ];
}
