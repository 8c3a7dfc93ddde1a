import type { Act, ActDetail } from "../../shared/domain/act.ts";
import type { ActId, CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { personalDataInNote, personalDataOnChain } from "../../shared/rules/privacy.ts";
import type { KnownCase } from "./case-facts.ts";
import { claimedOffset, type JudgeFacts } from "./judge.ts";

/** What an operator wants to record. */
export interface Intent {
  readonly case: CaseId;
  readonly detail: ActDetail;
  readonly occurredAt: Millis;
  readonly note?: string | undefined;
  /** Names of files in the vault. */
  readonly files?: readonly Hash[] | undefined;
  /** The act that a notice was made for; else one is drawn. */
  readonly act?: ActId | undefined;
  /** The place of the entry that the act corrects. */
  readonly supersedes?: number | undefined;
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The note as it is kept. A half of a surrogate pair has no bytes of its own. */
export const noteOf = ({ note }: Intent): string | undefined =>
  note?.trim().replace(LONE_SURROGATE, "\ufffd") || undefined;

/** The act that the chain would record. */
export const actOf = (
  { case: id, detail, occurredAt, supersedes }: Intent,
  known: KnownCase,
  facts: Pick<JudgeFacts, "clock">,
  { act, commitment }: Pick<Act, "act" | "commitment">,
): Act => ({
  act,
  org: known.facts.org,
  case: id,
  occurredAt,
  clockOffset: claimedOffset(facts.clock()),
  commitment,
  supersedes,
  detail,
});

/** Whether the act's texts hold personal numbers. The check is here, where no changed window can pass it by. */
export const personalData = (
  { detail }: Pick<Act, "detail">,
  note: string | undefined,
  { account, reference, contact }: KnownCase,
): AppError[] => [
  ...personalDataOnChain(detail, { account }),
  ...personalDataInNote(note, { account, reference, ...contact }),
];
