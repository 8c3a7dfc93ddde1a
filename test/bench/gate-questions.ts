import { bytesToHex } from "@noble/hashes/utils.js";
import { encodeStep } from "../../shared/codec/step.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import type { GateContext, Operator } from "../../shared/rules/gate.ts";
import type { History } from "../histories/history.ts";
import { JudgedJournal } from "../histories/judged-journal.ts";

/** "Why may this not be cut yet?" of one case, as both sides are asked. */
export interface Question {
  readonly facts: CaseFacts;
  readonly who: Operator;
  readonly context: GateContext;
  /** For the chain's program, after the history was told to it. */
  readonly request: object;
  /** The refusals that it must name. */
  readonly expected: readonly string[];
}

const DISCONNECT = { type: "Disconnect" } as const;

/** One question for each case of a history, at its end, by somebody of the case's organisation where there is one. */
export function questionsOf({ world, steps }: History): Question[] {
  const { ledger, ...journal } = told({ world, steps });
  const { time } = journal;
  return [...ledger.cases].flatMap(([id, facts]) => {
    const staff = world.staff.find(({ org }) => org === facts.org) ?? world.staff[0];
    const who = staff && ledger.operator(staff.no);
    if (staff === undefined || who === undefined) return [];
    const context: GateContext = {
      now: time,
      policy: ledger.policyAt(time).policy,
      line: ledger.line(facts.org),
      blackouts: ledger.blackoutsFor(facts.org),
      evidence: true,
    };
    const step = bytesToHex(encodeStep(DISCONNECT, true));
    return {
      facts,
      who,
      context,
      request: { type: "ask", time, signer: staff.no, case: id, step },
      expected: ledger.ask(time, staff.no, id, DISCONNECT, true).map(({ refusal }) => refusal),
    };
  });
}

function told({ world, steps }: Pick<History, "world" | "steps">) {
  const journal = new JudgedJournal(world);
  let time = world.time;
  for (const step of steps) {
    journal.take(step);
    if (step.kind !== "policy") time = step.time;
  }
  return { ledger: journal.ledger, time };
}
