import { ok } from "../../../shared/errors.ts";
import type { Cursor, DerivedStore } from "../../store/derived-store.ts";
import type { LedgerOptions } from "../ledger.ts";
import { LedgerSync, type SyncOptions } from "../sync/sync.ts";

/** Name of the mark in the store that the last batch was only a part of its block. */
const INCOMPLETE = "sync.incomplete";

/** Keeps the derived store at the chain's finalized head. */
export function createSync(
  { node, changed, log }: LedgerOptions,
  derived: DerivedStore,
  onProved: SyncOptions["onProved"],
): LedgerSync {
  return new LedgerSync({
    reader: node,
    store: {
      heads: () => derived.heads(),
      apply: (batch) => derived.apply(batch),
      setIncomplete(incomplete) {
        const mark = Uint8Array.of(incomplete ? 1 : 0);
        if (derived.chainInfo(INCOMPLETE)?.[0] === mark[0]) return ok(undefined);
        return derived.setChainInfo(INCOMPLETE, mark);
      },
    },
    onState: () => changed("status"),
    onApplied: ({ entries, policies }) =>
      changed(
        "orgs",
        ...(entries.length > 0 ? ["cases" as const] : []),
        ...(policies.length > 0 ? ["council" as const] : []),
      ),
    onProved,
    log,
  });
}

/**
 * The block that the store is proved at. Undefined while it is between two parts of a catch-up: its cursor then names the
 * block that they lead to.
 */
export const storedBlock = (derived: DerivedStore): Cursor | undefined =>
  derived.chainInfo(INCOMPLETE)?.[0] === 1 ? undefined : derived.cursor();
