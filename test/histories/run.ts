import { compare, type Disagreement } from "./compare.ts";
import { historyOf } from "./generate.ts";
import type { History } from "./history.ts";
import { NativeChain } from "./native.ts";
import { shrink } from "./shrink.ts";
import { told } from "./told.ts";

export interface RunOptions {
  readonly executable: string;
  readonly count: number;
  readonly seed: number;
  /** A line of progress or of a finding. */
  readonly say: (line: string) => void;
}

export interface RunResult {
  readonly compared: number;
  readonly disagreements: number;
}

/** Histories that are told to the chain's program ahead of its answers. */
const AHEAD = 32;
const PROGRESS_EVERY = 1_000;
/** So many are shrunk and told; more of them mostly say the same. */
const TOLD = 3;

/**
 * Compares the gate with the pallets over so many histories, seed by seed. Throws with a sentence when the chain's program
 * fails.
 */
export async function runHistories({
  executable,
  count,
  seed,
  say,
}: RunOptions): Promise<RunResult> {
  const native = new NativeChain(executable);
  const failed: History[] = [];
  let compared = 0;
  try {
    for (let from = 0; from < count; from += AHEAD) {
      const seeds = Array.from(
        { length: Math.min(AHEAD, count - from) },
        (_, n) => seed + from + n,
      );
      const histories = seeds.map(historyOf);
      const found = await Promise.all(histories.map((history) => compare(history, native)));
      failed.push(...histories.filter((_, index) => found[index] !== undefined));
      const before = compared;
      compared += histories.length;
      if (Math.floor(before / PROGRESS_EVERY) < Math.floor(compared / PROGRESS_EVERY))
        say(`${compared} of ${count} histories, ${failed.length} disagreements`);
    }
    for (const history of failed.slice(0, TOLD)) await report(history, native, say);
  } finally {
    native.close();
  }
  return { compared, disagreements: failed.length };
}

async function report(
  history: History,
  native: NativeChain,
  say: RunOptions["say"],
): Promise<void> {
  const smallest = await shrink(history, async (one) => (await compare(one, native)) !== undefined);
  const found = (await compare(smallest, native)) as Disagreement;
  for (const line of told(smallest)) say(line);
  say(`disagreement at ${found.step === undefined ? "the end" : `step ${found.step}`}`);
  say(`  chain: ${found.chain}`);
  say(`  gate:  ${found.gate}`);
}
