import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { blake2AsU8a, xxhashAsU8a } from "@polkadot/util-crypto";
import { u32 } from "scale-ts";
import type { AccountId, OrgId } from "../../../shared/domain/units.ts";

/** Storage keys of the items that the sync reads, hexadecimal with 0x (docs/architecture.md, "Storage"). */

const item = (pallet: string, name: string) =>
  `0x${bytesToHex(xxhashAsU8a(pallet, 128))}${bytesToHex(xxhashAsU8a(name, 128))}`;

/** FRAME's Twox64Concat of a u32. */
const twox64Concat = (n: number) => {
  const bytes = u32.enc(n);
  return bytesToHex(xxhashAsU8a(bytes, 64)) + bytesToHex(bytes);
};

/** FRAME's Blake2_128Concat of an account. */
const blake2Concat = (account: AccountId) =>
  bytesToHex(blake2AsU8a(hexToBytes(account), 128)) + account;

export const NOW_KEY = item("Timestamp", "Now");
export const ORG_IDS_KEY = item("Consortium", "OrgIds");
export const LATEST_POLICY_KEY = item("Consortium", "LatestPolicy");
/** Name and version of the chain's program, as it last began. */
export const RUNTIME_KEY = item("System", "LastRuntimeUpgrade");
/** Who finalizes blocks. */
export const AUTHORITIES_KEY = item("Grandpa", "Authorities");
/** How often those changed. */
export const SET_ID_KEY = item("Grandpa", "CurrentSetId");

const ORGS = item("Consortium", "Orgs");
/** What the keys of all operators begin with. */
export const OPERATORS = item("Consortium", "Operators");
const POLICIES = item("Consortium", "Policies");
const HEADS = item("Collection", "Heads");
const JOURNAL = item("Collection", "Journal");

export const orgKey = (org: OrgId) => ORGS + twox64Concat(org);
export const operatorKey = (account: AccountId) => OPERATORS + blake2Concat(account);
/** The account in an operator's key. */
export const accountInKey = (key: string) => key.slice(-64) as AccountId;
export const policyKey = (version: number) => POLICIES + twox64Concat(version);
export const headKey = (org: OrgId) => HEADS + twox64Concat(org);
export const pageKey = (org: OrgId, page: number) =>
  JOURNAL + twox64Concat(org) + twox64Concat(page);
