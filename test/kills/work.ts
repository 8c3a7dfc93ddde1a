import { setTimeout as sleep } from "node:timers/promises";
import { DEMO_PASSPHRASE } from "../../scripts/chain/demo-accounts.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import type { CaseRow } from "../../shared/ipc/case-schemas.ts";
import type { KeyInfo } from "../../shared/ipc/key-schemas.ts";
import { type ClaimedTimes, type Intent, nextActs } from "./acts.ts";
import type { KillableConsole } from "./console.ts";
import { hasEnded } from "./ended.ts";
import type { Notes } from "./notes.ts";
import type { Random } from "./random.ts";

export interface Shift {
  readonly console: KillableConsole;
  readonly account: AccountId;
  readonly random: Random;
  readonly times: ClaimedTimes;
  readonly notes: Notes;
  readonly pauseMs: number;
  /** Whether the operator is to stop. */
  over(): boolean;
  /** The operator sits and can sign. */
  onSeated(): void;
  /** The request to sign the so manieth act was sent. */
  onAsked(count: number): void;
  /** A console has answered that the so manieth act is signed and safe. */
  onAcknowledged(count: number): void;
}

/** Acts of one shift; more would only make a queue. */
const MOST_ACTS = 40;
const AGAIN_MS = 100;

/** An operator sits down and signs one act after another until the shift is over. Resolves with the last trouble met. */
export async function work(shift: Shift): Promise<string | undefined> {
  const { console, pauseMs } = shift;
  let trouble: string | undefined;
  const counts: Counts = { asked: 0, acknowledged: 0 };
  let seat: Seat | undefined;
  while (!shift.over() && console.alive() && counts.acknowledged < MOST_ACTS) {
    const sat = seat ?? (await sit(shift));
    if (typeof sat === "string") {
      trouble = sat;
      await sleep(AGAIN_MS);
      continue;
    }
    if (seat === undefined) shift.onSeated();
    seat = sat;
    const { random } = shift;
    if (random.between(1, 6) === 1) trouble = (await signAgain(shift, counts)) ?? trouble;
    const [first, ...more] = sat.cases;
    if (first === undefined) return "no cases";
    const quarrelsome = random.between(1, 6) === 1;
    const { id, outstanding } = quarrelsome ? first : random.pick([first, ...more]);
    const role = sat.key.operator?.role ?? "";
    const target = { case: id, outstanding, quarrelsome };
    for (const intent of nextActs(random, shift.times, role, target))
      trouble = (await signNew(shift, intent, counts)) ?? trouble;
    if (pauseMs > 0) await sleep(pauseMs);
  }
  return trouble;
}

interface Seat {
  readonly key: KeyInfo;
  readonly cases: readonly CaseRow[];
}

/** Chooses the key, waits for its role and unlocks it; a string says why that is not possible yet. */
async function sit({ console, account }: Shift): Promise<Seat | string> {
  const selected = await console.ask("keys.select", { account });
  if (!selected?.ok) return problem(selected);
  const { value: key } = selected;
  if (!key.operator) return "the chain has not said yet who this is";
  const sort = { by: "reference", descending: false } as const;
  const cases = await console.ask("cases.list", {
    filter: { orgs: [key.operator.org] },
    sort,
    offset: 0,
    limit: 500,
  });
  if (!cases?.ok) return problem(cases);
  if (cases.value.rows.length === 0) return "the cases are not here yet";
  const unlocked = await console.ask("keys.unlock", { passphrase: DEMO_PASSPHRASE });
  return unlocked?.ok ? { key, cases: cases.value.rows } : problem(unlocked);
}

interface Counts {
  asked: number;
  acknowledged: number;
}

/** Prepares and signs one act. What stands against it by the rules is no trouble: the next act is another. */
async function signNew(shift: Shift, intent: Intent, counts: Counts): Promise<string | undefined> {
  const preview = await shift.console.ask("act.prepare", intent);
  return preview?.ok ? sign(shift, preview.value.item, intent, counts) : problem(preview);
}

/** Signs an act again that came to nothing, or gives it up when the rules are still against it. */
async function signAgain(shift: Shift, counts: Counts): Promise<string | undefined> {
  const { console, random } = shift;
  const rows = await console.ask("outbox.list", { all: false });
  if (!rows?.ok) return problem(rows);
  const [first, ...more] = rows.value.filter(hasEnded);
  if (first === undefined) return undefined;
  const old = random.pick([first, ...more]);
  const preview = await console.ask("outbox.resign", { item: old.id });
  if (!preview?.ok) return problem(preview);
  const { item, unmet } = preview.value;
  if (unmet.length === 0) return sign(shift, item, old, counts);
  const dropped = await console.ask("outbox.drop", { item });
  return dropped?.ok ? undefined : problem(dropped);
}

async function sign(
  { console, account, notes, over, onAsked, onAcknowledged }: Shift,
  id: string,
  { case: of, occurredAt, detail }: Pick<Intent, "case" | "occurredAt" | "detail">,
  counts: Counts,
): Promise<string | undefined> {
  if (over()) return undefined;
  notes.ask({ id, case: of, occurredAt, detail, signer: account });
  const answer = console.ask("act.sign", { item: id });
  counts.asked += 1;
  onAsked(counts.asked);
  const signed = await answer;
  if (!signed?.ok) return problem(signed);
  notes.acknowledge(id);
  counts.acknowledged += 1;
  onAcknowledged(counts.acknowledged);
  return undefined;
}

const problem = (answer: { error: object } | undefined): string =>
  answer === undefined ? "the console is gone" : JSON.stringify(answer.error);
