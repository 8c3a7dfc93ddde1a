import { z } from "zod";
import { type Day, fen } from "../../shared/domain/units.ts";
import type { CustomerClass } from "../../shared/domain/words.ts";
import { type BadField, clip, type Field, parseAmount, parseDay, parsePositive } from "./fields.ts";
import type { FineEvent, FineRow, LostPayment } from "./types.ts";

/** The columns that the mapping reads; a file may have others, in any order. */
export const COLUMNS = [
  "case_id",
  "activity",
  "date",
  "amount",
  "expense",
  "paymentamount",
  "totalpaymentamount",
  "dismissal",
  "article",
  "vehicleclass",
] as const;
export type Column = (typeof COLUMNS)[number];
export type Record = { readonly [name in Column]: string };

/** Makes a zod schema of a field parser; its reason travels in the issue's `params`. */
const field = <T>(parse: (text: string) => Field<T>) =>
  z.string().transform((text, context) => {
    const parsed = parse(text);
    if ("value" in parsed) return parsed.value;
    context.addIssue({
      code: "custom",
      message: parsed.explanation,
      params: { reason: parsed.reason },
    });
    return z.NEVER;
  });

const positive = (name: Column) => field((text) => parsePositive(name, text));
const amountOrNone = (name: Column) =>
  field((text) => (text === "" ? { value: fen(0) } : parseAmount(name, text)));
/** `NIL` and an empty field say that the fine stands; any other code that it was dismissed. */
const dismissal = z.string().transform((code) => code !== "" && code !== "NIL");

/** What each activity's row must hold, and what it says. */
const EVENTS: { readonly [activity: string]: z.ZodType<FineEvent> } = {
  "Create Fine": z
    .object({
      amount: positive("amount"),
      dismissal,
      article: z.string(),
      vehicleclass: z.string(),
    })
    .transform(
      (row): FineEvent => ({
        type: "CreateFine",
        amount: row.amount,
        class: classOf(row.article, row.vehicleclass),
        dismissed: row.dismissal,
      }),
    ),
  "Send Fine": z
    .object({ expense: amountOrNone("expense") })
    .transform((row): FineEvent => ({ type: "SendFine", expense: row.expense })),
  "Insert Fine Notification": bare("InsertFineNotification"),
  "Add penalty": z
    .object({ amount: positive("amount") })
    .transform((row): FineEvent => ({ type: "AddPenalty", total: row.amount })),
  Payment: z
    .object({
      paymentamount: positive("paymentamount"),
      totalpaymentamount: positive("totalpaymentamount"),
    })
    .transform(
      (row): FineEvent => ({
        type: "Payment",
        written: row.paymentamount,
        runningTotal: row.totalpaymentamount,
      }),
    ),
  "Insert Date Appeal to Prefecture": bare("InsertDateAppeal"),
  "Send Appeal to Prefecture": z
    .object({ dismissal })
    .transform((row): FineEvent => ({ type: "SendAppeal", dismissed: row.dismissal })),
  "Receive Result Appeal from Prefecture": bare("ReceiveResult"),
  "Notify Result Appeal to Offender": bare("NotifyResult"),
  "Appeal to Judge": z
    .object({ dismissal })
    .transform((row): FineEvent => ({ type: "AppealToJudge", dismissed: row.dismissal })),
  "Send for Credit Collection": bare("SendForCreditCollection"),
};

function bare<
  T extends
    | "InsertFineNotification"
    | "InsertDateAppeal"
    | "ReceiveResult"
    | "NotifyResult"
    | "SendForCreditCollection",
>(type: T) {
  return z.object({}).transform((): FineEvent => ({ type }) as FineEvent);
}

/**
 * The customer class, at will, so that the demo has all three: article 158 is Important, article 7 and vehicles of class
 * C are Business, all else is Residential.
 */
export function classOf(article: string, vehicleClass: string): CustomerClass {
  const number = article.replace(/\.0+$/, "");
  if (number === "158") return "Important";
  return number === "7" || vehicleClass === "C" ? "Business" : "Residential";
}

/** Most bytes of UTF-8 in a case's reference on the chain. */
const MAX_REFERENCE_BYTES = 32;

/** What one record says, or why it cannot be taken and what of it is known all the same. */
export function readRecord(
  record: Record,
  place: { line: number; raw: string; today: Day },
): FineRow | (BadField & { readonly lost: LostPayment | undefined }) {
  const caseId = record.case_id;
  if (!isReference(caseId)) {
    return {
      reason: "BadCaseId",
      explanation: `case_id is empty, longer than ${MAX_REFERENCE_BYTES} bytes, or holds control characters: "${clip(caseId)}".`,
      lost: undefined,
    };
  }
  const schema = Object.hasOwn(EVENTS, record.activity) ? EVENTS[record.activity] : undefined;
  if (!schema) {
    const explanation = `The activity "${clip(record.activity)}" is unknown.`;
    return { reason: "UnknownActivity", explanation, lost: undefined };
  }
  const date = parseDay(record.date, place.today);
  if (!("value" in date)) return { ...date, lost: lostPayment(record) };
  const event = schema.safeParse(record);
  if (!event.success) {
    const [issue] = event.error.issues;
    const reason = issue?.code === "custom" ? issue.params?.reason : undefined;
    return {
      reason: reason ?? "BadAmount",
      explanation: issue?.message ?? "The row does not fit its activity.",
      lost: lostPayment(record),
    };
  }
  return { line: place.line, raw: place.raw, caseId, day: date.value, event: event.data };
}

function isReference(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return /^[^\u0000-\u001f\u007f]+$/.test(text) && Buffer.byteLength(text) <= MAX_REFERENCE_BYTES;
}

/** The running total of a payment that is otherwise unreadable: the payment after it needs it. */
function lostPayment(record: Record): LostPayment | undefined {
  if (record.activity !== "Payment") return undefined;
  const total = parsePositive("totalpaymentamount", record.totalpaymentamount);
  return "value" in total ? { caseId: record.case_id, runningTotal: total.value } : undefined;
}
