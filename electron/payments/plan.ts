import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { ActId, CaseId, Fen, Hash } from "../../shared/domain/units.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { ok } from "../../shared/errors.ts";
import type { PaymentRow } from "../../shared/register/payments.ts";
import type { RejectCause } from "../../shared/register/rejects.ts";
import { unmetOf } from "../../shared/rules/refusal-errors.ts";
import type { Intent } from "../outbox/intent.ts";
import { mayStillEnter } from "../outbox/machine.ts";
import type { IntentVerdict } from "../outbox/verdict.ts";
import { yuan } from "../register/group-arrears.ts";
import type { ListFile, Placed } from "../register/list-file.ts";
import type { StoredCase } from "../store/case-queries.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";
import { actOfReceipt, freeAct } from "./receipt.ts";

/** A payment that would be recorded. */
export interface PlannedPayment {
  readonly line: number;
  readonly row: PaymentRow;
  readonly case: CaseId;
  readonly reference: string;
  readonly act: ActId;
}

export interface PaymentPlanned {
  readonly payments: readonly PlannedPayment[];
  /** What stands against all of them. */
  readonly unmet: readonly AppError[];
  /** Cases that owe nothing any more afterwards. */
  readonly settled: number;
}

export interface PaymentFacts {
  readonly store: Pick<DerivedStore, "findAct"> & {
    readonly cases: Pick<DerivedStore["cases"], "ofCustomer">;
  };
  readonly register: Pick<LocalStore["register"], "findByAccount">;
  readonly items: Pick<LocalStore["outbox"], "get" | "list">;
  readonly verdict: (intent: Intent) => Result<IntentVerdict>;
  /** Others get their turn while it is awaited. */
  readonly pause: (rows: number) => Promise<void>;
}

export const intentOf = ({
  row,
  case: id,
  act,
}: Pick<PlannedPayment, "row" | "case" | "act">): Intent => ({
  case: id,
  act,
  detail: { type: "RecordPayment", amount: row.amount, method: row.method },
  occurredAt: row.paidAt,
});

/** Rows between two pauses. */
const SLICE = 50;

/**
 * Finds the case of each payment, in the order in which they were paid, and judges it; what was planned before counts as paid.
 * Errors: those of `verdict` that are of no single case.
 */
export async function planPayments(
  { placed, reject }: ListFile<PaymentRow>,
  facts: PaymentFacts,
): Promise<Result<PaymentPlanned>> {
  const once = [...onlyOnce(placed, reject)].sort(
    (a, b) => a.row.paidAt - b.row.paidAt || a.line.number - b.line.number,
  );
  const owed = new Map<CaseId, number>();
  const waiting = onTheWay(facts);
  const payments: PlannedPayment[] = [];
  const unmet = new Map<string, AppError>();
  for (const [index, { line, row }] of once.entries()) {
    const target = targetOf(row, facts);
    if ("reason" in target) reject(line, target);
    else {
      const verdict = facts.verdict(intentOf({ row, ...target }));
      if (!verdict.ok) return verdict;
      const before =
        owed.get(target.case) ?? verdict.value.outstanding - (waiting.get(target.case) ?? 0);
      const { cause, ofAll } = judged(row, before, verdict.value.unmet);
      if (cause !== undefined) reject(line, cause);
      else {
        for (const error of ofAll) unmet.set(error.kind, error);
        owed.set(target.case, before - row.amount);
        payments.push({ line: line.number, row, ...target });
      }
    }
    if (index % SLICE === SLICE - 1) await facts.pause(index + 1);
  }
  const settled = [...owed.values()].filter((rest) => rest === 0).length;
  return ok({ payments, unmet: [...unmet.values()], settled });
}

/** A receipt of an account is told once; two rows that say otherwise of it are both rejected. */
function* onlyOnce(
  placed: readonly Placed<PaymentRow>[],
  reject: ListFile<PaymentRow>["reject"],
): Generator<Placed<PaymentRow>> {
  const receipts = new Map<string, Placed<PaymentRow>[]>();
  for (const one of placed) {
    const key = JSON.stringify([one.row.account, one.row.receipt]);
    const known = receipts.get(key);
    if (known === undefined) receipts.set(key, [one]);
    else known.push(one);
  }
  for (const rows of receipts.values()) {
    const [first, ...others] = rows;
    if (first === undefined) continue;
    const other = others.find(({ row }) => JSON.stringify(row) !== JSON.stringify(first.row));
    if (other === undefined) {
      for (const { line } of others)
        reject(line, { reason: "Repeated", otherLine: first.line.number });
      yield first;
    } else
      for (const { line } of rows)
        reject(line, {
          ...{ reason: "Contradiction", column: "receipt" },
          ...{ value: yuan(first.row.amount), line: first.line.number },
          ...{ other: yuan(other.row.amount), otherLine: other.line.number },
        });
  }
}

