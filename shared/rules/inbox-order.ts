import type { Fen, Millis } from "../domain/units.ts";
import type { CustomerClass } from "../domain/words.ts";

/** What makes a proposal one to look at twice. */
export const INBOX_RISKS = [
  "protected",
  "important",
  "openDispute",
  "openComplaint",
  "largeAmount",
] as const;
export type InboxRisk = (typeof INBOX_RISKS)[number];

/** What the risks of a case are told from. */
export interface RiskFacts {
  readonly protected: boolean;
  readonly class: CustomerClass;
  readonly openDisputes: number;
  readonly complaintAt: Millis | undefined;
  readonly outstanding: Fen;
}

/** The risks of deciding on a case; large is what the policy calls high. */
export function inboxRisks(facts: RiskFacts, highAmount: Fen | undefined): InboxRisk[] {
  const holds: Record<InboxRisk, boolean> = {
    protected: facts.protected,
    important: facts.class === "Important",
    openDispute: facts.openDisputes > 0,
    openComplaint: facts.complaintAt !== undefined,
    largeAmount: highAmount !== undefined && facts.outstanding > highAmount,
  };
  return INBOX_RISKS.filter((risk) => holds[risk]);
}

export const INBOX_ORDERS = ["age", "risk"] as const;
export type InboxOrder = (typeof INBOX_ORDERS)[number];

/** What waits for a decision. */
export interface Waiting {
  readonly since: Millis;
  readonly risks: readonly InboxRisk[];
  /** Tells two of the same age and risk apart. */
  readonly id: string;
}

/** Longest waiting first, or most risks first; the other one decides between equals. */
export const inInboxOrder =
  (order: InboxOrder) =>
  (a: Waiting, b: Waiting): number => {
    const age = a.since - b.since;
    const risk = b.risks.length - a.risks.length;
    const [first, second] = order === "age" ? [age, risk] : [risk, age];
    return first || second || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  };
