import type { ActDetail, ActType } from "../../../shared/domain/act.ts";
import {
  type Conditions,
  NO_CONDITIONS,
  type Part,
  type Window,
} from "../../../shared/domain/escalation.ts";
import { DAY_MS } from "../../../shared/domain/time.ts";
import { type ActId, type BillNo, type Fen, fen } from "../../../shared/domain/units.ts";
import {
  ESCALATIONS,
  type EscalationKind,
  type NoticeKind,
  type Outcome,
  type Party,
} from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { dayOf } from "../../format/time.ts";
import { formUnmet } from "./form-unmet.ts";
import { unchargedPenalty } from "./penalty-offers.ts";
import { planSum } from "./plan-parts.ts";

/** Fields of which parts can be missing. */
interface Loose {
  RecordNotice: { notice?: NoticeKind; window?: Partial<Window> | undefined };
  AgreePlan: { parts: readonly Partial<Part>[] };
  Approve: {
    proposal?: ActId;
    conditions: Omit<Conditions, "minOwed"> & { minOwed: Fen | undefined };
  };
}

/** A form that may not be complete yet: amounts and choices can be missing. */
export type Fields = {
  [K in ActType]: {
    type: K;
  } & (K extends keyof Loose ? Loose[K] : Partial<Omit<Extract<ActDetail, { type: K }>, "type">>);
}[ActType];

/** The party that an outcome allows: nobody was reached, or somebody was. */
export const nobodyReached = (outcome: Outcome | undefined) =>
  outcome === "NoAnswer" || outcome === "Invalid";

/** The party that goes with an outcome, keeping the chosen one when it still makes sense. */
export function partyFor(outcome: Outcome, party: Party | undefined): Party {
  if (nobodyReached(outcome)) return "Nobody";
  return party === undefined || party === "Nobody" ? "Customer" : party;
}

const onlyBill = (bills: readonly { bill: BillNo }[]) =>
  bills.length === 1 ? bills[0]?.bill : undefined;

/** What a form starts with: the most frequent choice where there is one. */
export function initialFields(type: ActType, detail: CaseDetail | undefined): Fields {
  const bills = detail?.bills ?? [];
  const outstanding = detail?.row.outstanding ?? fen(0);
  const bill = (disputed: boolean) => {
    const number = onlyBill(bills.filter((one) => one.disputed === disputed));
    return number === undefined ? {} : { bill: number };
  };
  const proposals = detail?.escalations ?? [];
  const only = proposals.length === 1 ? proposals[0]?.proposal : undefined;
  const proposal = only === undefined ? {} : { proposal: only };
  switch (type) {
    case "RecordContact":
      return { type, channel: "Phone", outcome: "Reached", party: "Customer" };
    case "RecordNotice":
      return { type, notice: "Dunning" };
    case "RecordDelivery":
      return { type, notice: "Dunning", delivery: "SignedFor" };
    case "RecordPromise":
      return { type, ...(outstanding > 0 ? { amount: outstanding } : {}) };
    case "OpenDispute":
      return { type, ...bill(false), ground: "Metering" };
    case "AnswerDispute":
      return { type, ...bill(true) };
    case "RecordPayment":
      return { type, method: "Cash" };
    case "RecordComplaint":
      return { type, ground: "Conduct" };
    case "AnswerComplaint":
      return { type };
    case "CloseCase":
      return { type, reason: outstanding === 0 ? "Settled" : "OpenedInError" };
    case "AgreePlan":
      return { type, parts: [{}, {}] };
    case "Propose":
      return firstProposal(detail);
    case "Approve":
      return { type, ...proposal, conditions: NO_CONDITIONS };
    case "Reject":
    case "Withdraw":
      return { type, ...proposal };
    case "Disconnect":
    case "Reconnect":
    case "ReversePayment":
      return { type };
    case "SetProtection":
      return { type, protected: !(detail?.row.protected ?? false) };
    case "AddCharge": {
      const number = onlyBill(bills) ?? firstUncharged(detail);
      if (number === undefined) return { type, charge: "Penalty" };
      const amount = detail && unchargedPenalty(detail, number)?.uncharged;
      return { type, bill: number, charge: "Penalty", ...(amount ? { amount } : {}) };
    }
  }
}

