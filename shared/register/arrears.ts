import { yyyymm } from "../domain/month.ts";
import type { Day, Fen } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";
import type { AppError } from "../errors.ts";
import { personalDataOnChain } from "../rules/privacy.ts";
import type { HeaderPlaces } from "./columns.ts";
import { readClass, readMoney, textsOf } from "./list-values.ts";
import type { RejectCause } from "./rejects.ts";
import { clip, plain, readAccount, readDate, readMonth, readText } from "./values.ts";

/** Bytes that the chain keeps of a reference. */
export const MAX_REFERENCE_BYTES = 32;

/** One overdue bill, as a row says it. */
export interface ArrearsRow {
  readonly account: string;
  readonly class: CustomerClass;
  /** Month of consumption, yyyymm. */
  readonly period: number;
  readonly amount: Fen;
  readonly due: Day;
  /** The branch's own number for the case; one is made when there is none. */
  readonly reference: string | undefined;
  /** The office that the file names, in its own words. */
  readonly office: string | undefined;
}

/** Reads the fields of a row, or says why it cannot be taken. `today`: a bill that is due then is not overdue yet. */
export function readArrears(
  header: HeaderPlaces,
  fields: readonly string[],
  today: Day,
): ArrearsRow | RejectCause {
  const { width, places } = header;
  if (fields.length !== width)
    return { reason: "WrongFieldCount", found: fields.length, expected: width };
  const text = textsOf(header, fields);
  const account = readAccount(text("account"));
  if ("cause" in account) return account.cause;
  const of = readClass(text("class"));
  if ("cause" in of) return of.cause;
  const month = readMonth(text("month"), today);
  if ("cause" in month) return month.cause;
  const unit = places.has("fen") ? "fen" : "amount";
  const amount = readMoney(unit, text(unit));
  if ("cause" in amount) return amount.cause;
  const due = readDate("due", text("due"), today);
  if ("cause" in due)
    return due.cause.reason === "FutureDate" ? { ...due.cause, reason: "NotOverdue" } : due.cause;
  if (due.value >= today) return { reason: "NotOverdue", column: "due", value: clip(text("due")) };
  const reference = readReference(text("reference"), account.value);
  if ("reason" in reference) return reference;
  const office = readText("office", text("office"));
  if ("cause" in office) return office.cause;
  return {
    account: account.value,
    class: of.value,
    period: yyyymm(month.value),
    amount: amount.value,
    due: due.value,
    reference: reference.value,
    office: office.value,
  };
}

/** A reference stands on the chain for everybody to see. */
function readReference(
  text: string,
  account: string,
): { readonly value: string | undefined } | RejectCause {
  const read = readText(
    "reference",
    plain(text)
      .replace(/^="(.*)"$/, "$1")
      .replace(/^'/, ""),
  );
  if ("cause" in read) return read.cause;
  const { value } = read;
  if (value === undefined) return { value };
  const tooLong = new TextEncoder().encode(value).length > MAX_REFERENCE_BYTES;
  const personal: readonly AppError[] = personalDataOnChain(value, { account });
  return tooLong || personal.length > 0
    ? { reason: "BadReference", column: "reference", value: clip(text) }
    : { value };
}
