import { historiesExecutable } from "../../scripts/chain/histories-binary.ts";
import { compare } from "../histories/compare.ts";
import { historyOf } from "../histories/generate.ts";
import type { History } from "../histories/history.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";
import { NativeChain } from "../histories/native.ts";
import { beginRequest, END_REQUEST, requestOf } from "../histories/requests.ts";
import type { Say } from "./child.ts";
import { growthPower, round3 } from "./figures.ts";

export interface HistoriesPlan {
  readonly sizes: readonly number[];
}

/** Histories that are told ahead of the answers, as `npm run histories` does. */
const AHEAD = 32;

/**
 * Part (g): made-up histories a second through the gate and the chain's rules, compared step by step; against the chain's
 * program alone, which is told the same histories and compared with nothing.
 */
export async function benchHistories(plan: HistoriesPlan, say: Say) {
  const native = new NativeChain(await historiesExecutable());
  const sizes: Measured[] = [];
  try {
    for (const count of plan.sizes) sizes.push(await measure(native, count, say));
  } finally {
    native.close();
  }
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  const cost = (one: Measured) => ({
    size: one.histories,
    cost: one.madeMs + one.comparedMs,
  });
  const growth =
    small && large && small !== large ? growthPower(cost(small), cost(large)) : undefined;
  return { sizes, growth };
}

type Measured = Awaited<ReturnType<typeof measure>>;

async function measure(native: NativeChain, count: number, say: Say) {
  const begun = performance.now();
  const histories = Array.from({ length: count }, (_, n) => historyOf(1 + n));
  const madeMs = performance.now() - begun;
  const comparedMs = await ahead(histories, async (history) => {
    const found = await compare(history, native);
    if (found) throw new Error(`history ${history.seed}: ${found.chain}, ${found.gate}`);
  });
  const nativeMs = await ahead(histories.map(requestsOf), (requests) => native.ask(requests));
  const perSecond = (count / (madeMs + comparedMs)) * 1_000;
  say(`histories: ${Math.round(perSecond)} a second made up and compared`);
  return {
    histories: count,
    steps: histories.reduce((sum, { steps }) => sum + steps.length, 0),
    madeMs: round3(madeMs),
    comparedMs: round3(comparedMs),
    perSecond: round3(perSecond),
    nativePerSecond: round3((count / nativeMs) * 1_000),
    timesNative: round3((madeMs + comparedMs) / nativeMs),
  };
}

/** All that the chain's program is told of a history. */
export function requestsOf(history: History): object[] {
  const journal = new JudgedJournal(history.world);
  const requests = history.steps.map((step) => {
    const request = requestOf(step, journal);
    journal.take(step);
    return request;
  });
  return [beginRequest(history), ...requests, END_REQUEST];
}

/** Time (ms) of some work on all of these, some of them at once. */
async function ahead<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  for (let from = 0; from < list.length; from += AHEAD)
    await Promise.all(list.slice(from, from + AHEAD).map(work));
  return performance.now() - begun;
}
