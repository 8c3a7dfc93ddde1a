import type { CustomerImport } from "../../electron/store/customer-store.ts";
import { millis } from "../../shared/domain/units.ts";
import type { AccountFacts } from "../../shared/register/facts.ts";
import type { Reject } from "../../shared/register/rejects.ts";

/** An import of these accounts, as a file would be. */
export const importOf = (
  accounts: readonly AccountFacts[],
  rejects: readonly Reject[] = [],
): CustomerImport => ({
  accounts,
  rejects,
  pause: async () => undefined,
  report: () => ({
    ...{ at: millis(1), file: "a.csv", kind: "consumption", encoding: "GBK", ignored: [] },
    ...{ rows: 0, taken: 0, rejected: rejects.length, kept: rejects.length },
    ...{ accounts: accounts.length, changed: 0, unlinked: 0 },
    ...{ gapAccounts: 0, gapMonths: 0, gaps: [] },
  }),
});
