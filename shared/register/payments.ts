import type { Fen, Millis } from "../domain/units.ts";
import type { PaymentMethod } from "../domain/words.ts";
import type { HeaderPlaces } from "./columns.ts";
import { readMethod, readMoney, readTime, textsOf } from "./list-values.ts";
import type { RejectCause } from "./rejects.ts";
import { readAccount, readText } from "./values.ts";

/** One payment, as a row says it. */
export interface PaymentRow {
  readonly account: string;
  readonly amount: Fen;
  readonly paidAt: Millis;
  readonly method: PaymentMethod;
  /** The number by which the payment is told from all others of the account. */
  readonly receipt: string;
  /** Which case of the account, when it has several. */
  readonly reference: string | undefined;
}

/** Reads the fields of a row, or says why it cannot be taken. `now` bounds the time. */
export function readPayment(
  header: HeaderPlaces,
  fields: readonly string[],
  now: Millis,
): PaymentRow | RejectCause {
  const { width, places } = header;
  if (fields.length !== width)
    return { reason: "WrongFieldCount", found: fields.length, expected: width };
  const text = textsOf(header, fields);
  const account = readAccount(text("account"));
  if ("cause" in account) return account.cause;
  const unit = places.has("fen") ? "fen" : "amount";
  const amount = readMoney(unit, text(unit));
  if ("cause" in amount) return amount.cause;
  const paidAt = readTime("paidAt", text("paidAt"), now);
  if ("cause" in paidAt) return paidAt.cause;
  const method = readMethod(text("method"));
  if ("cause" in method) return method.cause;
  const receipt = readText("receipt", unquoted(text("receipt")));
  if ("cause" in receipt) return receipt.cause;
  if (receipt.value === undefined) return { reason: "MissingValue", column: "receipt" };
  const reference = readText("reference", unquoted(text("reference")));
  if ("cause" in reference) return reference.cause;
  return {
    account: account.value,
    amount: amount.value,
    paidAt: paidAt.value,
    method: method.value,
    receipt: receipt.value,
    reference: reference.value,
  };
}

/** How a spreadsheet keeps leading zeros. */
const unquoted = (text: string) =>
  text
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^'/, "");
