import { type CaseId, orgId } from "../../shared/domain/units.ts";
import type { CaseFacts } from "../../shared/rules/gate.ts";
import { foldEntries, outstandingOf } from "../ledger/fold.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";

/** A case as the gate and the outbox need it. */
export interface KnownCase {
  readonly reference: string;
  /** Customer account number (户号) from the local register, when this console holds it. */
  readonly account?: string | undefined;
  readonly facts: CaseFacts;
}

/** The case by the last final state; undefined when the store does not hold it. */
export function findCase(
  store: Pick<DerivedStore, "cases" | "policy">,
  register: Pick<LocalStore["register"], "findByCommitment">,
  id: CaseId,
): KnownCase | undefined {
  const stored = store.cases.get(id);
  if (stored === undefined) return undefined;
  const entries = store.cases.entries(stored.no).map(({ entry }) => entry);
  if (entries.length === 0) return undefined;
  const state = foldEntries(undefined, entries, store.policy);
  return {
    reference: stored.reference,
    account: register.findByCommitment(stored.customer)?.account,
    facts: {
      org: orgId(stored.org),
      closed: state.closed !== undefined,
      outstanding: outstandingOf(state),
      paid: state.paid,
      bills: state.bills.map(({ bill }) => bill),
      disputed: state.disputed,
      openComplaints: state.complaints.length,
      contacts: state.contacts.map(({ at }) => at),
    },
  };
}
