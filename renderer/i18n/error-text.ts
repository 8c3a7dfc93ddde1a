import type { AppError } from "../../shared/errors.ts";
import { shortHex, whole } from "../format/number.ts";
import { age, dateTime, minuteOfDay } from "../format/time.ts";
import type { T } from "./index.ts";
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

/** Why the chain refused, in words. */
const refusal = (t: T, error: Extract<AppError, { kind: "ChainRefused" }>) =>
  isWord(zh.errors.chain, error.error)
    ? t(`errors.chain.${error.error}`)
    : t("errors.chain.other", { ...error });

/** The values that an error's sentence names, in words and with their units. */
function values(t: T, error: AppError, orgName: OrgName): Record<string, string | number> {
  switch (error.kind) {
    case "MalformedRequest":
      return { channel: error.channel, issues: error.issues.join("; ") };
    case "ServiceUnavailable":
      return { afterMs: whole(error.afterMs) };
    case "NotReady":
      return { what: t(`errors.what.${error.what}`) };
    case "JournalMismatch":
      return { org: orgName(error.org), seq: whole(error.seq), issue: error.issue };
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
    case "PersonalData":
      return { field: error.field, looksLike: t(`errors.looksLike.${error.looksLike}`) };
    case "PolicyContradictory":
      return { faults: error.faults.map((fault) => t(`policy.faults.${fault}`)).join("") };
    case "PolicyTooEarly":
      return { after: dateTime(error.after) };
    case "NotCouncilMember":
      return { account: shortHex(error.account) };
    case "SameVote":
      return { vote: t(error.approve ? "policy.council.voteAye" : "policy.council.voteNay") };
    case "ChainRefused":
      return { reason: refusal(t, error) };
    default:
      return error as unknown as Record<string, string | number>;
  }
}

/** What went wrong, in a sentence, and the one next step. An error of an unknown kind shows its bare data. */
export function errorText(
  t: T,
  error: AppError,
  orgName: OrgName = (id) => t("app.org", { id }),
): { text: string; next: string } {
  const known = isWord(zh.errors.kinds, error.kind);
  const shown: AppError = known ? error : { kind: "Unknown", issue: JSON.stringify(error) };
  return {
    text: t(`errors.kinds.${shown.kind}.text`, values(t, shown, orgName)),
    next: t(`errors.kinds.${shown.kind}.next`),
  };
}

/** Why a step is not open yet: the chain has not refused anything, it would. */
export const unmetText = (t: T, error: AppError, orgName: OrgName): string =>
  error.kind === "ChainRefused" ? refusal(t, error) : errorText(t, error, orgName).text;
