import { bytesToHex } from "@noble/hashes/utils.js";
import type { CollectionCall } from "../../shared/codec/call.ts";
import type { ActDetail } from "../../shared/domain/act.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import {
  type AccountId,
  accountId,
  type CaseId,
  type Millis,
  type OrgId,
  type Person,
  person,
} from "../../shared/domain/units.ts";
import type { Role } from "../../shared/domain/words.ts";

/** One operator of the made-up consortium; the chain's test accounts are numbers. */
export interface Staff {
  readonly no: number;
  readonly org: OrgId;
  readonly role: Role;
  /** A name for the human being; two accounts of one name are one person. */
  readonly person: string;
}

/** Who takes part, and by which policy, when a history begins. */
export interface World {
  readonly time: Millis;
  readonly orgs: readonly (readonly [org: OrgId, parent: OrgId | undefined])[];
  readonly staff: readonly Staff[];
  readonly policy: Policy;
}

/** One step of a history, `time` being the chain's. */
export type HistoryStep =
  | {
      readonly kind: "policy";
      readonly time: Millis;
      readonly from: Millis;
      readonly policy: Policy;
    }
  | {
      readonly kind: "deputy";
      readonly time: Millis;
      readonly signer: number;
      readonly deputy: number;
      readonly until: Millis;
    }
  | {
      readonly kind: "call";
      readonly time: Millis;
      readonly signer: number;
      readonly call: CollectionCall;
      /** The step whose entry the act corrects: its place in the journal is looked up when the history is told. */
      readonly corrects?: HistoryStep;
    }
  | {
      readonly kind: "ask";
      readonly time: Millis;
      readonly signer: number;
      readonly case: CaseId;
      readonly detail: ActDetail;
      readonly evidence: boolean;
    };

export interface History {
  readonly seed: number;
  readonly world: World;
  readonly steps: readonly HistoryStep[];
}

const accounts = new Map<number, AccountId>();

/** The account of a number: little-endian in the first 8 of 32 bytes. */
export function accountOf(no: number): AccountId {
  const known = accounts.get(no);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(32);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(no), true);
  const account = accountId(bytesToHex(bytes));
  accounts.set(no, account);
  return account;
}

/** A stand-in for the person's commitment: only equality matters. */
export const personOf = (name: string): Person =>
  person(bytesToHex(new TextEncoder().encode(name)).padEnd(64, "0"));
