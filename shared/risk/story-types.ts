import type { Entry } from "../domain/entry.ts";
import type { Part } from "../domain/escalation.ts";
import type { ActId, BillNo, Day, Fen, Millis } from "../domain/units.ts";
import type { ComplaintGround, DisputeResult, NoticeKind } from "../domain/words.ts";

/** A bill and until when something was owed of it. */
export interface BillStory {
  readonly seq: number;
  readonly bill: BillNo;
  /** Month of consumption, yyyymm. */
  readonly period: number;
  readonly amount: Fen;
  readonly due: Day;
  /** What is owed of it now. */
  owed: Fen;
  /** The day on which nothing was owed any more; undefined while something is. */
  settledOn: Day | undefined;
}

/** A payment that was not reversed. */
export interface Payment {
  readonly seq: number;
  readonly at: Millis;
  readonly act: ActId;
  /** Whether something was still owed after it. */
  readonly leftOwed: boolean;
}

/** A promise or plan. */
export interface PromiseStory {
  readonly seq: number;
  readonly parts: readonly Part[];
  paid: number;
  /** The first day on which it was broken; kept, replaced and waiting ones have none. */
  brokenOn: Day | undefined;
  /** Whether nothing can become of it any more: kept, replaced, or the debt is settled. */
  over: boolean;
}

/** A dispute or complaint, and its answer. */
export interface Question {
  readonly entry: Entry;
  answer: Entry | undefined;
}
export interface DisputeStory extends Question {
  readonly bill: BillNo;
  result: DisputeResult | undefined;
}
export interface ComplaintStory extends Question {
  readonly ground: ComplaintGround;
  upheld: boolean | undefined;
}

/** A contact that was not corrected. */
export interface Contact {
  readonly entry: Entry;
  /** Whether the customer was specially protected then. */
  readonly protected: boolean;
}

/** A cut of supply and its end. */
export interface Cut {
  readonly entry: Entry;
  readonly protected: boolean;
  reconnectBy: Millis | undefined;
  reconnected: Entry | undefined;
}

/** A notice that was issued, and the first delivery of its kind after it that was not refused. */
export interface NoticeStory {
  readonly entry: Entry;
  readonly kind: NoticeKind;
  delivered: Entry | undefined;
}

/** What happened in a case, as the scores look at it. */
export interface Story {
  readonly closed: boolean;
  readonly owed: Fen;
  /** Since when nothing is owed; undefined while something is. */
  readonly settledAt: Millis | undefined;
  readonly bills: readonly BillStory[];
  readonly payments: readonly Payment[];
  readonly bounced: readonly { readonly seq: number; readonly at: Millis }[];
  readonly promises: readonly PromiseStory[];
  readonly disputes: readonly DisputeStory[];
  readonly complaints: readonly ComplaintStory[];
  readonly notices: {
    readonly issued: readonly NoticeStory[];
    /** Every delivery, refused ones too. */
    readonly deliveries: readonly Entry[];
  };
  /** Ascending by claimed time. */
  readonly contacts: readonly Contact[];
  readonly cuts: readonly Cut[];
}
