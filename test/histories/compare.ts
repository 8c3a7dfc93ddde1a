import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { entryCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { AccountId, CaseId } from "../../shared/domain/units.ts";
import { owedOf } from "../../shared/rules/case-facts.ts";
import { refusalOf } from "../../shared/rules/refusal-errors.ts";
import { cutFaults, owedBySums, type Witness } from "./cut-faults.ts";
import { accountOf, type History, type HistoryStep } from "./history.ts";
import { JudgedJournal } from "./judged-journal.ts";
import { Ledger } from "./ledger.ts";
import type { Answer, NativeChain } from "./native.ts";
import { beginRequest, END_REQUEST, requestOf } from "./requests.ts";

/** Where the gate and the chain first differ; `step` is undefined when the whole history breaks a property. */
export interface Disagreement {
  readonly step: number | undefined;
  readonly chain: string;
  readonly gate: string;
}

/** Tells a history to the chain's program, and what it answers to the gate. */
export async function compare(
  history: History,
  native: NativeChain,
): Promise<Disagreement | undefined> {
  const journal = new JudgedJournal(history.world);
  const requests = [beginRequest(history)];
  const expected: (readonly Entry[])[] = [];
  for (const step of history.steps) {
    requests.push(requestOf(step, journal));
    expected.push(journal.take(step).entries);
  }
  const [, ...answers] = await native.ask([...requests, END_REQUEST]);
  return differences(history, answers, expected);
}

function differences(
  history: History,
  answers: readonly Answer[],
  expected: readonly (readonly Entry[])[],
): Disagreement | undefined {
  // What the console knows comes from the chain's entries alone; the journal only looks up corrected places.
  const ledger = new Ledger(history.world);
  const places = new JudgedJournal(history.world);
  const cases = new Map<CaseId, Entry[]>();
  for (const [index, step] of history.steps.entries()) {
    const answer = answers[index] ?? {};
    const found = stepDifference(step, answer, ledger, places, expected[index] ?? []);
    if (found !== undefined) return { step: index, ...found };
    places.take(step);
    for (const bytes of answer.entries ?? []) {
      const entry = entryCodec.dec(hexToBytes(bytes));
      ledger.absorb(entry);
      if (entry.case !== undefined)
        cases.set(entry.case, [...(cases.get(entry.case) ?? []), entry]);
    }
  }
  return brokenProperty(history, ledger, cases);
}

type Difference = Omit<Disagreement, "step">;

function stepDifference(
  step: HistoryStep,
  answer: Answer,
  ledger: Ledger,
  places: JudgedJournal,
  expected: readonly Entry[],
): Difference | undefined {
  switch (step.kind) {
    case "policy": {
      const refused = ledger.setPolicy(step.time, step.from, step.policy) ?? null;
      return different(String(answer.error), String(refused));
    }
    case "deputy": {
      const { time, signer, deputy, until } = step;
      const named = ledger.nameDeputy(time, signer, deputy, until);
      if (named !== (answer.error === null))
        return { chain: answer.error ?? "named", gate: named ? "named" : "not named" };
      return entriesDifference(answer, expected);
    }
    case "ask": {
      const gate = ledger
        .ask(step.time, step.signer, step.case, step.detail, step.evidence)
        .map(({ refusal, until }) => [refusal, until ?? null]);
      // A case that a smaller history no longer opens is not known to either side.
      if (!ledger.cases.has(step.case)) return undefined;
      return different(JSON.stringify(answer.unmet ?? "no list"), JSON.stringify(gate));
    }
    case "call": {
      const errors = ledger.judge(step.time, step.signer, places.resolve(step)).map(refusalOf);
      const { error } = answer;
      if (error === undefined) return { chain: JSON.stringify(answer), gate: "an answer" };
      const gate = errors.length === 0 ? "taken" : errors.join(", ");
      if (error === null && errors.length > 0) return { chain: "taken", gate };
      if (error !== null && !errors.some((one) => one === error)) return { chain: error, gate };
      return entriesDifference(answer, expected);
    }
  }
}

const different = (chain: string, gate: string): Difference | undefined =>
  chain === gate ? undefined : { chain, gate };

function entriesDifference(answer: Answer, expected: readonly Entry[]): Difference | undefined {
  const wanted = expected.map((entry) => bytesToHex(entryCodec.enc(entry)));
  const written = answer.entries ?? [];
  return written.join() === wanted.join()
    ? undefined
    : { chain: toldEntries(written), gate: toldEntries(wanted) };
}

const toldEntries = (entries: readonly string[]): string =>
  entries.map((bytes) => JSON.stringify(entryCodec.dec(hexToBytes(bytes)))).join("\n");

/** The two properties, and that the fold's clearing agrees with the sums; judged on the chain's entries. */
function brokenProperty(
  history: History,
  ledger: Ledger,
  cases: ReadonlyMap<CaseId, readonly Entry[]>,
): Disagreement | undefined {
  const witness = witnessOf(history, ledger);
  for (const [id, entries] of cases) {
    const [fault] = cutFaults(entries, witness);
    if (fault !== undefined) return { step: undefined, chain: `case ${id}`, gate: fault };
    const facts = ledger.cases.get(id);
    const folded = facts ? owedOf(facts) - facts.surplus : 0;
    if (folded !== owedBySums(entries)) {
      const gate = `the fold says ${folded} fen, the sums ${owedBySums(entries)}`;
      return { step: undefined, chain: `case ${id}`, gate };
    }
  }
  return undefined;
}

/** What the plain check needs, from the made-up consortium. */
export function witnessOf({ world }: History, ledger: Ledger): Witness {
  const staff = new Map(world.staff.map((one) => [accountOf(one.no), one]));
  const known = (account: AccountId) => {
    const one = staff.get(account);
    if (one === undefined) throw new Error(`nobody has the account ${account}`);
    return one;
  };
  return {
    personOf: (account) => known(account).person,
    orgOf: (account) => known(account).org,
    policy: (version) => {
      const policy = ledger.policies[version - 1]?.policy;
      if (policy === undefined) throw new Error(`there is no policy ${version}`);
      return policy;
    },
  };
}
