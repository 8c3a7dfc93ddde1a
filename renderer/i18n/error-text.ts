import { reasonOf } from "../../shared/audit/reasons.ts";
import type { Unmet } from "../../shared/domain/refusals.ts";
import type { AppError } from "../../shared/errors.ts";
import type { PersonalKind } from "../../shared/rules/privacy.ts";
import { shortHex, whole } from "../format/number.ts";
import { age, dateTime, dayDate, minuteOfDay } from "../format/time.ts";
import type { T } from "./index.ts";
import { moveText, refusalText } from "./refusal-text.ts";
import { zh } from "./zh/index.ts";

/** A duration in words: `3 小时`. */
export function ageText(t: T, ms: number): string {
  const { unit, count } = age(ms);
  return t(`app.age.${unit}`, { count });
}

/** The name of an organisation in a sentence; the views know the real names. */
export type OrgName = (id: number) => string;

const isWord = <O extends object>(words: O, word: PropertyKey): word is keyof O =>
  Object.hasOwn(words, word);

const roleText = (t: T, role: string) =>
  isWord(zh.words.role, role) ? t(`words.role.${role}`) : role;

/** Why the chain refused, in words. A rule whose sentence has numbers is told by the chain's own documentation. */
function refusal(t: T, error: Extract<AppError, { kind: "ChainRefused" }>): string {
  const { error: name } = error;
  if (isWord(zh.errors.chain, name)) return t(`errors.chain.${name}`);
  if (isWord(zh.refusals.why, name) && !zh.refusals.why[name].includes("{{"))
    return t("refusals.now", { why: t(`refusals.why.${name}`, {}) });
  return t("errors.chain.other", { ...error });
}

/** Kinds of personal numbers in a sentence. */
export const personalText = (t: T, kinds: readonly PersonalKind[]): string =>
  kinds.map((kind) => t(`errors.personal.${kind}`)).join(t("app.list"));