/** The open case that a payment is for, and the act that would record it. */
function targetOf(
  { account, receipt, reference }: PaymentRow,
  { store, register, items }: PaymentFacts,
): Pick<PlannedPayment, "case" | "reference" | "act"> | RejectCause {
  const cases = register
    .findByAccount(account)
    .flatMap((customer) =>
      store.cases.ofCustomer(customer.commitment as Hash).map((stored) => ({ stored, customer })),
    )
    .filter(({ stored }) => reference === undefined || stored.reference === reference);
  const last = cases.at(-1);
  if (last === undefined) return { reason: "NoCase" };
  for (const { customer } of cases) {
    const act = freeAct(actOfReceipt(customer, receipt), {
      isRecorded: (id) => store.findAct(id) !== undefined,
      item: (id) => items.get(id),
    });
    if (act === undefined) return { reason: "PaymentKnown", value: receipt };
  }
  const open = cases.filter(({ stored }) => stored.stage !== "Closed");
  const [one, another] = open;
  if (one === undefined) return { reason: "CaseIsClosed", value: last.stored.reference };
  if (another !== undefined)
    return { reason: "SeveralCases", value: namesOf(open.map(({ stored }) => stored)) };
  const act = freeAct(actOfReceipt(one.customer, receipt), {
    isRecorded: (id) => store.findAct(id) !== undefined,
    item: (id) => items.get(id),
  });
  return act === undefined
    ? { reason: "PaymentKnown", value: receipt }
    : { case: one.stored.id, reference: one.stored.reference, act };
}

const namesOf = (cases: readonly StoredCase[]): string =>
  cases
    .slice(0, 5)
    .map(({ reference }) => reference)
    .join(", ");

/** By case: payments of this console that may still reach the chain. */
function onTheWay({ items, store }: PaymentFacts): ReadonlyMap<CaseId, number> {
  const sums = new Map<CaseId, number>();
  const isComing = (item: OutboxItem) =>
    mayStillEnter(item) && store.findAct(item.act.act) === undefined;
  for (const item of items.list()) {
    const { detail, case: id } = item.act;
    if (detail.type === "RecordPayment" && isComing(item))
      sums.set(id, (sums.get(id) ?? 0) + detail.amount);
  }
  return sums;
}

const HOUR_MS = 3_600_000;
/** The operator's, not the payment's. */
const OF_ALL: readonly AppError["kind"][] = [
  ...(["NoKey", "NotRegistered", "OperatorRevoked", "WrongRole", "ClockOff", "NotReady"] as const),
];

function judged(
  row: PaymentRow,
  owed: number,
  unmet: readonly AppError[],
): { readonly cause: RejectCause | undefined; readonly ofAll: readonly AppError[] } {
  const ofAll = unmet.filter(({ kind }) => OF_ALL.includes(kind));
  const [own] = unmet.filter(({ kind }) => !OF_ALL.includes(kind)).map(causeOf);
  const tooMuch: RejectCause | undefined =
    row.amount > owed
      ? { reason: "MoreThanOwed", value: yuan(row.amount), other: yuan(Math.max(0, owed)) }
      : undefined;
  return { cause: own ?? tooMuch, ofAll };

  function causeOf(error: AppError): RejectCause | undefined {
    if (error.kind === "TooOld")
      return { reason: "PaidTooLongAgo", limit: error.limitMs / HOUR_MS };
    const refusal = unmetOf(error)?.refusal;
    if (refusal === "NothingOwed" || refusal === "PaymentExceedsDebt")
      return { reason: "MoreThanOwed", value: yuan(row.amount), other: yuan(Math.max(0, owed)) };
    if (refusal === "TooManyPayments") return { reason: "TooManyPayments" };
    return { reason: "GateRefuses", value: refusal ?? error.kind };
  }
}

/** What payments come to. */
export const paidSums = (payments: readonly PlannedPayment[]) => ({
  payments: payments.length,
  amount: payments.reduce((sum, { row }) => sum + row.amount, 0) as Fen,
});
