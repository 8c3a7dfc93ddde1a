import type { Entry } from "../../shared/domain/entry.ts";
import type { CaseId } from "../../shared/domain/units.ts";
import type { CustomerContact } from "../../shared/register/facts.ts";
import type { CaseFacts } from "../../shared/rules/gate.ts";
import { factsOf, type RulesStore } from "../ledger/rules-context.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";

/** A case as the gate and the outbox need it. */
export interface KnownCase {
  readonly reference: string;
  /** Customer account number (户号) from the local register, when this console holds it. */
  readonly account?: string | undefined;
  /** Who the customer is, as far as the register says. */
  readonly contact?: CustomerContact | undefined;
  readonly facts: CaseFacts;
  /** In journal order. */
  readonly entries: readonly Entry[];
}

/** The case by the last final state; undefined when the store does not hold it. */
export function findCase(
  store: RulesStore & Pick<DerivedStore, "cases">,
  local: {
    readonly register: Pick<LocalStore["register"], "findByCommitment">;
    readonly customers: Pick<LocalStore["customers"], "contact">;
  },
  id: CaseId,
): KnownCase | undefined {
  const stored = store.cases.get(id);
  if (stored === undefined) return undefined;
  const entries = store.cases.entries(stored.no).map(({ entry }) => entry);
  const facts = factsOf(store, entries);
  if (facts === undefined) return undefined;
  const account = local.register.findByCommitment(stored.customer)?.account;
  const contact = account === undefined ? undefined : local.customers.contact(account);
  return { reference: stored.reference, account, contact, facts, entries };
}
