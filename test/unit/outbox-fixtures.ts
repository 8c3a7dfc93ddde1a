import type { OutboxItem, SignedAct } from "../../shared/domain/outbox.ts";
import { accountId, actId, caseId, millis, orgId } from "../../shared/domain/units.ts";

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
      commitment: undefined,
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
