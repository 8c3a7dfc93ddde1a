import { entryKindOf } from "../../shared/domain/act-kind.ts";
import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { OutboxRow } from "../../shared/ipc/outbox-schemas.ts";
import { hasEnded } from "./ended.ts";
import type { AskedAct } from "./notes.ts";

/** What is compared at the end of a run. */
export interface Evidence {
  readonly asked: ReadonlyMap<string, AskedAct>;
  /** Ids of the acts whose signing a console answered with yes. */
  readonly acknowledged: ReadonlySet<string>;
  /** All journals of the chain. */
  readonly entries: readonly Entry[];
  /** The whole outbox, at rest. */
  readonly outbox: readonly OutboxRow[];
}

export interface Tally {
  /** Acknowledged acts that a journal holds as they were asked. */
  readonly recorded: number;
  /** Acknowledged acts that are in no journal, and the outbox says why; by its state. */
  readonly ended: Readonly<Record<string, number>>;
  /** Acknowledged acts that are in no journal, and nothing says why. A sentence each, as below. */
  readonly lost: readonly string[];
  /** Acts that the journals hold more than once. */
  readonly twice: readonly string[];
  /** What else is not as it should be: the outbox and the chain tell different stories, or an act that nobody asked for. */
  readonly wrong: readonly string[];
}

/** Counts from the chain itself. Imported entries and changes of staff are no acts. */
export function count({ asked, acknowledged, entries, outbox }: Evidence): Tally {
  const acts = entries.filter(({ provenance, case: id }) => provenance === "Recorded" && id);
  const byAct = groupBy(acts, ({ act }) => act);
  const rows = new Map(outbox.map((row) => [row.id, row]));
  const ended: Record<string, number> = {};
  const lost: string[] = [];
  let recorded = 0;
  for (const id of acknowledged) {
    const row = rows.get(id);
    const entry = byAct.get(id)?.[0];
    const state = row?.status.state ?? "gone from the outbox";
    if (entry && isSame(entry, asked.get(id))) recorded += 1;
    else if (entry) lost.push(`${id}: the journal holds something else under this id`);
    else if (row && hasEnded(row)) ended[state] = (ended[state] ?? 0) + 1;
    else lost.push(`${id}: in no journal; ${state}`);
  }
  const doubled = [...byAct.values(), ...groupBy(acts, contentOf).values()]
    .filter((same) => same.length > 1)
    .map((same) => same.map(({ act, org, seq }) => `${act} at ${org}/${seq}`).join(" and "));
  return { recorded, ended, lost, twice: [...new Set(doubled)], wrong: wrong(acts, asked, rows) };
}

function wrong(
  acts: readonly Entry[],
  asked: ReadonlyMap<string, AskedAct>,
  rows: ReadonlyMap<string, OutboxRow>,
): string[] {
  return acts.flatMap(({ act }) => {
    if (!asked.has(act)) return [`${act}: recorded, and nobody asked for it`];
    const state = rows.get(act)?.status.state;
    return state === "finalized" ? [] : [`${act}: recorded, but the outbox says ${state}`];
  });
}

/** Whether an entry says what was asked to be signed. */
const isSame = (entry: Entry, act: AskedAct | undefined): boolean =>
  act !== undefined &&
  entry.case === act.case &&
  entry.actor === act.signer &&
  entry.occurredAt === act.occurredAt &&
  sorted(said(entry.kind)) === sorted(said(entryKindOf(act.detail)));

/** What of an entry its signer said: the clearing order of a payment is the chain's. */
const said = (kind: EntryKind): object =>
  kind.type === "PaymentReceived" ? { ...kind, clearing: undefined } : kind;

/** Everything of an act but its id: the driver never asks for the same twice. */
const contentOf = ({ case: id, actor, occurredAt, kind }: Entry): string =>
  JSON.stringify([id, actor, occurredAt, sorted(kind)]);

const sorted = (value: object): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));

function groupBy<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
