import { bool, type Codec, i16, Option, Struct, str, Tuple, u8, u16, u32, Vector } from "scale-ts";
import type { Policy } from "../domain/policy.ts";
import { CLEARING_ORDERS, ROLES } from "../domain/words.ts";
import { chainU64, hexOf, word } from "./primitives.ts";
import { conductCardCodec, feeCardCodec } from "./risk.ts";

/** `Policy` of the consortium pallet, field by field in its order. */
export const policyCodec: Codec<Policy> = Struct({
  utcOffsetMinutes: i16,
  quietFromMinute: u16,
  quietToMinute: u16,
  contactsPerDay: u16,
  contactsPer7Days: u16,
  backDatingLimitMs: chainU64,
  clockToleranceMs: chainU64,
  penaltyResidentialPpm: u32,
  penaltyCurrentYearPpm: u32,
  penaltyEarlierYearPpm: u32,
  cutAfterOverdueDays: u16,
  demandsBeforeCut: u16,
  noticeMinDays: u16,
  noticeMaxDays: u16,
  secondNoticeMinutes: u16,
  approvalValidDays: u16,
  reconnectHours: u16,
  disputeAnswerDays: u16,
  complaintAnswerDays: u16,
  secondNoticeMaxMinutes: u16,
  approvalsHigh: u8,
  highAmount: chainU64,
  cutFromMinute: u16,
  cutToMinute: u16,
  cutToMinuteBeforeRest: u16,
  clearing: word(CLEARING_ORDERS),
  holidays: Vector(Tuple(u32, u32)),
  workingDays: Vector(u32),
  feeRisk: feeCardCodec,
  conductRisk: conductCardCodec,
  conductDays: u16,
  // The units of the domain (Fen, Millis, Day) are numbers to the codec.
}) as unknown as Codec<Policy>;

/** `DatedPolicy` as stored under its version. */
export const datedPolicyCodec = Struct({ from: chainU64, policy: policyCodec });

/** `Org` as stored under its id. */
export const orgCodec = Struct({ parent: Option(u32), name: str, importUntil: chainU64 });

/** `Operator` as stored under its account. */
export const operatorCodec = Struct({
  org: u32,
  role: word(ROLES),
  active: bool,
  since: chainU64,
  person: hexOf(32),
});

/** `Deputyship` as stored under the deputy's account. */
export const deputyshipCodec = Struct({ of: hexOf(32), until: chainU64 });
