import type { ActDetail, ActType } from "../../shared/domain/act.ts";
import {
  NO_CONDITIONS,
  NO_LAST_DAY,
  type Part,
  type Window,
} from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import type { ActId, BillNo, Day, Fen, Millis } from "../../shared/domain/units.ts";
import * as words from "../../shared/domain/words.ts";
import { type CaseFacts, MAX_SUM, owedOf, penaltiesOwed } from "../../shared/rules/case-facts.ts";
import { dayOf, MAX_DAYS_AHEAD, MAX_YEAR_AHEAD_DAYS } from "../../shared/rules/days.ts";
import { ROLES_OF } from "../../shared/rules/operators.ts";
import type { Rng } from "./rng.ts";

/** What an act is made up from. */
export interface Scene {
  readonly rng: Rng;
  readonly facts: CaseFacts;
  readonly policy: Policy;
  readonly now: Millis;
}

const TYPES = Object.keys(ROLES_OF) as ActType[];

/** An act of any type, with fields that are mostly plausible and sometimes absurd. */
export function anyAct(scene: Scene): ActDetail {
  const { rng, facts } = scene;
  const type = rng.pick(TYPES);
  switch (type) {
    case "RecordContact":
      return anyContact(rng);
    case "RecordNotice": {
      const notice = rng.pick(words.NOTICE_KINDS);
      const odd = rng.chance(10);
      const window = (notice === "Disconnection") === odd ? undefined : anyWindow(scene);
      return { type, notice, window };
    }
    case "RecordDelivery": {
      const delivery = rng.pick(words.DELIVERIES);
      return { type, notice: rng.pick(words.NOTICE_KINDS), delivery };
    }
    case "RecordPromise":
      return { type, ...anyPart(scene, 0) };
    case "AgreePlan":
      return { type, parts: anyParts(scene) };
    case "OpenDispute":
      return { type, bill: anyBill(scene), ground: rng.pick(words.DISPUTE_GROUNDS) };
    case "AnswerDispute":
      return { type, bill: anyBill(scene), result: rng.pick(words.DISPUTE_RESULTS) };
    case "RecordPayment":
      return { type, amount: anyAmount(scene), method: rng.pick(words.PAYMENT_METHODS) };
    case "ReversePayment": {
      const known = facts.payments.map(({ act }) => act);
      return { type, payment: known.length > 0 && rng.chance(90) ? rng.pick(known) : noAct(rng) };
    }
    case "AddCharge":
      return {
        type,
        bill: anyBill(scene),
        charge: rng.pick(words.CHARGE_KINDS),
        amount: anyCharge(scene),
      };
    case "RecordComplaint":
      return { type, ground: rng.pick(words.COMPLAINT_GROUNDS) };
    case "AnswerComplaint":
      return { type, upheld: rng.chance(50) };
    case "SetProtection":
      return { type, protected: rng.chance(50) };
    case "Propose":
      return anyProposal(scene);
    case "Approve":
      return { type, proposal: anyProposalId(scene), conditions: anyConditions(scene) };
    case "Reject":
      return { type, proposal: anyProposalId(scene), returned: rng.chance(50) };
    case "Withdraw":
      return { type, proposal: anyProposalId(scene) };
    case "Disconnect":
    case "Reconnect":
      return { type };
    case "CloseCase":
      return { type, reason: rng.pick(words.CLOSE_REASONS) };
  }
}

export const anyContact = (rng: Rng): ActDetail => ({
  type: "RecordContact",
  channel: rng.pick(words.CHANNELS),
  outcome: rng.pick(words.OUTCOMES),
  party: rng.pick(words.PARTIES),
});

const noAct = (rng: Rng) => rng.hex(16) as ActId;

/** Numbers about which a client could stumble; the last two are no safe integers. */
export const HUGE = [MAX_SUM - 1, MAX_SUM, 2 ** 53, 2 ** 63] as const;

function anyWindow({ rng, policy, now }: Scene): Window {
  if (rng.chance(6)) return farWindow(rng, now);
  const from = now + rng.int(-1, policy.noticeMinDays + 2) * DAY_MS + rng.int(-600, 600) * 60_000;
  const hours = rng.pick([1, 4, 8, 24, 25, 0, -1]);
  return { from: from as Millis, to: Math.max(0, from + hours * 3_600_000) as Millis };
}

