import { CUSTOMER_CLASSES, STAGES } from "../../shared/domain/words.ts";
import { outstandingOf } from "../ledger/fold-money.ts";
import type { CaseProjection } from "../ledger/fold-types.ts";
import { oldestUnpaidDue, promiseDue } from "../ledger/fold-views.ts";
import { fromHex } from "./bytes.ts";
import type { CaseSums } from "./case-sums.ts";
import { NEVER, NO_DUE } from "./derived-schema.ts";
import type { Sql, SqlValue } from "./sql.ts";

/** The numbers of the policy that a case's row and figures depend on; when they change, all are written anew. */
export interface RowParams {
  readonly contactsPer7Days: number;
  /** The local days of the figures. */
  readonly utcOffsetMinutes: number;
}

const COLUMNS = [
  "no",
  "id",
  "org",
  "reference",
  "customer",
  "class",
  "stage",
  "outstanding",
  "principal",
  "charges",
  "paid",
  "waived",
  "oldest_due",
  "promise_due",
  "disputes",
  "last_contact",
  "nth_contact",
  "protected",
  "cut_at",
  "reconnect_by",
  "valid_until",
  "window_from",
  "window_to",
  "open_escalation",
  "complaint_at",
  "delivered_at",
  "reminded_at",
  "disputed_at",
  "turned_down_at",
  "recheck_at",
] as const;

const INSERT = `INSERT INTO cases (${COLUMNS.join(", ")}) VALUES (${COLUMNS.map(() => "?").join(", ")})
  ON CONFLICT (no) DO UPDATE SET ${COLUMNS.slice(2)
    .map((column) => `${column} = excluded.${column}`)
    .join(", ")}`;

/** Writes a case's row over the one with the same number, and answers what it adds to the sums. */
export function writeCaseRow(
  sql: Sql,
  no: number,
  state: CaseProjection,
  params: RowParams,
): CaseSums {
  const open = state.closed === undefined;
  const sums: CaseSums = {
    org: state.org,
    outstanding: outstandingOf(state),
    principal: state.principal,
    charges: state.charges,
    paid: state.paid,
    oldestDue: (open ? oldestUnpaidDue(state) : undefined) ?? NO_DUE,
    promiseDue: promiseDue(state) ?? NO_DUE,
    disputes: open ? state.disputed.length : 0,
    stage: STAGES.indexOf(state.stage),
  };
  const values: SqlValue[] = [
    no,
    fromHex(state.id),
    state.org,
    state.reference,
    fromHex(state.customer),
    CUSTOMER_CLASSES.indexOf(state.class),
    sums.stage,
    sums.outstanding,
    state.principal,
    state.charges,
    state.paid,
    state.waived,
    sums.oldestDue,
    sums.promiseDue,
    sums.disputes,
    state.contacts.at(-1)?.at ?? NEVER,
    open ? nthLatest(state.contacts, params.contactsPer7Days) : NEVER,
    ...(open ? workOf(state) : NO_WORK),
    // The scores of a touched case are computed anew.
    0,
  ];
  sql.run(INSERT, values);
  return sums;
}

/** `protected` to `turned_down_at`, in their order. */
const workOf = ({
  protected: spared,
  cut,
  escalations,
  notice,
  complaints,
  disputedSince,
  turnedDown,
}: CaseProjection) => [
  spared ? 1 : 0,
  cut?.at ?? NEVER,
  cut?.reconnectBy ?? NEVER,
  escalations.find(({ kind }) => kind === "Disconnection")?.validUntil ?? NEVER,
  notice?.window.from ?? NEVER,
  notice?.window.to ?? NEVER,
  waitingSince(escalations),
  complaints[0] ?? NEVER,
  notice?.deliveredAt ?? NEVER,
  notice?.remindedAt ?? NEVER,
  disputedSince.length > 0 ? Math.min(...disputedSince) : NEVER,
  turnedDown?.at ?? NEVER,
];
const NO_WORK = [0, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER];

/** When the proposal was made that waits longest for a decision. */
function waitingSince(escalations: CaseProjection["escalations"]): number {
  const waiting = escalations.filter(({ validUntil }) => validUntil === undefined);
  return waiting.length === 0
    ? NEVER
    : Math.max(1, Math.min(...waiting.map(({ proposedAt }) => proposedAt)));
}

/** Claimed time of the n-th latest contact: seven days after it there is room for one more. */
const nthLatest = (contacts: CaseProjection["contacts"], n: number): number =>
  n > 0 ? (contacts[contacts.length - n]?.at ?? NEVER) : NEVER;
