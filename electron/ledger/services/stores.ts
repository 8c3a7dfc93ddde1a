import * as path from "node:path";
import { ok, type Result } from "../../../shared/errors.ts";
import { type Evidence, openEvidence } from "../../evidence/evidence-service.ts";
import type { AccountSource } from "../../store/account-index.ts";
import { type DerivedStore, openDerivedStore } from "../../store/derived-store.ts";
import { type LocalStore, openLocalStore } from "../../store/local-store.ts";
import type { LedgerOptions } from "../ledger.ts";

/** What of a profile lies on disk, open. */
export interface Stores {
  /** What only this console knows. */
  readonly local: LocalStore;
  /** What the journals tell; it can be fetched again. */
  readonly derived: DerivedStore;
  /** The files behind commitments. */
  readonly evidence: Evidence;
}

/** Errors: those of `openLocalStore`, `openEvidence` and `openDerivedStore`; nothing stays open then. */
export async function openStores({
  dataDir,
  dataKey,
  genesis,
}: Pick<LedgerOptions, "dataDir" | "dataKey" | "genesis">): Promise<Result<Stores>> {
  const local = await openLocalStore({ dir: path.join(dataDir, "local"), dataKey });
  if (!local.ok) return local;
  const evidence = openEvidence({
    dir: path.join(dataDir, "evidence"),
    dataKey,
    local: local.value,
    now: Date.now,
  });
  if (!evidence.ok) {
    local.value.close();
    return evidence;
  }
  const derived = await openDerivedStore({
    dir: path.join(dataDir, "derived"),
    genesis,
    accounts: searchedAccounts(local.value),
  });
  if (!derived.ok) {
    local.value.close();
    return derived;
  }
  return ok({ local: local.value, derived: derived.value, evidence: evidence.value });
}

/** What a search finds a case by beside its reference: account numbers, names and telephone numbers. */
function searchedAccounts({ register, customers }: LocalStore): AccountSource {
  return {
    get version() {
      return register.version + customers.version;
    },
    *accounts() {
      yield* register.accounts();
      const commitments = new Map<string, string[]>();
      for (const { account, commitment } of register.accounts())
        commitments.set(account, [...(commitments.get(account) ?? []), commitment]);
      for (const { account, text } of customers.contacts())
        for (const commitment of commitments.get(account) ?? [])
          yield { account: text, commitment };
    },
  };
}

/** Call when nothing writes any more. */
export function closeStores({ derived, local }: Stores, log: LedgerOptions["log"]): void {
  for (const store of [derived, local]) {
    const closed = store.close();
    if (!closed.ok) log(`a store did not close: ${closed.error.kind}`);
  }
}
