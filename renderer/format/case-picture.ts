import type { Entry, EntryKind } from "../../shared/domain/entry.ts";
import type { Window } from "../../shared/domain/escalation.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, MINUTE_MS } from "../../shared/domain/time.ts";
import type { Day, Millis } from "../../shared/domain/units.ts";
import { approvalEnd } from "../../shared/rules/approvals.ts";
import { addDays, dayOf, startOf } from "../../shared/rules/days.ts";
import { contactMark, Disputes, isQuietLine, moneyMark, promiseBand } from "./picture-dealings.ts";

/** Rows of the picture, from above. */
export const LANES = [
  "bills",
  "contacts",
  "money",
  "demands",
  "approval",
  "notice",
  "supply",
] as const;
export type Lane = (typeof LANES)[number];

export type MarkKind =
  | "due"
  | "ripe"
  | "contact"
  | "contactQuiet"
  | "contactThird"
  | "contactQuietThird"
  | "complaint"
  | "complaintAnswered"
  | "payment"
  | "bounced"
  | "promised"
  | "demandIssued"
  | "demandDelivered"
  | "proposed"
  | "approved"
  | "noticeIssued"
  | "noticeDelivered"
  | "reminded"
  | "cut"
  | "reconnected";
export type BandKind =
  | "promise"
  | "dispute"
  | "valid"
  | "band"
  | "window"
  | "dark"
  | "reconnectBy"
  | "blackout";

/** Something that happened, or a day that counts. */
export interface PictureMark {
  readonly kind: MarkKind;
  readonly lane: Lane;
  readonly at: Millis;
  /** Of a bill: its month, yyyymm. */
  readonly period?: number | undefined;
  /** Of dealings with the customer: what the record says. */
  readonly entry?: EntryKind | undefined;
  /** Place of its line in the order of time: many may have one time. */
  readonly line?: number | undefined;
}

/** A time in which something holds, from `from` to before `to`; without a lane it is the ground of all. */
export interface PictureBand {
  readonly kind: BandKind;
  readonly lane: Lane | undefined;
  readonly from: Millis;
  readonly to: Millis;
  /** It has not ended yet. */
  readonly open?: boolean | undefined;
  /** Of a promise, plan or dispute: what the record says of its beginning. */
  readonly entry?: EntryKind | undefined;
  /** Place of the line that began it, in the order of time. */
  readonly line?: number | undefined;
}

/** A line of the record, recorded or imported. */
export type PictureLine = Pick<Entry, "occurredAt" | "kind" | "provenance">;

export interface CasePicture {
  readonly marks: readonly PictureMark[];
  readonly bands: readonly PictureBand[];
}

/** What the picture is drawn from: all of it in a case's detail. */
export interface PictureSource {
  readonly now: Millis;
  readonly policy: Policy;
  readonly blackouts: readonly Window[];
  readonly bills: readonly { readonly period: number; readonly due: Day }[];
  readonly reconnectBy: Millis | undefined;
  /** Final entries that nothing corrects. */
  readonly lines: readonly PictureLine[];
}

/** Everything that the picture of a case shows, whatever part of it is in sight. */
export function casePicture(source: PictureSource): CasePicture {
  const { policy, bills, now, reconnectBy } = source;
  const marks: PictureMark[] = [];
  const bands: PictureBand[] = source.blackouts.map(({ from, to }) => ({
    kind: "blackout",
    lane: undefined,
    from,
    to,
  }));
  for (const { period, due } of bills) {
    marks.push({ kind: "due", lane: "bills", at: startOf(policy, addDays(due, 1)), period });
    const ripe = startOf(policy, addDays(due, policy.cutAfterOverdueDays + 1));
    marks.push({ kind: "ripe", lane: "bills", at: ripe, period });
  }
  let proposed: EntryKind | undefined;
  let dark: Millis | undefined;
  const disputes = new Disputes();
  const lines = source.lines.toSorted((a, b) => a.occurredAt - b.occurredAt);
  for (const [line, entry] of lines.entries()) {
    const { kind, occurredAt: at } = entry;
    const mark = markOf(kind, proposed, isQuietLine(entry, policy));
    if (mark) marks.push({ ...mark, at, line });
    const promised = promiseBand(entry, policy);
    if (promised) bands.push({ ...promised, line });
    const disputed = disputes.after(entry, line);
    if (disputed) bands.push(disputed);
    if (kind.type === "EscalationProposed") proposed = kind;
    if (mark?.kind === "approved")
      bands.push({ kind: "valid", lane: "approval", from: at, to: approvalEnd(policy, at) });
    if (kind.type === "NoticeIssued" && kind.window && kind.notice === "Disconnection")
      bands.push({ kind: "window", lane: "notice", ...kind.window });
    if (mark?.kind === "noticeDelivered") bands.push({ ...noticeBand(policy, at) });
    if (kind.type === "Disconnected") dark = at;
    if (kind.type === "Reconnected" && dark !== undefined) {
      bands.push({ kind: "dark", lane: "supply", from: dark, to: at });
      dark = undefined;
    }
  }
  bands.push(...disputes.open(now));
  if (dark !== undefined)
    bands.push({
      kind: "dark",
      lane: "supply",
      from: dark,
      to: Math.max(now, dark) as Millis,
      open: true,
    });
  if (reconnectBy !== undefined) {
    const from = (reconnectBy - policy.reconnectHours * 60 * MINUTE_MS) as Millis;
    bands.push({ kind: "reconnectBy", lane: "supply", from, to: reconnectBy });
  }
  return { marks, bands: bands.toSorted((a, b) => DEPTH[a.kind] - DEPTH[b.kind]) };
}