/** Around the furthest end that is taken, or beyond all reason. */
export function farWindow(rng: Rng, now: Millis): Window {
  const last = now + MAX_YEAR_AHEAD_DAYS * DAY_MS + rng.int(-1, 1);
  const to = rng.chance(50) ? last : rng.pick(HUGE);
  return { from: (to - rng.pick([0, 1, 60_000, DAY_MS])) as Millis, to: to as Millis };
}

/** Around the furthest day that is taken, or the largest of the chain. */
const farDay = ({ rng, policy, now }: Scene): Day =>
  rng.pick([
    dayOf(policy, now) + MAX_DAYS_AHEAD,
    dayOf(policy, now) + MAX_DAYS_AHEAD + 1,
    NO_LAST_DAY - 1,
    NO_LAST_DAY,
  ]) as Day;

function anyBill({ rng, facts }: Scene): BillNo {
  return rng.int(0, rng.chance(90) ? facts.bills.length - 1 : facts.bills.length + 1) as BillNo;
}

/** Often a part of what is owed, sometimes all of it, a little more, or nothing. */
export function anyAmount({ rng, facts }: Scene): Fen {
  const owed = owedOf(facts);
  if (rng.chance(60)) return rng.int(1, Math.max(1, owed)) as Fen;
  return rng.pick([owed, owed + 1, 0, ...HUGE]) as Fen;
}

function anyCharge({ rng, facts, policy, now }: Scene): Fen {
  if (rng.chance(3)) return rng.pick([...HUGE, 0]) as Fen;
  const [bill] = facts.bills;
  if (bill === undefined || rng.chance(50)) return rng.int(1, 3_000) as Fen;
  // Close to the highest penalty, so that both sides of the edge are met.
  const residential = facts.class === "Residential";
  const ppm = residential ? policy.penaltyResidentialPpm : policy.penaltyEarlierYearPpm;
  const days = Math.max(0, dayOf(policy, now) - bill.due);
  const most = Math.ceil((bill.amount * ppm * days) / 1_000_000) - bill.penalty;
  return Math.max(0, most + rng.int(-2, 2)) as Fen;
}

function anyPart(scene: Scene, later: number): Part {
  const { rng, policy, now } = scene;
  const due = rng.chance(4) ? farDay(scene) : dayOf(policy, now) + later + rng.int(-1, 6);
  return { amount: anyAmount(scene), due: due as Day };
}

function anyParts(scene: Scene): readonly Part[] {
  const { rng, facts } = scene;
  const count = rng.pick([0, 1, 2, 3, 4, 24]);
  const share = Math.floor(owedOf(facts) / Math.max(1, count));
  return Array.from({ length: count }, (_, index) => {
    const part = anyPart(scene, index * 7);
    return rng.chance(80) ? { ...part, amount: share as Fen } : part;
  });
}

function anyProposal(scene: Scene): ActDetail {
  const { rng, facts } = scene;
  const escalation = rng.pick(words.ESCALATIONS);
  const wanted = { WriteOff: owedOf(facts), PenaltyWaiver: rng.int(1, penaltiesOwed(facts) + 1) };
  const likely = escalation in wanted ? wanted[escalation as keyof typeof wanted] : 0;
  const odd = rng.chance(80) ? rng.int(0, 50_000) : rng.pick(HUGE);
  const amount = (rng.chance(85) ? likely : odd) as Fen;
  return { type: "Propose", escalation, amount };
}

function anyProposalId({ rng, facts }: Scene): ActId {
  const known = facts.escalations.map(({ proposal }) => proposal);
  return known.length > 0 && rng.chance(92) ? rng.pick(known) : noAct(rng);
}

/** Conditions of an approval: mostly none, sometimes ones that bind, sometimes contradictory ones. */
export function anyConditions(scene: Scene) {
  const { rng, facts, policy, now } = scene;
  if (rng.chance(65)) return NO_CONDITIONS;
  if (rng.chance(15))
    return rng.pick([
      { ...NO_CONDITIONS, notBefore: farDay(scene) },
      { ...NO_CONDITIONS, notAfter: farDay(scene) },
      { ...NO_CONDITIONS, minOwed: rng.pick(HUGE) as Fen },
    ]);
  const today = dayOf(policy, now);
  return {
    notBefore: (today + rng.int(-2, 8)) as Day,
    notAfter: (today + rng.int(4, 25)) as Day,
    minOwed: (rng.chance(50) ? 0 : rng.int(0, owedOf(facts) + 10)) as Fen,
  };
}