/** The values that an error's sentence names, in words and with their units. */
function values(t: T, error: AppError, orgName: OrgName): Record<string, string | number> {
  switch (error.kind) {
    case "MalformedRequest":
      return { channel: error.channel, issues: error.issues.join("; ") };
    case "ServiceUnavailable":
      return { afterMs: whole(error.afterMs) };
    case "NotReady":
      return { what: t(`errors.what.${error.what}`) };
    case "BackupUnreadable":
      return { name: error.name, reason: t(`errors.backupFault.${error.reason}`) };
    case "BackupOfOtherChain":
      return {
        ...error,
        backup: shortHex(error.backup),
        profile: shortHex(error.profile),
      };
    case "JournalMismatch":
      return { org: orgName(error.org), seq: whole(error.seq), issue: error.issue };
    case "ProgramTooOld":
      return { part: t(`errors.chainPart.${error.what}`), issue: error.issue };
    case "NotRegistered":
    case "OperatorRevoked":
      return { account: shortHex(error.account) };
    case "WrongRole":
      return {
        role: roleText(t, error.role),
        needed: error.needed.map((role) => roleText(t, role)).join(t("app.list")),
      };
    case "WrongOrg":
      return { operatorOrg: orgName(error.operatorOrg), caseOrg: orgName(error.caseOrg) };
    case "ItemPending":
      return { validUntil: whole(error.validUntil) };
    case "TooLongOffline":
      return { since: ageText(t, error.sinceMs), limit: ageText(t, error.limitMs) };
    case "ClockOff":
      return { offset: ageText(t, Math.abs(error.offsetMs)), limit: ageText(t, error.limitMs) };
    case "QuietHours":
      return {
        from: minuteOfDay(error.fromMinute),
        to: minuteOfDay(error.toMinute),
        until: dateTime(error.until),
      };
    case "TooManyContactsToday":
    case "TooManyContactsIn7Days":
      return { limit: error.limit, until: dateTime(error.until) };
    case "TooOld":
      return { limit: ageText(t, error.limitMs) };
    case "InTheFuture":
      return { tolerance: ageText(t, error.toleranceMs) };
    case "PolicyContradictory":
      return { faults: error.faults.map((fault) => t(`policy.faults.${fault}`)).join("") };
    case "PolicyTooEarly":
      return { after: dateTime(error.after) };
    case "NotCouncilMember":
      return { account: shortHex(error.account) };
    case "SameVote":
      return { vote: t(error.approve ? "policy.council.voteAye" : "policy.council.voteNay") };
    case "PersonalDataOnChain":
      return { field: error.field, kinds: personalText(t, error.kinds) };
    case "PersonalDataInNote":
      return { kinds: personalText(t, error.kinds) };
    case "EvidenceTooLarge":
      return { name: error.name, bytes: whole(error.bytes), limit: whole(error.limit) };
    case "AsOfView":
    case "AsOfInFuture":
      return { day: dayDate(error.day) };
    case "AsOfTooEarly":
      return {
        day: dayDate(error.day),
        first: error.first === undefined ? "–" : dayDate(error.first),
      };
    case "ExportTooLarge":
      return { rows: whole(error.rows), limit: whole(error.limit) };
    case "EvidenceMissing":
    case "EvidenceChanged":
      return { file: shortHex(error.file) };
    case "EvidenceErased":
      return { at: dateTime(error.at) };
    case "TemplateField":
      return { ...error, problem: t(`errors.templateProblem.${error.problem}`) };
    case "NoticeCodeUnknown":
      return { reason: t(`errors.noticeCode.${error.reason}`) };
    case "RegisterTooLarge":
      return { name: error.name, bytes: whole(error.bytes), limit: whole(error.limit) };
    case "RegisterEncoding":
      return { name: error.name, line: whole(error.line) };
    case "RegisterHeader":
      return {
        name: error.name,
        problem: t(`errors.registerHeader.${error.problem}`, {
          columns: error.columns
            .map((column) => t(`errors.registerColumn.${column}`))
            .join(t("app.list")),
          line: whole(error.line ?? 1),
        }),
      };
    case "SnapshotUnreadable":
      return {
        name: error.name,
        reason: t(`audit.unreadableReason.${error.reason}`, { issue: error.issue }),
      };
    case "OpinionIncomplete":
      return { what: t(`audit.missing.${error.what}`, { n: whole(error.missing) }) };
    case "PageTooLarge":
      return { bytes: whole(error.bytes), limit: whole(error.limit) };
    case "ProofNodeFailed":
      return {
        node: error.node,
        reason: t(`errors.nodeFault.${error.reason}`, { issue: error.issue }),
      };
    case "ProofNodeLies": {
      const { code, values: named, words } = reasonOf(error.issue);
      return { node: error.node, reason: t(`reasons.${code}`, { ...named, words }) };
    }
    case "ProofNodeBehind":
      return { node: error.node, height: whole(error.height) };
    case "ChainRefused":
      return { reason: refusal(t, error) };
    default:
      return error as unknown as Record<string, string | number>;
  }
}

type Told = Exclude<AppError, { kind: "NotYet" }>;

/** What went wrong, in a sentence, and the one next step. An error of an unknown kind shows its bare data. */
export function errorText(
  t: T,
  error: AppError,
  orgName: OrgName = (id) => t("app.org", { id }),
): { text: string; next: string } {
  if (error.kind === "NotYet") {
    const unmet = { ...error, until: error.until as Unmet["until"] };
    return { text: refusalText(t, unmet), next: moveText(t, unmet) };
  }
  const known = isWord(zh.errors.kinds, error.kind);
  const shown: Told = known ? error : { kind: "Unknown", issue: JSON.stringify(error) };
  return {
    text: t(`errors.kinds.${shown.kind}.text`, values(t, shown, orgName)),
    next: t(`errors.kinds.${shown.kind}.next`),
  };
}

/** A reason as a sentence of its own. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a step is not open yet: the chain has not refused anything, it would. */
export const unmetText = (t: T, error: AppError, orgName: OrgName): string =>
  error.kind === "ChainRefused" ? sentence(refusal(t, error)) : errorText(t, error, orgName).text;
