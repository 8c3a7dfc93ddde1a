import type { OperatorRecord } from "../../electron/store/proved-batch.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { millis, orgId } from "../../shared/domain/units.ts";
import { historyOf } from "../histories/generate.ts";
import { accountOf, personOf } from "../histories/history.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";
import type { SyntheticOptions } from "./synthetic-chain.ts";

/** What a made-up history leaves on a chain: all of it was taken under the rules. */
export function historyChain(seed: number): SyntheticOptions & { readonly entries: Entry[] } {
  const history = historyOf(seed);
  const journal = new JudgedJournal(history.world);
  const entries = history.steps.flatMap((step) => [...journal.take(step).entries]);
  const { policies } = journal.ledger;
  const operators = history.world.staff.map(
    ({ no, org, role, person }): OperatorRecord => ({
      account: accountOf(no),
      org,
      role,
      active: true,
      since: millis(0),
      person: personOf(person),
    }),
  );
  const orgs = history.world.orgs
    .map(([id, parent]) => ({ id: orgId(id), parent }))
    .sort((a, b) => a.id - b.id);
  const at = Math.max(history.world.time, ...entries.map((entry) => entry.at));
  return { orgs, entries, policies, operators, at };
}
