import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import { type BillNo, type Fen, hash, type Millis } from "../../shared/domain/units.ts";
import { STAGES, type Stage } from "../../shared/domain/words.ts";
import type { BillProjection, CaseProjection } from "./fold-types.ts";

type Draft = {
  -readonly [K in keyof CaseProjection]: CaseProjection[K] extends readonly (infer T)[]
    ? T[]
    : CaseProjection[K];
};

/**
 * One entry onto the state of its case. Pure and total: the chain has already judged recorded acts, and imported history
 * may be in any order and incomplete, so nothing is refused here and nothing throws. Sums stop at the largest safe
 * integer. Changes of staff belong to no case and are not folded.
 */
export const foldEntry = (state: CaseProjection | undefined, entry: Entry): CaseProjection =>
  foldEntries(state, [entry]);

/** The same for several entries of one case in journal order; copies the state once. At least one entry. */
export function foldEntries(
  state: CaseProjection | undefined,
  entries: readonly Entry[],
): CaseProjection {
  const first = entries[0];
  const draft = state === undefined ? first && empty(first) : copy(state);
  if (draft === undefined) throw new Error("nothing to fold");
  for (const entry of entries) step(draft, entry);
  return draft;
}

/** What is still owed; 0 when more came in than was owed, as in the pallet. */
export const outstandingOf = (sums: {
  readonly principal: Fen;
  readonly charges: Fen;
  readonly paid: Fen;
  readonly waived: Fen;
}): Fen => Math.max(0, add(sums.principal, sums.charges) - sums.paid - sums.waived) as Fen;

function empty(entry: Entry): Draft {
  if (entry.case === undefined) throw new Error("an entry without a case cannot be folded");
  return {
    id: entry.case,
    org: entry.org,
    reference: "",
    customer: hash("0".repeat(64)),
    class: "Residential",
    openedAt: entry.occurredAt,
    closed: undefined,
    stage: "Opened",
    bills: [],
    otherCharges: 0 as Fen,
    principal: 0 as Fen,
    charges: 0 as Fen,
    paid: 0 as Fen,
    waived: 0 as Fen,
    payments: [],
    promise: undefined,
    disputed: [],
    openComplaints: 0,
    contacts: [],
  };
}

const copy = (state: CaseProjection): Draft => ({
  ...state,
  bills: [...state.bills],
  payments: [...state.payments],
  disputed: [...state.disputed],
  contacts: [...state.contacts],
});

function step(draft: Draft, entry: Entry): void {
  const kind: EntryKind = entry.kind;
  switch (kind.type) {
    case "CaseOpened":
      draft.reference = kind.reference;
      draft.customer = kind.customer;
      draft.class = kind.class;
      draft.openedAt = entry.occurredAt;
      return;
    case "BillAdded":
      draft.bills.push({
        bill: kind.bill,
        period: kind.period,
        amount: kind.amount,
        due: kind.due,
        penalty: 0 as Fen,
        expense: 0 as Fen,
      });
      draft.principal = add(draft.principal, kind.amount);
      return;
    case "ChargeAdded":
      draft.charges = add(draft.charges, kind.amount);
      charge(draft, kind.bill, kind.charge === "Penalty" ? "penalty" : "expense", kind.amount);
      return;
    case "ContactMade":
      insertSorted(draft.contacts, entry.occurredAt);
      reach(draft, "Contacted");
      return;
    case "NoticeIssued":
      if (kind.notice === "Dunning") reach(draft, "Demanded");
      return;
    case "NoticeDelivered":
      reach(draft, "Notified");
      return;
    case "PromiseMade":
      draft.promise = { amount: kind.amount, due: kind.due, madeAt: entry.occurredAt };
      return;
    case "DisputeOpened":
      if (!draft.disputed.includes(kind.bill)) insertSorted(draft.disputed, kind.bill);
      return;
    case "DisputeAnswered":
      draft.disputed = draft.disputed.filter((bill) => bill !== kind.bill);
      return;
    case "PaymentReceived":
      draft.paid = add(draft.paid, kind.amount);
      draft.payments.push({ at: entry.occurredAt, amount: kind.amount });
      return;
    case "ComplaintMade":
      draft.openComplaints += 1;
      return;
    case "ComplaintAnswered":
      draft.openComplaints = Math.max(0, draft.openComplaints - 1);
      return;
    case "EscalationProposed":
      reach(draft, "Escalated");
      return;
    case "AmountWaived":
      draft.waived = add(draft.waived, kind.amount);
      return;
    case "CaseClosed":
      draft.closed = kind.reason;
      reach(draft, "Closed");
      return;
    case "OperatorRegistered":
    case "OperatorChanged":
    case "OperatorRevoked":
      return;
  }
}

function charge(draft: Draft, no: BillNo, part: "penalty" | "expense", amount: Fen): void {
  const index = draft.bills.findIndex((bill) => bill.bill === no);
  const bill: BillProjection | undefined = draft.bills[index];
  if (bill === undefined) draft.otherCharges = add(draft.otherCharges, amount);
  else draft.bills[index] = { ...bill, [part]: add(bill[part], amount) };
}

/** A stage, once reached, is not left backwards: a contact after a notice does not undo the notice. */
function reach(draft: Draft, stage: Stage): void {
  if (STAGES.indexOf(stage) > STAGES.indexOf(draft.stage)) draft.stage = stage;
}

/** Entries mostly come in order of claimed time, so the search starts at the end. */
function insertSorted<T extends Millis | BillNo>(list: T[], value: T): void {
  let index = list.length;
  while (index > 0 && (list[index - 1] as T) > value) index -= 1;
  list.splice(index, 0, value);
}

const add = (a: number, b: number): Fen => Math.min(Number.MAX_SAFE_INTEGER, a + b) as Fen;