/** The first bill of which a penalty has accrued that is not charged yet. */
const firstUncharged = (detail: CaseDetail | undefined): BillNo | undefined =>
  detail?.bills.find(({ bill }) => (unchargedPenalty(detail, bill)?.uncharged ?? 0) > 0)?.bill;

/** The first kind of proposal that is open; a disconnection when none is. */
function firstProposal(detail: CaseDetail | undefined): Fields {
  const type = "Propose";
  const isOpen = (escalation: EscalationKind) =>
    detail !== undefined && formUnmet({ type, escalation }, detail).length === 0;
  const escalation = ESCALATIONS.find(isOpen) ?? "Disconnection";
  if (escalation === "PenaltyWaiver") return { type, escalation };
  const whole = escalation === "WriteOff" ? detail?.row.outstanding : undefined;
  return { type, escalation, amount: whole ?? fen(0) };
}

export type Problem = "badAmount" | "tooMuch" | "pickDay" | "missing" | "contradicts";

function amountProblem(amount: Fen | undefined, outstanding: Fen | undefined): Problem | undefined {
  if (amount === undefined || amount <= 0) return "badAmount";
  return outstanding !== undefined && amount > outstanding ? "tooMuch" : undefined;
}

/** Whether a window has both ends, in order, and is no longer than the chain allows. */
const windowHolds = ({ from, to }: Partial<Window> = {}) =>
  from !== undefined && to !== undefined && from < to && to - from <= DAY_MS;

/** Whether each part has a sum and a day, and the days ascend. */
const partsHold = (parts: readonly Partial<Part>[]) =>
  parts.length > 0 &&
  parts.every(
    ({ amount, due }, index) =>
      amount !== undefined &&
      amount > 0 &&
      due !== undefined &&
      (index === 0 || due > (parts[index - 1]?.due ?? due)),
  );

/** What is wrong with each field; nothing when the form is complete. */
export function problems(
  fields: Fields,
  outstanding: Fen | undefined,
): Readonly<Record<string, Problem>> {
  const found: Record<string, Problem> = {};
  const wrong = (field: string, problem: Problem | undefined) => {
    if (problem !== undefined) found[field] = problem;
  };
  const need = (field: string, value: unknown) =>
    wrong(field, value === undefined ? "missing" : undefined);
  switch (fields.type) {
    case "RecordPromise":
      wrong("amount", amountProblem(fields.amount, outstanding));
      wrong("due", fields.due === undefined ? "pickDay" : undefined);
      break;
    case "RecordPayment":
      wrong("amount", amountProblem(fields.amount, outstanding));
      break;
    case "OpenDispute":
      need("bill", fields.bill);
      need("ground", fields.ground);
      break;
    case "AnswerDispute":
      need("bill", fields.bill);
      need("result", fields.result);
      break;
    case "AnswerComplaint":
      need("upheld", fields.upheld);
      break;
    case "RecordNotice":
      if (fields.notice === "Disconnection" && !windowHolds(fields.window))
        wrong("window", "contradicts");
      break;
    case "AgreePlan":
      if (!partsHold(fields.parts)) wrong("parts", "contradicts");
      else if (outstanding !== undefined && planSum(outstanding, fields.parts).rest < 0)
        wrong("parts", "tooMuch");
      break;
    case "Propose":
      if (fields.escalation === "PenaltyWaiver")
        wrong("amount", amountProblem(fields.amount, outstanding));
      break;
    case "Approve":
      need("proposal", fields.proposal);
      wrong("minOwed", fields.conditions.minOwed === undefined ? "badAmount" : undefined);
      break;
    case "Reject":
      need("proposal", fields.proposal);
      need("returned", fields.returned);
      break;
    case "Withdraw":
      need("proposal", fields.proposal);
      break;
    case "ReversePayment":
      need("payment", fields.payment);
      break;
    case "AddCharge":
      need("bill", fields.bill);
      wrong("amount", amountProblem(fields.amount, undefined));
      break;
    default:
      break;
  }
  return found;
}

/** The earliest day that can be promised: today. */
export const promiseFrom = () => dayOf(Date.now());
