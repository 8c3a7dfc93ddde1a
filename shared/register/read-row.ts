import type { Day } from "../domain/units.ts";
import type { RegisterColumn, RegisterHeader } from "./columns.ts";
import type { Fact } from "./facts.ts";
import type { RejectCause } from "./rejects.ts";
import {
  type Field,
  plain,
  readAccount,
  readDate,
  readFlag,
  readMonth,
  readNumber,
  readText,
} from "./values.ts";

/** What one row says of one account; a row may say nothing but that there is such a customer. */
export interface RegisterRow {
  readonly account: string;
  readonly facts: readonly Fact[];
}

/** Reads the fields of a row, or says why it cannot be taken. `today` bounds months and dates. */
export function readRow(
  header: RegisterHeader,
  fields: readonly string[],
  today: Day,
): RegisterRow | RejectCause {
  const { width, places, kind } = header;
  if (fields.length !== width)
    return { reason: "WrongFieldCount", found: fields.length, expected: width };
  const text = (column: RegisterColumn): string => {
    const place = places.get(column);
    return place === undefined ? "" : (fields[place] ?? "");
  };
  const account = readAccount(text("account"));
  if ("cause" in account) return account.cause;
  const facts = kind === "consumption" ? consumption(text, today) : customer(text, today);
  return "cause" in facts ? facts.cause : { account: account.value, facts: facts.value };
}

type Text = (column: RegisterColumn) => string;

function consumption(text: Text, today: Day): Field<Fact[]> {
  const month = readMonth(text("month"), today);
  if ("cause" in month) return month;
  const kwh = readNumber("kwh", text("kwh"));
  if ("cause" in kwh) return kwh;
  return { value: [{ kind: "consumption", at: month.value, value: kwh.value }] };
}

/** Empty fields say nothing; a date without its value says nothing either. */
function customer(text: Text, today: Day): Field<Fact[]> {
  const facts: Fact[] = [];
  const industry = readText("industry", text("industry"));
  if ("cause" in industry) return industry;
  if (industry.value !== undefined) facts.push({ kind: "industry", at: 0, value: industry.value });
  for (const kind of ["name", "address", "phone"] as const) {
    const said = readText(kind, text(kind));
    if ("cause" in said) return said;
    if (said.value !== undefined) facts.push({ kind, at: 0, value: said.value });
  }
  const watched = readFlag("watched", text("watched"));
  if ("cause" in watched) return watched;
  if (watched.value !== undefined)
    facts.push({ kind: "watched", at: 0, value: watched.value ? 1 : 0 });
  for (const [kind, date] of [
    ["capacity", "since"],
    ["balance", "at"],
  ] as const) {
    if (plain(text(kind)) === "") continue;
    const value = readNumber(kind, text(kind));
    if ("cause" in value) return value;
    const day = readDate(date, text(date), today);
    if ("cause" in day) return day;
    facts.push({ kind, at: day.value, value: value.value });
  }
  return { value: facts };
}
