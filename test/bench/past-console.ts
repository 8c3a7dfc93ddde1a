import { setImmediate as turn } from "node:timers/promises";
import { foldEntries } from "../../electron/ledger/fold.ts";
import { TimeTravel } from "../../electron/ledger/time-travel.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { localDay } from "../../shared/domain/time.ts";
import { day } from "../../shared/domain/units.ts";
import { GENESIS, NOON, POLICY } from "../store/fixtures.ts";
import { EventLoop } from "./event-loop.ts";
import { median, range, round3 } from "./figures.ts";
import { must } from "./must.ts";

/**
 * Turns a store back to a past day as the console does, scores included, and on the same store folds all cases once.
 * Arguments: folder of the store, rounds. Prints the times and the memory.
 */
const [dir = "", roundsText = ""] = process.argv.slice(2);
const store = must(await openDerivedStore({ dir, genesis: GENESIS }));
const yesterday = day(localDay(NOON, POLICY.utcOffsetMinutes) - 1);
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const rss = () => {
  collect();
  return process.memoryUsage().rss;
};

function foldAll(): { ms: number; entries: number } {
  const begun = performance.now();
  let entries = 0;
  const last = store.cases.list(
    {
      filter: {},
      sort: { by: "reference", descending: false },
      offset: 0,
      limit: 1,
    },
    { now: NOON, today: yesterday, overdueAgeDays: 0, levels: undefined },
  ).total;
  for (let no = 1; no <= last; no += 1) {
    const history = store.cases.entries(no).map(({ entry }) => entry);
    foldEntries(undefined, history, store.policy);
    entries += history.length;
  }
  return { ms: performance.now() - begun, entries };
}

const shown: number[] = [];
const copied: number[] = [];
const folds: number[] = [];
const rounds = Number(roundsText);
let [entries, known, longest, memory] = [0, 0, 0, 0];
foldAll();
for (let round = 0; round < rounds; round += 1) {
  const fold = foldAll();
  entries = fold.entries;
  folds.push(fold.ms);
  const before = rss();
  const loop = new EventLoop();
  const travel = new TimeTravel({
    ...{ live: store, customerOf: () => undefined, now: () => NOON },
    pause: () => turn(undefined),
    changed: () => undefined,
    log(message) {
      throw new Error(message);
    },
  });
  const begun = performance.now();
  must(travel.show(yesterday));
  let copyMs = 0;
  const looking = setInterval(() => {
    if (copyMs === 0 && (travel.view.done ?? 0) >= 0.5) copyMs = performance.now() - begun;
  }, 5);
  await travel.ready();
  shown.push(performance.now() - begun);
  clearInterval(looking);
  copied.push(copyMs);
  if (travel.view.day !== yesterday) throw new Error("no past day is shown");
  longest = Math.max(longest, loop.end().longest);
  memory = Math.max(memory, rss() - before);
  known = travel.store.entryCount();
  travel.close();
}
const told = (times: readonly number[]) => ({
  ms: round3(median(times)),
  range: range(times).map(round3),
});
console.log(
  JSON.stringify({
    ...{ entries, known, rounds },
    ...{ shown: told(shown), copied: told(copied), fold: told(folds) },
    ...{ timesFold: round3(median(shown) / median(folds)), longestWait: longest },
    memoryBytes: memory,
  }),
);
process.exit(0);
