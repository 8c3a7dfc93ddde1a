import type { ActDetail } from "../../shared/domain/act.ts";
import type { Window } from "../../shared/domain/escalation.ts";
import type { Unmet } from "../../shared/domain/refusals.ts";
import { MINUTE_MS } from "../../shared/domain/time.ts";
import type { Millis } from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";
import { escalationOf, owedOf } from "../../shared/rules/case-facts.ts";
import { nextCut } from "../../shared/rules/cut-hours.ts";
import { addDays, dayOf, startOf } from "../../shared/rules/days.ts";
import { cutRefusals } from "../../shared/rules/ladder.ts";
import { anyAmount, anyConditions, type Scene } from "./any-act.ts";

/** The next move of somebody who wants to cut supply and knows the rules: an act by a role, or waiting. */
export type Move = { readonly act: ActDetail; readonly by: Role } | { readonly until: Millis };

const by = (role: Role, act: ActDetail): Move => ({ act, by: role });

/** The next move towards the cut, and after it towards the end of the case. */
export function nextMove(scene: Scene, blackouts: readonly Window[]): Move {
  const { facts, policy, now, rng } = scene;
  if (facts.cut !== undefined) return afterCut(scene);
  const missing = cutRefusals({
    facts,
    policy,
    now,
    clockToleranceMs: policy.clockToleranceMs,
    at: now,
    person: "" as never,
    blackouts,
    evidence: true,
  });
  const [first] = missing;
  if (first === undefined) return by("Collector", { type: "Disconnect" });
  const reminder = missing.some(({ refusal }) => refusal === "NoSecondNotice");
  switch (first.refusal) {
    case "NothingOwed":
      return by("Collector", { type: "CloseCase", reason: "Settled" });
    case "BillDisputed": {
      const bill = facts.bills.find(({ disputed }) => disputed)?.bill ?? (0 as never);
      return by("Supervisor", { type: "AnswerDispute", bill, result: "Rejected" });
    }
    case "DemandsMissing":
      return rng.chance(30)
        ? by("Collector", { type: "RecordNotice", notice: "Dunning", window: undefined })
        : delivered("Dunning");
    case "NotApproved":
      return towardsApproval(scene);
    case "ApprovalLapsed":
      return by("Collector", { type: "Propose", escalation: "Disconnection", amount: 0 as never });
    case "NoNotice":
      return facts.notice === undefined ? issued(scene) : delivered("Disconnection");
    case "NoticeTooShort":
    case "NoticeTooOld":
      return issued(scene);
    case "OutsideWindow":
      return first.until === undefined
        ? issued(scene)
        : towardsWindow(scene, first.until, reminder);
    case "NoSecondNotice":
      return delivered("FinalReminder");
    case "ConditionNotMet":
      return first.until === undefined ? withdrawn(scene) : { until: first.until };
    default:
      return waitFor(first, scene);
  }
}

function waitFor({ until }: Unmet, { now }: Scene): Move {
  return { until: until ?? ((now + 60 * MINUTE_MS) as Millis) };
}

const delivered = (notice: "Dunning" | "Disconnection" | "FinalReminder"): Move =>
  by("Collector", { type: "RecordDelivery", notice, delivery: "SignedFor" });

function towardsApproval(scene: Scene): Move {
  const open = escalationOf(scene.facts, "Disconnection");
  if (open === undefined)
    return by("Collector", { type: "Propose", escalation: "Disconnection", amount: 0 as never });
  const conditions = anyConditions(scene);
  return by("Supervisor", { type: "Approve", proposal: open.proposal, conditions });
}

function withdrawn({ facts }: Scene): Move {
  const proposal = escalationOf(facts, "Disconnection")?.proposal ?? ("0".repeat(32) as never);
  return by("Supervisor", { type: "Withdraw", proposal });
}

/** A window in hours in which supply may be cut, on the first day that the notice allows or soon after. */
function issued({ policy, now, rng }: Scene): Move {
  const day = addDays(dayOf(policy, now), policy.noticeMinDays + rng.pick([0, 0, 1, 2]));
  const opens = nextCut(policy, (startOf(policy, day) - 1) as Millis) ?? startOf(policy, day);
  const from = (opens + rng.int(0, 90) * MINUTE_MS) as Millis;
  const to = (from + rng.int(30, 24 * 60) * MINUTE_MS) as Millis;
  return by("Collector", { type: "RecordNotice", notice: "Disconnection", window: { from, to } });
}

/** The reminder in time before the window, then the window. */
function towardsWindow({ policy, now }: Scene, from: Millis, reminder: boolean): Move {
  const lead = Math.max(from - (policy.secondNoticeMinutes + 1) * MINUTE_MS, 0) as Millis;
  if (now < lead) return { until: lead };
  return reminder ? delivered("FinalReminder") : { until: from };
}

/** Paying, and getting supply back. */
function afterCut(scene: Scene): Move {
  const { facts, rng } = scene;
  if (owedOf(facts) === 0 || rng.chance(15)) return by("Collector", { type: "Reconnect" });
  const amount = rng.chance(50) ? owedOf(facts) : anyAmount(scene);
  return by("Cashier", { type: "RecordPayment", amount, method: "Cash" });
}
