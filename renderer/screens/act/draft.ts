import type { ActDetail, ActType } from "../../../shared/domain/act.ts";
import { type BillNo, type Fen, fen } from "../../../shared/domain/units.ts";
import type { Outcome, Party } from "../../../shared/domain/words.ts";
import type { CaseDetail } from "../../../shared/ipc/schemas.ts";
import { dayOf } from "../../format/time.ts";

/** A form that may not be complete yet: amounts and choices can be missing. */
export type Fields = {
  [K in ActType]: Partial<Extract<ActDetail, { type: K }>> & { type: K };
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
  }
}

export type Problem = "badAmount" | "tooMuch" | "pickDay" | "missing";

function amountProblem(amount: Fen | undefined, outstanding: Fen | undefined): Problem | undefined {
  if (amount === undefined || amount <= 0) return "badAmount";
  return outstanding !== undefined && amount > outstanding ? "tooMuch" : undefined;
}

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
    default:
      break;
  }
  return found;
}

/** The earliest day that can be promised: today. */
export const promiseFrom = () => dayOf(Date.now());
