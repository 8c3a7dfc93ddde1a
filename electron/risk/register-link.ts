import type { Hash } from "../../shared/domain/units.ts";
import type { LocalStore } from "../store/local-store.ts";
import type { ScorerOptions } from "./scorer.ts";

/** The branch's register as the scores ask it: by the customers of the chain instead of account numbers. */
export function registerLink(
  local: Pick<LocalStore, "register" | "customers">,
): ScorerOptions["register"] {
  return {
    customerOf(customer) {
      const account = local.register.findByCommitment(customer)?.account;
      return account === undefined ? undefined : local.customers.find(account);
    },
    version: () => local.customers.version,
    changedSince(version) {
      const changed = new Set(local.customers.changedSince(version));
      return local.register
        .accounts()
        .filter(({ account }) => changed.has(account))
        .map(({ commitment }) => commitment as Hash);
    },
  };
}
