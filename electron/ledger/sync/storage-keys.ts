import type { AccountId, OrgId } from "../../../shared/domain/units.ts";
import { blake2Concat, itemKey, twox64Concat } from "../../light-node/frame-keys.ts";

/** Storage keys of the items that the sync reads, hexadecimal with 0x (docs/architecture.md, "Storage"). */

/** The block's own time. */
export const NOW_KEY = itemKey("Timestamp", "Now");
export const ORG_IDS_KEY = itemKey("Consortium", "OrgIds");
export const LATEST_POLICY_KEY = itemKey("Consortium", "LatestPolicy");
/** Name and version of the chain's program since its last upgrade; absent in the genesis block. */
export const RUNTIME_KEY = itemKey("System", "LastRuntimeUpgrade");
/** Who finalizes blocks. */
export const AUTHORITIES_KEY = itemKey("Grandpa", "Authorities");
/** How often those changed. */
export const SET_ID_KEY = itemKey("Grandpa", "CurrentSetId");

const ORGS = itemKey("Consortium", "Orgs");
/** What the keys of all operators begin with. */
export const OPERATORS = itemKey("Consortium", "Operators");
const POLICIES = itemKey("Consortium", "Policies");
const HEADS = itemKey("Collection", "Heads");
const JOURNAL = itemKey("Collection", "Journal");

export const orgKey = (org: OrgId) => ORGS + twox64Concat(org);
export const operatorKey = (account: AccountId) => OPERATORS + blake2Concat(account);
/** The account in an operator's key. */
export const accountInKey = (key: string) => key.slice(-64) as AccountId;
export const policyKey = (version: number) => POLICIES + twox64Concat(version);
export const headKey = (org: OrgId) => HEADS + twox64Concat(org);
export const pageKey = (org: OrgId, page: number) =>
  JOURNAL + twox64Concat(org) + twox64Concat(page);
