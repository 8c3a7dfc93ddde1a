import type { OutboxItem, SignedAct } from "../../shared/domain/outbox.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { accountId, actId, caseId, fen, millis, orgId } from "../../shared/domain/units.ts";
import {
  FIRST_CONDUCT_CARD,
  FIRST_CONDUCT_DAYS,
  FIRST_FEE_CARD,
} from "../../shared/risk/default-cards.ts";

/** Signed bytes for tests of the outbox; their content does not matter there. */
export function signedAct(part: Partial<SignedAct> = {}): SignedAct {
  return {
    extrinsic: "aa".repeat(80),
    signer: accountId("01".repeat(32)),
    nonce: 0,
    specVersion: 1,
    transactionVersion: 1,
    validUntil: 1_000,
    ...part,
  };
}

/** A draft of a phone contact with the given id. */
export function draft(id: string, part: Partial<OutboxItem> = {}): OutboxItem {
  return {
    id,
    act: {
      act: actId(id),
      org: orgId(1),
      case: caseId("0c".repeat(16)),
      occurredAt: millis(1_700_000_000_000),
      clockOffset: 0,
      commitment: undefined,
      supersedes: undefined,
      detail: { type: "RecordContact", channel: "Phone", outcome: "Reached", party: "Customer" },
    },
    note: undefined,
    createdAt: millis(1_700_000_000_000),
    updatedAt: millis(1_700_000_000_000),
    signed: undefined,
    status: { state: "draft" },
    ...part,
  };
}

/** A signed item with the given id. */
export const signedItem = (id: string, part: Partial<SignedAct> = {}): OutboxItem =>
  draft(id, { signed: signedAct(part), status: { state: "signed" } });

/** Policy version 1 with the defaults of chain/pallets/consortium/src/types.rs. */
export const POLICY: Policy = {
  utcOffsetMinutes: 480,
  quietFromMinute: 1_320,
  quietToMinute: 480,
  contactsPerDay: 3,
  contactsPer7Days: 7,
  backDatingLimitMs: 72 * 3_600_000,
  clockToleranceMs: 300_000,
  penaltyResidentialPpm: 1_000,
  penaltyCurrentYearPpm: 2_000,
  penaltyEarlierYearPpm: 3_000,
  cutAfterOverdueDays: 30,
  demandsBeforeCut: 2,
  noticeMinDays: 3,
  noticeMaxDays: 7,
  secondNoticeMinutes: 30,
  approvalValidDays: 15,
  reconnectHours: 24,
  disputeAnswerDays: 5,
  complaintAnswerDays: 3,
  secondNoticeMaxMinutes: 240,
  approvalsHigh: 2,
  highAmount: fen(1_000_000),
  cutFromMinute: 480,
  cutToMinute: 1_020,
  cutToMinuteBeforeRest: 720,
  clearing: "OldestBillFirst",
  holidays: [],
  workingDays: [],
  feeRisk: FIRST_FEE_CARD,
  conductRisk: FIRST_CONDUCT_CARD,
  conductDays: FIRST_CONDUCT_DAYS,
};
