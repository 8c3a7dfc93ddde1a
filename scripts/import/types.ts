import type { EntryKind } from "../../shared/domain/entry.ts";
import type { CaseId, Day, Fen, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import type { CustomerClass } from "../../shared/domain/words.ts";

/** Why a row of the source was not taken. The words are stable: scripts may count them. */
export type RejectReason =
  | "LineTooLong"
  | "NotUtf8"
  | "BadQuote"
  | "WrongFieldCount"
  | "BadCaseId"
  | "UnknownActivity"
  | "BadDate"
  | "DateOutOfRange"
  | "BadAmount"
  | "NegativeAmount"
  | "ZeroAmount"
  | "AmountTooLarge"
  | "CaseComesBack"
  | "CaseTooLong"
  | "CaseNotOpened"
  | "SecondCreateFine"
  | "PenaltyAddsNothing"
  | "PaymentUnclear"
  | "ChainRefused";

/** One line of the reject report. */
export interface Reject {
  /** Line in the source file, from 1; the header is line 1. */
  readonly line: number;
  readonly reason: RejectReason;
  /** A sentence for the person who mends the file. */
  readonly explanation: string;
  /** The line as it stands in the file. Bytes beyond ASCII of a line that is not UTF-8 are written `\xNN`. */
  readonly row: string;
}

/** What one good row says, in the words of the source. Sums are in fen, 1 euro = 1 yuan. */
export type FineEvent =
  | { type: "CreateFine"; amount: Fen; class: CustomerClass; dismissed: boolean }
  | { type: "SendFine"; expense: Fen }
  | { type: "InsertFineNotification" }
  | { type: "AddPenalty"; total: Fen }
  /** `written` is the payment as the column says it, which may have lost its decimal point. */
  | { type: "Payment"; written: Fen; runningTotal: Fen }
  | { type: "InsertDateAppeal" }
  | { type: "SendAppeal"; dismissed: boolean }
  | { type: "ReceiveResult" }
  | { type: "NotifyResult" }
  | { type: "AppealToJudge"; dismissed: boolean }
  | { type: "SendForCreditCollection" };

/** A good row. */
export interface FineRow {
  readonly line: number;
  /** The row as it stands in the file, for the reject report. */
  readonly raw: string;
  readonly caseId: string;
  /** The date of the source, not shifted. */
  readonly day: Day;
  readonly event: FineEvent;
}

/** A rejected row of which at least the case and the running total of payments could be read. */
export interface LostPayment {
  readonly caseId: string;
  readonly runningTotal: Fen;
}

/** The rows of one case, in their logged order. */
export interface SourceCase {
  readonly caseId: string;
  readonly rows: readonly (FineRow | LostPayment)[];
}

/** One line of imported history, as `import_history` takes it. */
export interface ImportedEntry {
  readonly occurredAt: Millis;
  readonly commitment: Hash | undefined;
  readonly kind: EntryKind;
}

/** A row and how many entries its case has once the row is taken. */
export interface TakenRow {
  readonly row: FineRow;
  readonly upTo: number;
  /** True when the row adds no entry, because an earlier entry says the same already. */
  readonly toldAgain: boolean;
}

/** The line of the local register that opens a case's customer commitment. */
export interface RegisterRow {
  readonly commitment: Hash;
  readonly account: string;
  readonly reference: string;
  /** 64 hexadecimal digits. */
  readonly salt: string;
}

/** A case ready to be sent. */
export interface ImportCase {
  readonly org: OrgId;
  readonly case: CaseId;
  readonly register: RegisterRow;
  readonly entries: readonly ImportedEntry[];
  readonly rows: readonly TakenRow[];
}
