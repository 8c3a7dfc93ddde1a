import type { CaseId, Day, Fen, Hash, Millis, OrgId } from "../../shared/domain/units.ts";
import {
  CUSTOMER_CLASSES,
  type CustomerClass,
  STAGES,
  type Stage,
} from "../../shared/domain/words.ts";
import type { KeptRisk } from "../../shared/risk/warnings.ts";
import { toHex } from "./bytes.ts";
import { NEVER, NO_DUE, NO_SCORE } from "./derived-schema.ts";
import type { Row } from "./sql.ts";

/** A case as the list shows it, without what other stores add. */
export interface StoredCase {
  readonly no: number;
  readonly id: CaseId;
  readonly org: OrgId;
  readonly reference: string;
  readonly customer: Hash;
  readonly class: CustomerClass;
  readonly stage: Stage;
  readonly outstanding: Fen;
  readonly principal: Fen;
  readonly charges: Fen;
  readonly paid: Fen;
  readonly waived: Fen;
  readonly oldestDue: Day | undefined;
  readonly promiseDue: Day | undefined;
  readonly openDisputes: number;
  readonly lastContactAt: Millis | undefined;
  readonly nthContactAt: Millis | undefined;
  readonly protected: boolean;
  readonly cutAt: Millis | undefined;
  readonly reconnectBy: Millis | undefined;
  /** When the complete approval of a disconnection lapses. */
  readonly validUntil: Millis | undefined;
  readonly windowFrom: Millis | undefined;
  readonly windowTo: Millis | undefined;
  readonly openEscalation: boolean;
  /** When the proposal was made that waits longest for a decision. */
  readonly waitingSince: Millis | undefined;
  /** When the oldest open complaint was made. */
  readonly complaintAt: Millis | undefined;
  /** The scores as last computed. */
  readonly risk: KeptRisk & { readonly feeUnknown: number };
}

/** What `storedCase` reads, in its order. */
export const CASE_COLUMNS = `no, id, org, reference, customer, class, stage, outstanding, principal, charges, paid, waived,
  oldest_due, promise_due, disputes, last_contact, nth_contact, protected, cut_at, reconnect_by, valid_until, window_from,
  window_to, open_escalation, complaint_at, fee, fee_unknown, conduct, alerts`;

/** A row of `CASE_COLUMNS`. */
export function storedCase(row: Row): StoredCase {
  const number = (index: number) => row[index] as number;
  const day = (index: number) => (number(index) === NO_DUE ? undefined : (number(index) as Day));
  const time = (index: number) => (number(index) === NEVER ? undefined : (number(index) as Millis));
  return {
    no: number(0),
    id: toHex(row[1]) as CaseId,
    org: number(2) as OrgId,
    reference: row[3] as string,
    customer: toHex(row[4]) as Hash,
    class: CUSTOMER_CLASSES[number(5)] as CustomerClass,
    stage: STAGES[number(6)] as Stage,
    outstanding: number(7) as Fen,
    principal: number(8) as Fen,
    charges: number(9) as Fen,
    paid: number(10) as Fen,
    waived: number(11) as Fen,
    oldestDue: day(12),
    promiseDue: day(13),
    openDisputes: number(14),
    lastContactAt: time(15),
    nthContactAt: time(16),
    protected: number(17) === 1,
    cutAt: time(18),
    reconnectBy: time(19),
    validUntil: time(20),
    windowFrom: time(21),
    windowTo: time(22),
    openEscalation: number(23) !== NEVER,
    waitingSince: time(23),
    complaintAt: time(24),
    risk: {
      fee: number(25) === NO_SCORE ? undefined : number(25),
      feeUnknown: number(26),
      conduct: number(27),
      alerts: number(28),
    },
  };
}
