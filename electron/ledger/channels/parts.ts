import type { KeyService } from "../../keys/key-service.ts";
import type { Scorer } from "../../risk/scorer.ts";
import type { LedgerOptions } from "../ledger.ts";
import type { ProvedHeads } from "../proved-heads.ts";
import type { ListDesks } from "../services/lists.ts";
import type { Proofs } from "../services/proofs.ts";
import type { Signers } from "../services/signers.ts";
import type { Stores } from "../services/stores.ts";
import type { LedgerSync } from "../sync/sync.ts";
import type { TimeTravel } from "../time-travel.ts";

/** What the channels of a ledger are wired to. */
export interface LedgerParts extends Stores, Signers, ListDesks, Proofs {
  readonly options: LedgerOptions;
  readonly keys: KeyService;
  readonly sync: LedgerSync;
  readonly heads: ProvedHeads;
  readonly scorer: Scorer;
  readonly travel: TimeTravel;
}
