import { foldEntries } from "../../electron/ledger/fold.ts";
import { registerLink } from "../../electron/risk/register-link.ts";
import { scoreCase } from "../../electron/risk/score-case.ts";
import type { DueCase } from "../../electron/store/case-risks.ts";
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
 * folded. Before that one case at a time that a block changed. Arguments: folder of the store, folder of the local store, how
 * many cases to score, how many to change one by one. Prints the times.
 */
const [dir = "", localDir = "", countText = "", singlesText = ""] = process.argv.slice(2);
/** As the scorer. */
const AT_ONCE = 200;
const store = must(await openDerivedStore({ dir, genesis: GENESIS }));
const local = must(await openLocalStore({ dir: localDir, dataKey: DATA_KEY }));
const { customerOf } = registerLink(local);
const by = { derived: store, customerOf };

/** Times by what was done (ms). */
const times = { apply: [], single: [], find: [], score: [], keep: [], read: [], fold: [] } as {
  -readonly [name in "apply" | "single" | "find" | "score" | "keep" | "read" | "fold"]: number[];
};
function timed<T>(name: keyof typeof times, run: () => T): T {
  const begun = performance.now();
  const answer = run();
  times[name].push(performance.now() - begun);
  return answer;
}
const scored = (due: readonly DueCase[]) =>
  due.map((one) => scoreCase(one, by, { now: NOON, policy: POLICY }));
const read = ({ no }: DueCase) => store.cases.entries(no).map(({ entry }) => entry);

// First: the store is scored already, so only what a block changes is due.
for (let n = 0; n < Number(singlesText); n += 1) {
  timed("apply", () => must(store.apply(blockOf(store, 1_000_000 + n, 1))));
  timed("single", () => {
    const due = store.risks.due(NOON, AT_ONCE);
    if (due.length !== 1) throw new Error(`${due.length} cases are due`);
    must(store.putRisks(scored(due)));
  });
}

const marking = performance.now();
must(store.recheck(undefined));
const markMs = performance.now() - marking;
let [cases, known, points] = [0, 0, 0];
while (cases < Number(countText)) {
  const due = timed("find", () => store.risks.due(NOON, AT_ONCE));
  if (due.length === 0) break;
  // The rows are in memory either way; who comes first finds them colder, so they take turns.
  const sides = [
    () => {
      const rows = timed("score", () => scored(due));
      for (const { fee } of rows) points += fee ?? 0;
      timed("keep", () => must(store.putRisks(rows)));
    },
    () => timed("read", () => due.map(read)),
    () => timed("fold", () => due.map((one) => foldEntries(undefined, read(one), store.policy))),
  ];
  for (let n = 0; n < sides.length; n += 1) sides[(n + cases / AT_ONCE) % sides.length]?.();
  known += due.filter(({ customer }) => customerOf(customer) !== undefined).length;
  cases += due.length;
}
if (points === 0) throw new Error("no case had any points");

const sum = (name: keyof typeof times) => times[name].reduce((a, b) => a + b, 0);
const spread = (name: keyof typeof times) => ({
  p50: round3(quantile(times[name], 0.5)),
  p95: round3(quantile(times[name], 0.95)),
});
const rate = (ms: number) => round3((cases / ms) * 1_000);
const [findMs, scoreMs, keepMs] = [sum("find"), sum("score"), sum("keep")];
console.log(
  JSON.stringify({
    ...{ scored: cases, withRegister: known, markMs: round3(markMs) },
    ...{ findMs: round3(findMs), scoreMs: round3(scoreMs), keepMs: round3(keepMs) },
    ms: round3(findMs + scoreMs + keepMs),
    perSecond: rate(findMs + scoreMs + keepMs),
    readPerSecond: rate(sum("read")),
    foldPerSecond: rate(sum("fold")),
    timesFold: round3(scoreMs / sum("fold")),
    one: { apply: spread("apply"), score: spread("single") },
  }),
);
// Without closing: that would write an image of the whole database.
process.exit(0);
