import type { Day } from "../domain/units.ts";
import type { FigureRecord } from "../ipc/figures-schemas.ts";
import type { Table } from "./table.ts";
import { dayText, table, timeText } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

type Kind = FigureRecord["kind"];
type Words = Wording["words"];

/** The fields of entries that are words, with their lists; a ground is of a dispute or of a complaint. */
const WORD_FIELDS: readonly (readonly [
  field: string,
  list: (words: Words, kind: Kind) => Readonly<Record<string, string>>,
])[] = [
  ["class", (words) => words.customerClass],
  ["charge", (words) => words.charge],
  ["channel", (words) => words.channel],
  ["outcome", (words) => words.outcome],
  ["party", (words) => words.party],
  ["notice", (words) => words.notice],
  ["delivery", (words) => words.delivery],
  ["ground", (words, { type }) => groundsOf(words, type)],
  ["result", (words) => words.disputeResult],
  ["method", (words) => words.method],
  ["escalation", (words) => words.escalation],
  ["reason", (words) => words.closeReason],
];

const groundsOf = (words: Words, type: string) =>
  type === "DisputeOpened" ? words.disputeGround : words.complaintGround;

/** What a record says beside its kind, sum and day, in words; a word that this program does not know is shown as it is. */
export function detailText(kind: Kind, words: Words): string {
  return WORD_FIELDS.flatMap(([field, list]) => {
    const value = kind[field];
    if (typeof value !== "string") return [];
    const known = list(words, kind);
    return [Object.hasOwn(known, value) ? (known[value] ?? value) : value];
  }).join(" · ");
}

const parts = (kind: Kind): readonly { amount: number; due: Day }[] =>
  Array.isArray(kind.parts) ? (kind.parts as { amount: number; due: Day }[]) : [];

/** The sum of a record (fen), all parts of a plan together. */
export function amountOf(kind: Kind): number | undefined {
  if (typeof kind.amount === "number") return kind.amount;
  const all = parts(kind);
  return all.length === 0 ? undefined : all.reduce((sum, { amount }) => sum + amount, 0);
}

/** The day that a bill or a promise (its last part) falls due. */
export function dueOfRecord(kind: Kind): Day | undefined {
  if (typeof kind.due === "number") return kind.due as Day;
  return parts(kind).at(-1)?.due;
}

const isEntry = (words: Words, type: string): type is keyof Words["entry"] =>
  Object.hasOwn(words.entry, type);

/** The records behind a figure, as the views show them. Times are of the local clock. */
export function recordsTable(
  records: readonly FigureRecord[],
  utcOffsetMinutes: number,
  wording: Wording,
): Table {
  const { words } = wording;
  return table(
    wording,
    "records",
    [
      ["time", "text"],
      ["reference", "text"],
      ["class", "text"],
      ["office", "text"],
      ["type", "text"],
      ["amount", "fen"],
      ["dueDay", "text"],
      ["detail", "text"],
      ["clerk", "text"],
      ["account", "text"],
      ["provenance", "text"],
      ["seq", "count"],
    ],
    records.map((one) => {
      const { kind, actor } = one;
      const due = dueOfRecord(kind);
      return [
        timeText(one.occurredAt, utcOffsetMinutes),
        one.reference,
        words.customerClass[one.class],
        wording.orgName(one.org),
        isEntry(words, kind.type) ? words.entry[kind.type] : kind.type,
        amountOf(kind),
        due === undefined ? undefined : dayText(due),
        detailText(kind, words),
        actor === undefined ? undefined : wording.clerkName(actor),
        actor,
        words.provenance[one.provenance],
        one.seq,
      ];
    }),
  );
}
