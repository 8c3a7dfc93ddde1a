import { STRATA, type StratumBy } from "../../shared/audit/sampling.ts";
import type { FindingView } from "../../shared/ipc/audit-case-schemas.ts";
import type { PartView } from "../../shared/ipc/audit-schemas.ts";
import { unmetOf } from "../../shared/rules/refusal-errors.ts";
import { dateTime } from "../format/time.ts";
import type { OrgName } from "./error-text.ts";
import type { T } from "./index.ts";
import { whyText } from "./refusal-text.ts";
import { zh } from "./zh/index.ts";

type Failed = Extract<PartView, { result: "failed" }>;

const isWord = <O extends object>(words: O, word: PropertyKey): word is keyof O =>
  Object.hasOwn(words, word);

/** Why a part failed or was not checked, in a sentence. */
export const reasonText = (t: T, { code, values, words }: Failed["reason"]): string =>
  t(`reasons.${code}`, { ...values, words });

/** Where something is wrong: `表 entries · 第 12 行 · 单位 1 · 第 11 条记录`. */
export function placeText(t: T, place: Failed["place"]): string {
  return (["page", "table", "row", "org", "seq"] as const)
    .filter((name) => place[name] !== undefined)
    .map((name) => t(`audit.place.${name}`, { [name]: place[name] }))
    .join(" · ");
}

/** The name of a rule; one that this program does not know keeps its word. */
export const ruleText = (t: T, rule: string): string =>
  isWord(zh.audit.rule, rule) ? t(`audit.rule.${rule}`) : rule;

/** The name of a kind of entry. */
export const kindText = (t: T, type: string): string =>
  isWord(zh.words.entry, type) ? t(`words.entry.${type}`) : type;

/** What a finding says, with its numbers and dates. */
export function findingText(t: T, finding: FindingView): string {
  const { kind, rule, due, occurredAt, error, policy } = finding;
  if (kind === "late")
    return t("audit.findings.late", { due: dateTime(due ?? 0), at: dateTime(occurredAt) });
  if (kind === "open") return t("audit.findings.open", { due: dateTime(due ?? 0) });
  if (rule === "PolicyVersion") return t("audit.findings.policyVersion", { version: policy });
  const unmet = error && unmetOf(error);
  if (unmet === undefined) return t("audit.findings.broken", { rule: ruleText(t, rule) });
  const why = whyText(t, unmet);
  return unmet.until === undefined
    ? t("audit.findings.plain", { why })
    : t("audit.findings.until", { why, until: dateTime(unmet.until) });
}

/** The name of a role; one that this program does not know keeps its word. */
export const roleText = (t: T, role: string): string =>
  isWord(zh.words.role, role) ? t(`words.role.${role}`) : role;

/** By what a sample is parted, in words. */
export const strataText = (t: T, by: readonly StratumBy[]): string =>
  by.length === 0
    ? t("audit.sample.strataNone")
    : STRATA.filter((one) => by.includes(one))
        .map((one) => t(`audit.sample.by.${one}`))
        .join(t("app.list"));

/** The name of a stratum in words: its values, in the order of `STRATA`. */
export function stratumText(
  t: T,
  by: readonly StratumBy[],
  name: string,
  orgName: OrgName,
): string {
  if (name === "") return t("audit.sample.everything");
  const values = name.split("/");
  return STRATA.filter((one) => by.includes(one))
    .map((one, index) => {
      const value = values[index] ?? "";
      if (one === "org") return orgName(Number(value));
      if (one === "findings")
        return value === "found" ? t("audit.sample.found") : t("audit.sample.clean");
      const words = one === "class" ? zh.words.customerClass : zh.words.stage;
      if (!isWord(words, value)) return value;
      return one === "class"
        ? t(`words.customerClass.${value as keyof typeof zh.words.customerClass}`)
        : t(`words.stage.${value as keyof typeof zh.words.stage}`);
    })
    .join(" · ");
}
