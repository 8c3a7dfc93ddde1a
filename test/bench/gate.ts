import { historiesExecutable } from "../../scripts/chain/histories-binary.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { whyNotYet } from "../../shared/rules/gate.ts";
import { historyOf } from "../histories/generate.ts";
import type { History } from "../histories/history.ts";
import { type Answer, NativeChain } from "../histories/native.ts";
import { END_REQUEST } from "../histories/requests.ts";
import type { Say } from "./child.ts";
import { growthPower, median, round3 } from "./figures.ts";
import { type Question, questionsOf } from "./gate-questions.ts";
import { requestsOf } from "./histories.ts";

export interface GatePlan {
  /** Cases that are asked about. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Histories whose cases are asked about in turn. */
  readonly histories: number;
  /** How often the chain's program is asked about each of their cases. */
  readonly asked: number;
}

const DISCONNECT = { type: "Disconnect" } as const;

/**
 * Part (f): "why may this not be cut yet?" of many cases at one moment each. The other sides, on the same cases: the chain's
 * rules as a native program, which is asked over a pipe; and the facts only written to JSON and read back, which is what
 * it would cost to have them judged elsewhere, before anything is judged.
 */
export async function benchGate(plan: GatePlan, say: Say) {
  say(`gate: making up ${plan.histories} histories …`);
  const histories = Array.from({ length: plan.histories }, (_, n) => historyOf(1 + n));
  const questions = histories.map(questionsOf);
  const all = questions.flat();
  const sizes = [];
  for (const cases of plan.sizes) {
    const gate: number[] = [];
    const json: number[] = [];
    for (let round = 0; round < plan.rounds; round += 1) {
      const judge = () =>
        gate.push(
          timed(
            all,
            cases,
            ({ facts, who, context }) => whyNotYet(DISCONNECT, facts, who, context).length,
          ),
        );
      const copy = () =>
        json.push(
          timed(
            all,
            cases,
            ({ facts }) => (JSON.parse(JSON.stringify(facts)) as CaseFacts).bills.length,
          ),
        );
      for (const side of round % 2 === 0 ? [judge, copy] : [copy, judge]) side();
    }
    const [own, other] = [median(gate), median(json)];
    sizes.push({
      cases,
      ms: round3(own),
      perSecond: round3((cases / own) * 1_000),
      jsonPerSecond: round3((cases / other) * 1_000),
      timesJson: round3(other / own),
    });
    say(
      `gate: ${cases} cases in ${Math.round(own)} ms, as JSON and back in ${Math.round(other)} ms`,
    );
  }
  const native = await askNative(histories, questions, plan.asked);
  say(`gate: the chain's program answers ${Math.round(native.perSecond)} a second over its pipe`);
  const [small, large] = [sizes.at(0), sizes.at(-1)];
  return {
    facts: all.length,
    sizes,
    native,
    timesNative: round3((large?.perSecond ?? Number.NaN) / native.perSecond),
    growth:
      small && large && small !== large
        ? growthPower({ size: small.cases, cost: small.ms }, { size: large.cases, cost: large.ms })
        : undefined,
  };
}

/** Time (ms) of so many answers. */
function timed(all: readonly Question[], count: number, answer: (one: Question) => number): number {
  let sum = 0;
  const begun = performance.now();
  for (let n = 0; n < count; n += 1) sum += answer(all[n % all.length] as Question);
  const ms = performance.now() - begun;
  if (sum === 0) throw new Error("no case had anything to say");
  return ms;
}

/** The same questions to the chain's program: what the questions add to the telling of the histories. */
async function askNative(
  histories: readonly History[],
  questions: readonly (readonly Question[])[],
  times: number,
) {
  const native = new NativeChain(await historiesExecutable());
  const tellings = histories.map((history, n) => ({
    history: requestsOf(history).slice(0, -1),
    questions: questions[n] ?? [],
  }));
  const tell = async (asked: number) => {
    const begun = performance.now();
    for (const { history, questions: some } of tellings) {
      const asks = some.flatMap(({ request }) => Array<object>(asked).fill(request));
      const answers = await native.ask([...history, ...asks, END_REQUEST]);
      if (asked > 0) agree(some, answers.slice(-1 - asks.length), asked);
    }
    return performance.now() - begun;
  };
  try {
    await tell(1);
    const without: number[] = [];
    const all: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      without.push(await tell(0));
      all.push(await tell(times));
    }
    const ms = median(all) - median(without);
    const asked = questions.flat().length * times;
    return { asked, ms: round3(ms), perSecond: round3((asked / ms) * 1_000) };
  } finally {
    native.close();
  }
}

/** The chain must give the gate's answers, or the times are not of the same work. */
function agree(
  questions: readonly Question[],
  answers: readonly Pick<Answer, "unmet">[],
  times: number,
): void {
  for (const [n, { expected }] of questions.entries()) {
    const other = (answers[n * times]?.unmet ?? []).map(([name]) => name);
    if (expected.join() !== other.join())
      throw new Error(`the gate says ${expected.join()}, the chain ${other.join()}`);
  }
}
