import { foldEntries } from "../../electron/ledger/fold.ts";
import { registerLink } from "../../electron/risk/register-link.ts";
import { scoreCase } from "../../electron/risk/score-case.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { GENESIS, NOON, POLICY } from "../store/fixtures.ts";
import { blockOf } from "./branch-block.ts";
import { quantile, round3 } from "./figures.ts";
import { must } from "./must.ts";
import { DATA_KEY } from "./profile-key.ts";

/**
 * Scores the cases of a derived store with what a register knows of their customers, as the scorer does: found by the store's
 * marks, computed from all their entries, kept on the disk. On the same rows: the entries only read and decoded, and read and
 * folded. Then one case at a time that a block changed. Arguments: folder of the store, folder of the local store, how
 * many cases to score, how many to change one by one. Prints the times.
 */
const [dir = "", localDir = "", countText = "", singlesText = ""] = process.argv.slice(2);
const count = Number(countText);
/** As the scorer. */
const AT_ONCE = 200;
const store = must(await openDerivedStore({ dir, genesis: GENESIS }));
const local = must(await openLocalStore({ dir: localDir, dataKey: DATA_KEY }));
const { customerOf } = registerLink(local);
const by = { derived: store, customerOf };

// First: the store is scored already, so only what a block changes is due.
const applies: number[] = [];
const singles: number[] = [];
for (let n = 0; n < Number(singlesText); n += 1) {
  applies.push(timedMs(() => must(store.apply(blockOf(store, 1_000_000 + n, 1)))));
  singles.push(
    timedMs(() => {
      const due = store.risks.due(NOON, AT_ONCE);
      if (due.length !== 1) throw new Error(`${due.length} cases are due`);
      must(store.putRisks(due.map((one) => scoreCase(one, by, { now: NOON, policy: POLICY }))));
    }),
  );
}
function timedMs(run: () => void): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const marking = performance.now();
must(store.recheck(undefined));
const markMs = performance.now() - marking;

let [scored, known, points] = [0, 0, 0];
/** Time of finding, of scoring, and of keeping. */
let [findMs, scoreMs, keepMs, readMs, foldMs] = [0, 0, 0, 0, 0];
const timed = <T>(add: (ms: number) => void, run: () => T): T => {
  const begun = performance.now();
  const answer = run();
  add(performance.now() - begun);
  return answer;
};
while (scored < count) {
  const due = timed(
    (ms) => {
      findMs += ms;
    },
    () => store.risks.due(NOON, AT_ONCE),
  );
  if (due.length === 0) break;
  const read = (no: number) => store.cases.entries(no).map(({ entry }) => entry);
  // The rows are in memory either way; who comes first finds them colder, so they take turns.
  const sides = [
    () => {
      const rows = timed(
        (ms) => {
          scoreMs += ms;
        },
        () => due.map((one) => scoreCase(one, by, { now: NOON, policy: POLICY })),
      );
      for (const { fee } of rows) points += fee ?? 0;
      timed(
        (ms) => {
          keepMs += ms;
        },
        () => must(store.putRisks(rows)),
      );
    },
    () =>
      timed(
        (ms) => {
          readMs += ms;
        },
        () => due.map(({ no }) => read(no)),
      ),
    () =>
      timed(
        (ms) => {
          foldMs += ms;
        },
        () => due.map(({ no }) => foldEntries(undefined, read(no), store.policy)),
      ),
  ];
  for (let n = 0; n < sides.length; n += 1) sides[(n + scored / AT_ONCE) % sides.length]?.();
  known += due.filter(({ customer }) => customerOf(customer) !== undefined).length;
  scored += due.length;
}
if (points === 0) throw new Error("no case had any points");
const spread = (times: readonly number[]) => ({
  p50: round3(quantile(times, 0.5)),
  p95: round3(quantile(times, 0.95)),
});
const allMs = findMs + scoreMs + keepMs;
console.log(
  JSON.stringify({
    ...{ scored, withRegister: known, markMs: round3(markMs), ms: round3(allMs) },
    ...{ findMs: round3(findMs), scoreMs: round3(scoreMs), keepMs: round3(keepMs) },
    perSecond: round3((scored / allMs) * 1_000),
    readPerSecond: round3((scored / readMs) * 1_000),
    foldPerSecond: round3((scored / foldMs) * 1_000),
    timesFold: round3(scoreMs / foldMs),
    one: { apply: spread(applies), score: spread(singles) },
  }),
);
must(store.checkpoint());
must(store.close());
must(local.close());
