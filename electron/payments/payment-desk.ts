import { randomBytes } from "node:crypto";
import { setImmediate as turn } from "node:timers/promises";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { PAYMENT_METHODS } from "../../shared/domain/words.ts";
import { type AppError, type ErrorKind, fail, ok, type Result } from "../../shared/errors.ts";
import { type ListSigned, SHOWN_CASES } from "../../shared/ipc/opening-schemas.ts";
import type { Preview } from "../../shared/ipc/outbox-schemas.ts";
import { PAYMENTS_CALL, type PaymentPlan } from "../../shared/ipc/payment-schemas.ts";
import { NAMED_REJECTS } from "../../shared/ipc/register-schemas.ts";
import { readPayment } from "../../shared/register/payments.ts";
import type { Reject } from "../../shared/register/rejects.ts";
import type { Desk } from "../outbox/desk.ts";
import { listReport, readListFile } from "../register/list-file.ts";
import { ListProgress } from "../register/list-progress.ts";
import {
  intentOf,
  type PaymentFacts,
  type PlannedPayment,
  paidSums,
  planPayments,
} from "./plan.ts";

export interface PaymentDeskOptions extends Omit<PaymentFacts, "verdict" | "pause"> {
  readonly desk: Pick<Desk, "verdict" | "prepare" | "sign" | "drop">;
  readonly now: () => Millis;
  /** Call when how far a list is has changed. */
  readonly changed: () => void;
}

interface Batch {
  readonly name: string;
  readonly payments: readonly PlannedPayment[];
  /** How many were signed or given up. */
  done: number;
}

/** Errors that every further payment would meet as well: the rest waits for the operator. */
const STOPS: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
  ...(["KeyLocked", "NoKey", "NotRegistered", "OperatorRevoked", "NotReady", "ClockOff"] as const),
  ...(["TooLongOffline", "DiskFull", "DiskFailed", "UnsupportedRuntime", "WrongGenesis"] as const),
]);

/**
 * Turns a list of payments into acts: each payment is an act of its own at the desk, whose id follows from its receipt, so a
 * list that is read again, here or by a colleague, records nothing twice.
 */
export class PaymentDesk {
  /** Of the last list. */
  rejects: readonly Reject[] = [];
  readonly progress: ListProgress;
  readonly #options: PaymentDeskOptions;
  #batch: Batch | undefined;

  constructor(options: PaymentDeskOptions) {
    this.#options = options;
    this.progress = new ListProgress(options.changed);
  }

  /** Reads and judges a list, and drafts its first payment. Errors: RegisterBusy, those of `readListFile`, of the desk. */
  read(path: string): Promise<Result<PaymentPlan>> {
    return this.progress.during(path, () => this.#read(path));
  }

  async #read(path: string): Promise<Result<PaymentPlan>> {
    const { desk, now } = this.#options;
    const list = await readListFile(
      path,
      "payments",
      (header, fields) => readPayment(header, fields, now()),
      (rows) => this.progress.pause("reading", rows),
    );
    if (!list.ok) return list;
    const planned = await planPayments(list.value, {
      ...this.#options,
      verdict: (intent) => desk.verdict(intent),
      pause: (rows) => this.progress.pause("judging", rows),
    });
    if (!planned.ok) return planned;
    const { payments, unmet, settled } = planned.value;
    const [one] = payments;
    const first = one && unmet.length === 0 ? await this.#prepare(one) : undefined;
    if (first?.ok === false) return first;
    const batch = { name: bytesToHex(randomBytes(16)), payments, done: 0 };
    this.#batch = batch;
    this.rejects = list.value.rejects.inOrder();
    return ok({
      batch: batch.name,
      ...listReport(list.value, NAMED_REJECTS),
      ...{ unmet: [...unmet], settled, ...paidSums(payments) },
      byMethod: PAYMENT_METHODS.map((method) => ({
        method,
        ...paidSums(payments.filter(({ row }) => row.method === method)),
      })).filter((sums) => sums.payments > 0),
      shown: payments.slice(0, SHOWN_CASES).map(({ line, reference, row }) => ({
        ...{ line, reference, account: row.account, receipt: row.receipt },
        ...{ method: row.method, paidAt: row.paidAt, amount: row.amount },
      })),
      first: first?.value,
    });
  }

  /** Signs the next payments. Errors: NotFound (the preview, when the list must be read anew), those that stop all. */
  async sign(name: string): Promise<Result<ListSigned>> {
    const batch = this.#batch;
    if (batch === undefined || batch.name !== name)
      return fail({ kind: "NotFound", what: "preview" });
    const failed: { line: number; error: AppError }[] = [];
    const turns = batch.payments.slice(batch.done, batch.done + PAYMENTS_CALL);
    let done = 0;
    for (const payment of turns) {
      const signed = await this.#signOne(payment);
      if (!signed.ok && STOPS.has(signed.error.kind)) {
        if (done + failed.length === 0) return signed;
        break;
      }
      batch.done += 1;
      if (signed.ok) done += 1;
      else failed.push({ line: payment.line, error: signed.error });
      await turn();
    }
    return ok({ done, failed, left: batch.payments.length - batch.done });
  }

  async #signOne(payment: PlannedPayment): Promise<Result<OutboxItem>> {
    const { desk, items, store } = this.#options;
    const { act } = payment;
    const known = items.get(act);
    // Somebody recorded the receipt since the list was read.
    const late =
      known !== undefined && known.status.state !== "draft" && known.signed !== undefined;
    if (late || store.findAct(act) !== undefined)
      return fail({ kind: "NotYet", refusal: "DuplicateAct", until: undefined, detail: {} });
    const shown = await this.#prepare(payment);
    if (!shown.ok) return shown;
    const [refusal] = shown.value.unmet;
    const signed = refusal ? fail(refusal) : await desk.sign(act);
    // A draft that was not signed does not stay in the outbox.
    if (!signed.ok) await desk.drop(act);
    return signed;
  }

  /** Drafts a payment, in the place of a draft that an earlier preview left, and reads it back from its bytes. */
  async #prepare(payment: PlannedPayment): Promise<Result<Preview>> {
    const { desk, items } = this.#options;
    if (items.get(payment.act)?.status.state === "draft") {
      const dropped = await desk.drop(payment.act);
      if (!dropped.ok) return dropped;
    }
    const shown = await desk.prepare(intentOf(payment));
    if (!shown.ok || says(shown.value, payment)) return shown;
    await desk.drop(payment.act);
    return fail({ kind: "Unknown", issue: "the bytes say something else than the list" });
  }
}

function says({ call }: Preview, { act, case: id, row }: PlannedPayment): boolean {
  const { meta, case: named, amount, method } = call.args;
  const { act: written, occurredAt } = Object(meta);
  return (
    written === `0x${act}` &&
    named === `0x${id}` &&
    Number(occurredAt) === row.paidAt &&
    Number(amount) === row.amount &&
    method === row.method
  );
}
