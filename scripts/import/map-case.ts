import type { EntryKind } from "../../shared/domain/entry.ts";
import {
  billNo,
  type Day,
  day,
  type Fen,
  fen,
  type Hash,
  type Millis,
  millis,
} from "../../shared/domain/units.ts";
import { readPayments, type WrittenPayment } from "./payments.ts";
import type {
  FineRow,
  ImportedEntry,
  LostPayment,
  Reject,
  RejectReason,
  SourceCase,
  TakenRow,
} from "./types.ts";

const DAY_MS = 86_400_000;
/** The source has dates without clock times: an entry gets the midnight that begins its day in UTC+8. */
const UTC_OFFSET_MS = 8 * 3_600_000;
const BILL = billNo(0);

export interface MapContext {
  /** Days added to every date of the source. */
  readonly shiftDays: number;
  /** Commitment to the case's customer. */
  readonly customer: Hash;
}

export interface MappedCase {
  /** In the logged order; empty when the case was never opened. */
  readonly entries: readonly ImportedEntry[];
  readonly rows: readonly TakenRow[];
  readonly rejects: readonly Reject[];
}

/** What the rows so far have made of the case. */
interface Running {
  owed: { principal: number; penalty: number; expense: number; paid: number; waived: number };
  /** The source's running total of payments. */
  runningTotal: Fen;
  dispute: "none" | "open" | "answered";
}

/** The kinds that a row becomes, or why it becomes none. */
type Step = { kinds: EntryKind[] } | { reason: RejectReason; explanation: string };

/**
 * One case of the road-traffic-fines log in our words (docs/decisions/import-mapping.md). Pure; every row of the case
 * comes back either as taken or as rejected, and entries keep the logged order.
 */
export function mapCase(source: SourceCase, context: MapContext): MappedCase {
  const entries: ImportedEntry[] = [];
  const rows: TakenRow[] = [];
  const rejects: Reject[] = [];
  const running: Running = {
    owed: { principal: 0, penalty: 0, expense: 0, paid: 0, waived: 0 },
    runningTotal: fen(0),
    dispute: "none",
  };
  const payments = new Map<FineRow, Fen | undefined>();

  for (const [index, row] of source.rows.entries()) {
    if (!isGood(row)) {
      running.runningTotal = row.runningTotal;
      continue;
    }
    if (row.event.type === "Payment" && !payments.has(row)) {
      readRun(source.rows, index, running.runningTotal, payments);
    }
    const step =
      entries.length > 0 || row.event.type === "CreateFine"
        ? stepOf(row, running, context, payments)
        : notOpened(row);
    if ("reason" in step) {
      const { reason, explanation } = step;
      rejects.push({ line: row.line, reason, explanation, row: row.raw });
      continue;
    }
    const occurredAt = timeOf(row.day, context.shiftDays);
    for (const kind of step.kinds) entries.push({ occurredAt, commitment: undefined, kind });
    rows.push({ row, upTo: entries.length, toldAgain: step.kinds.length === 0 });
  }
  return { entries, rows, rejects };
}

/** Midnight in UTC+8 of a day of the source, shifted. */
export function timeOf(source: Day, shiftDays: number): Millis {
  return millis((source + shiftDays) * DAY_MS - UTC_OFFSET_MS);
}

function isGood(row: FineRow | LostPayment): row is FineRow {
  return "event" in row;
}

function notOpened(row: FineRow): Step {
  return {
    reason: "CaseNotOpened",
    explanation: `Case ${row.caseId} has no usable "Create Fine" row before this one, so there is no bill to put it on.`,
  };
}

/** Reads the payments from `index` on that are of one day and carry one running total. */
function readRun(
  all: SourceCase["rows"],
  index: number,
  before: Fen,
  payments: Map<FineRow, Fen | undefined>,
): void {
  const rows: FineRow[] = [];
  const run: WrittenPayment[] = [];
  for (const row of all.slice(index)) {
    if (!isGood(row) || row.event.type !== "Payment") break;
    if (rows[0] && row.day !== rows[0].day) break;
    if (run[0] && row.event.runningTotal !== run[0].runningTotal) break;
    rows.push(row);
    run.push(row.event);
  }
  const amounts = readPayments(run, before);
  for (const [place, row] of rows.entries()) payments.set(row, amounts[place]);
}

