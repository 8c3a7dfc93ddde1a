import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scoreCase } from "../../electron/risk/score-case.ts";
import { openDerivedStore } from "../../electron/store/derived-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Millis } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { DayView } from "../../shared/ipc/day-schemas.ts";
import type { Warnings } from "../../shared/ipc/warning-schemas.ts";
import { GENESIS, NOON, POLICY } from "../store/fixtures.ts";
import { type BlockCase, blockOf } from "./branch-block.ts";
import { mix } from "./branch-entries.ts";
import { quantile, round3 } from "./figures.ts";
import { must } from "./must.ts";
import { DATA_KEY } from "./profile-key.ts";
import { FOLDED_CASES } from "./stores.ts";
import { viewsDesk } from "./views-desk.ts";
import { FIGURES, PAGE, VIEWS } from "./views-questions.ts";

/**
 * Round by round time goes on by a block, and a block with new entries comes in: two of five on cases that the lists showed, because those
 * are what clerks work on. The cases that it touched are scored, and each screen asks its question. The questions go through the ledger service's own handlers. Arguments: folder of the store, folder of a local store, rounds,
 * entries of a block, folder for what is handed on (the figures before the first block). Prints the times.
 */
const [dir = "", localDir = "", roundsText = "", entriesText = "", out = ""] =
  process.argv.slice(2);
const rounds = Number(roundsText);
/** In which indexes are made that a question is the first to need; as many as there are sorts. */
const WARM_UP = 8;
const BLOCK_MS = 3_000;

const opening = performance.now();
const store = must(await openDerivedStore({ dir, genesis: GENESIS }));
const openMs = performance.now() - opening;
const local = must(await openLocalStore({ dir: localDir, dataKey: DATA_KEY }));
let now: Millis = NOON;
const desk = viewsDesk(store, local, () => now);
const by = { derived: store, customerOf: () => undefined };
writeFileSync(
  join(out, "figures.json"),
  JSON.stringify(FIGURES.map((one) => must(one.ask(desk, 0) as Result<unknown>))),
);

/** By the clock, and of the processor, which on a busy machine is less (ms). */
const times = new Map<string, { readonly ms: number; readonly cpu: number }[]>();
const timed = (name: string, run: () => unknown): void => {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  must(run() as Result<unknown>);
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const known = times.get(name) ?? [];
  times.set(name, known);
  known.push({ ms, cpu: (user + system) / 1_000 });
};
/** Cases of the lists on which a clerk can do something next: none of the copied ones. */
function shownCases(): BlockCase[] {
  const day = must(desk.handlers["day.get"]({ limit: PAGE }) as Result<DayView>);
  const warned = must(desk.handlers["warnings.get"]({ limit: PAGE }) as Result<Warnings>);
  const rows = [
    ...day.sections.flatMap(({ rows }) => rows.map((row) => ({ ...row, org: day.org ?? 1 }))),
    ...warned.sections.flatMap(({ rows }) => rows),
  ];
  return rows
    .filter(({ reference }) => Number(reference.slice(1)) < FOLDED_CASES)
    .map(({ org, case: id }) => ({ org, id }));
}

for (let n = 0; n < WARM_UP + rounds; n += 1) {
  const shown = shownCases();
  now = (NOON + n * BLOCK_MS) as Millis;
  const count = Number(entriesText);
  const worked = Array.from(
    { length: Math.floor((count * 2) / 5) },
    (_, i) => shown[mix(i, n) % shown.length],
  );
  const block = blockOf(store, 2_000_000 + n, count, {
    worked: worked.filter((one) => one !== undefined),
    at: now,
  });
  timed("apply", () => store.apply(block));
  timed("scores", () => {
    const due = store.risks.due(now, 200);
    return store.putRisks(due.map((one) => scoreCase(one, by, { now, policy: POLICY })));
  });
  for (const { name, ask } of VIEWS) timed(name, () => ask(desk, n));
}
const told = (name: string) => {
  const all = times.get(name) ?? [];
  const counted = all.slice(WARM_UP);
  const ms = counted.map((one) => one.ms);
  const cpu = counted.map((one) => one.cpu);
  return {
    name,
    ...{ p50: round3(quantile(ms, 0.5)), p95: round3(quantile(ms, 0.95)) },
    ...{ cpu50: round3(quantile(cpu, 0.5)), cpu95: round3(quantile(cpu, 0.95)) },
    firstMs: round3(Math.max(...all.slice(0, WARM_UP).map((one) => one.ms))),
  };
};
let cells = 0;
for (const _ of store.figures.from(0 as never)) cells += 1;
console.log(
  JSON.stringify({
    ...{ openMs: round3(openMs), cells, rss: process.memoryUsage().rss },
    ...{ apply: told("apply"), scores: told("scores"), kinds: VIEWS.map(({ name }) => told(name)) },
  }),
);
// Without closing: that would write an image of the whole database.
process.exit(0);