/** What is drawn first lies below: a period below the hours in it. */
const DEPTH: Readonly<Record<BandKind, number>> = {
  blackout: 0,
  promise: 1,
  dispute: 1,
  valid: 1,
  band: 1,
  dark: 1,
  window: 2,
  reconnectBy: 2,
};

/** The days on which supply may be cut after a notice was delivered. */
function noticeBand(policy: Policy, delivered: Millis): PictureBand {
  const day = dayOf(policy, delivered);
  return {
    kind: "band",
    lane: "notice",
    from: startOf(policy, addDays(day, policy.noticeMinDays)),
    to: startOf(policy, addDays(day, policy.noticeMaxDays + 1)),
  };
}

/**
 * The mark of an entry. An approval is one of a cut when that was proposed last before it; `quiet` says that it lies in
 * the quiet hours.
 */
export function markOf(
  kind: EntryKind,
  proposed: EntryKind | undefined,
  quiet: boolean,
): Omit<PictureMark, "at"> | undefined {
  switch (kind.type) {
    case "NoticeIssued":
      if (kind.notice === "Dunning") return { kind: "demandIssued", lane: "demands" };
      return kind.notice === "Disconnection" ? { kind: "noticeIssued", lane: "notice" } : undefined;
    case "NoticeDelivered":
      if (kind.delivery === "Refused") return undefined;
      if (kind.notice === "Dunning") return { kind: "demandDelivered", lane: "demands" };
      if (kind.notice === "Disconnection") return { kind: "noticeDelivered", lane: "notice" };
      return kind.notice === "FinalReminder" ? { kind: "reminded", lane: "notice" } : undefined;
    case "EscalationProposed":
      return kind.escalation === "Disconnection"
        ? { kind: "proposed", lane: "approval" }
        : undefined;
    case "EscalationApproved":
      return kind.complete &&
        proposed?.type === "EscalationProposed" &&
        proposed.escalation === "Disconnection"
        ? { kind: "approved", lane: "approval" }
        : undefined;
    case "Disconnected":
      return { kind: "cut", lane: "supply" };
    case "Reconnected":
      return { kind: "reconnected", lane: "supply" };
    default:
      return contactMark(kind, quiet) ?? moneyMark(kind);
  }
}

/** Share of the range that is left free at both ends. */
const MARGIN = 0.03;
/** How far around now the near view goes (ms). */
const NEAR_MS = 10 * DAY_MS;
const HOURS_MS = 1.5 * DAY_MS;

/** From the first to the last thing in the picture, and now. */
export function wholeRange({ marks, bands }: CasePicture, now: Millis): Window {
  const ground = bands.filter(({ lane }) => lane !== undefined);
  const times = [
    now,
    ...marks.map(({ at }) => at),
    ...ground.flatMap(({ from, to }) => [from, to]),
  ];
  const from = Math.min(...times);
  const to = Math.max(...times);
  const margin = Math.max((to - from) * MARGIN, DAY_MS);
  return { from: (from - margin) as Millis, to: (to + margin) as Millis };
}

export const nearRange = (now: Millis): Window => ({
  from: (now - NEAR_MS) as Millis,
  to: (now + NEAR_MS) as Millis,
});

/** Now and the day before and after, where hours count. */
export const hoursRange = (now: Millis): Window => ({
  from: (now - HOURS_MS) as Millis,
  to: (now + HOURS_MS) as Millis,
});

/** Whether any of a band or mark is in sight. */
export const inSight = ({ from, to }: Window, start: Millis, end: Millis = start): boolean =>
  end >= from && start <= to;

/** Where a time lies, in px from the left of a picture so many px wide; what is out of sight lies at the edge. */
export const placeOf = ({ from, to }: Window, width: number, at: Millis): number =>
  Math.min(1, Math.max(0, (at - from) / (to - from))) * width;

/** Time between two ticks (ms): hours that divide a day, then days. */
const STEPS = [0.125, 0.25, 0.5, 1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * DAY_MS);

/** The local times at which the axis is labelled, at most as many as fit: hours in a short range, else days. */
export function ticksOf(policy: Policy, { from, to }: Window, most: number): readonly Millis[] {
  const offset = policy.utcOffsetMinutes * MINUTE_MS;
  const step =
    STEPS.find((ms) => (to - from) / ms < most) ?? Math.ceil((to - from) / most / DAY_MS) * DAY_MS;
  const ticks: Millis[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step)
    ticks.push(at as Millis);
  return ticks;
}
