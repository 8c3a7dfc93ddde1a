import type { JournalHead } from "../../../shared/domain/entry.ts";
import type { DatedPolicy } from "../../../shared/domain/policy.ts";
import type { Hash, Millis } from "../../../shared/domain/units.ts";
import type { ChainOrg } from "./chain-view.ts";
import type { RawEntry } from "./page.ts";

/** Entries that were proved at a finalized block, ordered by (org, seq), for one transaction of the store. */
export interface ProvedBatch {
  readonly block: Hash;
  readonly height: number;
  readonly at: Millis;
  readonly orgs: ChainOrg[];
  readonly policies: DatedPolicy[];
  readonly heads: JournalHead[];
  readonly entries: RawEntry[];
}
