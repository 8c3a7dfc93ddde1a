import { type Replay, replaySteps } from "../../shared/audit/replay.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Grounds } from "./derive.ts";

/** What the replay of a snapshot's rules says, and what it could not look at. */
export interface RulesOfSnapshot extends Replay {
  /** Journals that are not in the file, in which staff and blackouts of these offices may stand. */
  readonly absent: readonly number[];
  readonly withheld: number;
}

/**
 * Replays the rules over the journals of a verified snapshot. Undefined when the policies cannot be read. Withheld entries
 * are passed over, so that what follows from them may seem a breach: `withheld` says how many they are.
 */
export function replaySnapshot(grounds: Grounds): RulesOfSnapshot | undefined {
  const steps = replaySnapshotSteps(grounds);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, between which others get a turn; each tells how far it is, from 0 to 1. */
export function* replaySnapshotSteps({
  state,
  index,
  entry,
  shown,
}: Grounds): Generator<number, RulesOfSnapshot | undefined> {
  if (state.policies === undefined) return undefined;
  function* entriesOf(org: number, from: number): Generator<Entry> {
    for (let row = from; row <= index.rows; row += 1) {
      const found = entry(row);
      if (found.org !== org) return;
      if (found.entry !== undefined) yield found.entry;
    }
  }
  const firsts = firstRows(index.rows, entry);
  const steps = replaySteps({
    policies: state.policies,
    orgs: state.orgs,
    operators: state.operators,
    until: state.at,
    journals: () => [...firsts].map(([org, from]) => entriesOf(org, from)),
  });
  let step = steps.next();
  for (; !step.done; step = steps.next())
    yield Math.min(1, step.value / Math.max(1, 2 * index.rows));
  const found = step.value;
  return {
    ...found,
    absent: state.orgs.map(({ id }) => id as number).filter((id) => !shown.includes(id)),
    withheld: [...index.withheld.values()].reduce((sum, n) => sum + n, 0),
  };
}

/** The row at which each journal begins: they lie one after the other. */
function firstRows(rows: number, entry: Grounds["entry"]): Map<number, number> {
  const firsts = new Map<number, number>();
  for (let row = 1; row <= rows; row += 1) {
    const { org } = entry(row);
    if (!firsts.has(org)) firsts.set(org, row);
  }
  return firsts;
}
