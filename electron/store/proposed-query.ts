import type { Fen, OrgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES } from "../../shared/domain/words.ts";
import { type InboxOrder, inboxRisks, inInboxOrder } from "../../shared/rules/inbox-order.ts";
import { NEVER } from "./derived-schema.ts";
import type { KeptRows } from "./kept-rows.ts";
import type { Sql } from "./sql.ts";
import type { StoredCase } from "./stored-case.ts";

/** The first cases in which a proposal waits, in the order of the inbox, and how many there are. `highAmount` is the policy's. */
export type ProposedQuery = (
  orgs: readonly OrgId[],
  order: InboxOrder,
  highAmount: Fen,
  most: number,
) => { readonly total: number; readonly cases: readonly StoredCase[] };

const WAITING = "FROM cases WHERE org = ? AND open_escalation > 0";
/** How many of `inboxRisks` a row has. */
const RISKS = `(protected > 0) + (class = ${CUSTOMER_CLASSES.indexOf("Important")}) + (disputes > 0)
  + (complaint_at > ${NEVER}) + (outstanding > ?)`;
const ORDERS: Readonly<Record<InboxOrder, string>> = {
  age: `open_escalation, ${RISKS} DESC, id`,
  risk: `${RISKS} DESC, open_escalation, id`,
};

/** Along a partial index, so that only the rows that are shown are read when the oldest come first. */
export function proposedQuery(sql: Sql, rows: KeptRows): ProposedQuery {
  return (orgs, order, highAmount, most) => {
    let total = 0;
    const cases: StoredCase[] = [];
    for (const org of orgs) {
      total += sql.number(`SELECT count(*) ${WAITING}`, [org]);
      const text = `SELECT no ${WAITING} ORDER BY ${ORDERS[order]} LIMIT ?`;
      cases.push(...rows.found(text, [org, highAmount, most]).map(({ stored }) => stored));
    }
    const place = (one: StoredCase) => ({
      since: one.waitingSince ?? (0 as NonNullable<StoredCase["waitingSince"]>),
      risks: inboxRisks(one, highAmount),
      id: one.id,
    });
    const inOrder = inInboxOrder(order);
    const places = new Map(cases.map((one) => [one, place(one)] as const));
    const placeOf = (one: StoredCase) => places.get(one) ?? place(one);
    cases.sort((a, b) => inOrder(placeOf(a), placeOf(b)));
    return { total, cases: cases.slice(0, most) };
  };
}
