import { type Refusal, type Unmet, unmet } from "../domain/refusals.ts";
import type { AppError } from "../errors.ts";

/** A refusal of the rules as an error; the limits of contact have kinds of their own. */
export function errorOf({ refusal, until, detail }: Unmet): AppError {
  const { fromMinute = 0, toMinute = 0, needed = 0 } = detail;
  if (until !== undefined)
    switch (refusal) {
      case "QuietHours":
        return { kind: "QuietHours", fromMinute, toMinute, until };
      case "TooManyContactsToday":
      case "TooManyContactsIn7Days":
        return { kind: refusal, limit: needed, until };
    }
  return { kind: "NotYet", refusal, until, detail };
}

/** The word of docs/rules.md behind an error, which is the name that the chain gives it; undefined for other errors. */
export function refusalOf(error: AppError): Refusal | undefined {
  switch (error.kind) {
    case "NotYet":
      return error.refusal;
    case "NoKey":
    case "NotRegistered":
    case "OperatorRevoked":
      return "NotOperator";
    case "WrongOrg":
      return "WrongOrganisation";
    case "WrongRole":
    case "TooOld":
    case "InTheFuture":
    case "CaseClosed":
    case "QuietHours":
    case "TooManyContactsToday":
    case "TooManyContactsIn7Days":
      return error.kind;
    default:
      return undefined;
  }
}

/** The refusal behind an error of the gate, with its numbers; undefined for errors that no rule is behind. */
export function unmetOf(error: AppError): Unmet | undefined {
  if (error.kind === "NotYet") return { ...error, until: error.until as Unmet["until"] };
  const refusal = refusalOf(error);
  const until = "until" in error ? (error.until as Unmet["until"]) : undefined;
  return refusal && unmet(refusal, {}, until);
}