function stepOf(
  row: FineRow,
  running: Running,
  context: MapContext,
  payments: ReadonlyMap<FineRow, Fen | undefined>,
): Step {
  const { owed } = running;
  const { event } = row;
  switch (event.type) {
    case "CreateFine": {
      if (owed.principal > 0) {
        const explanation = `Case ${row.caseId} has a "Create Fine" row already.`;
        return { reason: "SecondCreateFine", explanation };
      }
      owed.principal = event.amount;
      const due = day(row.day + context.shiftDays);
      return {
        kinds: [
          {
            type: "CaseOpened",
            reference: row.caseId,
            customer: context.customer,
            class: event.class,
          },
          { type: "BillAdded", bill: BILL, period: monthOf(due), amount: event.amount, due },
          ...waiver(event.dismissed, owed),
        ],
      };
    }
    case "SendFine":
      owed.expense += event.expense;
      return {
        kinds: [
          { type: "NoticeIssued", notice: "Dunning", window: undefined },
          ...(event.expense > 0
            ? [
                {
                  type: "ChargeAdded",
                  bill: BILL,
                  charge: "Expense",
                  amount: event.expense,
                } as const,
              ]
            : []),
        ],
      };
    case "InsertFineNotification":
      return { kinds: [{ type: "NoticeDelivered", notice: "Dunning", delivery: "Unstated" }] };
    case "AddPenalty": {
      const penalty = event.total - owed.principal - owed.penalty;
      if (penalty <= 0) {
        return {
          reason: "PenaltyAddsNothing",
          explanation: "The new total is not more than the bill and its penalties so far.",
        };
      }
      owed.penalty += penalty;
      return {
        kinds: [{ type: "ChargeAdded", bill: BILL, charge: "Penalty", amount: fen(penalty) }],
      };
    }
    case "Payment": {
      running.runningTotal = event.runningTotal;
      const amount = payments.get(row);
      if (amount === undefined) {
        return {
          reason: "PaymentUnclear",
          explanation:
            "paymentamount does not fit the growth of totalpaymentamount in any reading of its decimal point.",
        };
      }
      owed.paid += amount;
      return {
        kinds: [
          { type: "PaymentReceived", amount, method: "Unstated", clearing: "OldestBillFirst" },
        ],
      };
    }
    case "InsertDateAppeal":
      return { kinds: openDispute(running, running.dispute !== "open") };
    case "SendAppeal":
      // Forwards a dispute; opens one only when no earlier row did.
      return {
        kinds: [
          ...openDispute(running, running.dispute === "none"),
          ...waiver(event.dismissed, owed),
        ],
      };
    case "ReceiveResult":
    case "NotifyResult": {
      if (running.dispute === "answered") return { kinds: [] };
      running.dispute = "answered";
      return { kinds: [{ type: "DisputeAnswered", bill: BILL, result: "Unstated" }] };
    }
    case "AppealToJudge":
      return {
        kinds: [
          { type: "EscalationProposed", escalation: "LegalAction", amount: fen(0) },
          ...waiver(event.dismissed, owed),
        ],
      };
    case "SendForCreditCollection":
      return {
        kinds: [{ type: "EscalationProposed", escalation: "Disconnection", amount: fen(0) }],
      };
  }
}

function openDispute(running: Running, opens: boolean): EntryKind[] {
  if (!opens) return [];
  running.dispute = "open";
  return [{ type: "DisputeOpened", bill: BILL, ground: "Other" }];
}

/** A dismissal waives what remains; nothing when nothing remains. */
function waiver(dismissed: boolean, owed: Running["owed"]): EntryKind[] {
  const remains = owed.principal + owed.penalty + owed.expense - owed.paid - owed.waived;
  if (!dismissed || remains <= 0) return [];
  owed.waived += remains;
  return [{ type: "AmountWaived", amount: fen(remains), penaltyOnly: false }];
}

/** yyyymm of a day. */
function monthOf(date: Day): number {
  const time = new Date(date * DAY_MS);
  return time.getUTCFullYear() * 100 + time.getUTCMonth() + 1;
}
