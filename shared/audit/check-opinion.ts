import { canonicalJson } from "./canonical-json.ts";
import type { Opinion } from "./opinion.ts";
import { drawSample, type SamplingCase } from "./sampling.ts";

/** What of an opinion is held against a snapshot, one by one. */
export const OPINION_ITEMS = [
  "signature",
  "snapshot",
  "verification",
  "rules",
  "sample",
  "notes",
] as const;
export type OpinionItem = (typeof OPINION_ITEMS)[number];

export const OPINION_REASONS = [
  "signatureBad",
  "otherFile",
  "otherVerification",
  "otherFindings",
  "otherSample",
  "noteMissing",
  "noteForeign",
  "notReplayed",
  "noSample",
  "otherFileBefore",
] as const;
export type OpinionReason = (typeof OPINION_REASONS)[number];

export type ItemResult =
  | { readonly item: OpinionItem; readonly result: "verified" }
  | {
      readonly item: OpinionItem;
      readonly result: "failed" | "notChecked";
      readonly reason: OpinionReason;
    };

/** What a snapshot says by itself, for an opinion to be held against. */
export interface OpinionFacts extends Pick<Opinion, "snapshot" | "verification" | "rules"> {
  /** Absent when the cases are not proved. */
  readonly cases: readonly SamplingCase[] | undefined;
}

/** Holds an opinion against the snapshot: everything in it that follows from the file is computed anew. */
export function checkOpinion(
  opinion: Opinion,
  signatureGood: boolean,
  facts: OpinionFacts,
): readonly ItemResult[] {
  const same = (a: unknown, b: unknown) => canonicalJson(a ?? null) === canonicalJson(b ?? null);
  const verified = (item: OpinionItem): ItemResult => ({ item, result: "verified" });
  const failed = (item: OpinionItem, reason: OpinionReason): ItemResult => ({
    item,
    result: "failed",
    reason,
  });
  const not = (item: OpinionItem, reason: OpinionReason): ItemResult => ({
    item,
    result: "notChecked",
    reason,
  });
  const signature = signatureGood ? verified("signature") : failed("signature", "signatureBad");
  if (!same(opinion.snapshot, facts.snapshot)) {
    const rest = ["verification", "rules", "sample", "notes"] as const;
    return [
      signature,
      failed("snapshot", "otherFile"),
      ...rest.map((item) => not(item, "otherFileBefore")),
    ];
  }
  return [
    signature,
    verified("snapshot"),
    same(opinion.verification, facts.verification)
      ? verified("verification")
      : failed("verification", "otherVerification"),
    !same(opinion.rules, facts.rules)
      ? failed("rules", "otherFindings")
      : opinion.rules === undefined
        ? not("rules", "notReplayed")
        : verified("rules"),
    sampleResult(opinion, facts, { verified, failed, not, same }),
    notesResult(opinion, { verified, failed, not }),
  ];
}

interface Say {
  verified(item: OpinionItem): ItemResult;
  failed(item: OpinionItem, reason: OpinionReason): ItemResult;
  not(item: OpinionItem, reason: OpinionReason): ItemResult;
}

function sampleResult(
  { sample }: Opinion,
  { cases }: OpinionFacts,
  { verified, failed, not, same }: Say & { same(a: unknown, b: unknown): boolean },
): ItemResult {
  if (sample === undefined) return not("sample", "noSample");
  if (cases === undefined) return failed("sample", "otherSample");
  const { plan, ...drawn } = sample;
  return same(drawn, drawSample(cases, plan))
    ? verified("sample")
    : failed("sample", "otherSample");
}

function notesResult({ sample, notes }: Opinion, { verified, failed, not }: Say): ItemResult {
  if (sample === undefined)
    return notes.length === 0 ? not("notes", "noSample") : failed("notes", "noteForeign");
  const noted = notes.map((note) => note.case);
  if (sample.cases.some((id) => !noted.includes(id))) return failed("notes", "noteMissing");
  return noted.length === sample.cases.length ? verified("notes") : failed("notes", "noteForeign");
}

/** Of all: one failed one fails the whole, and only what is verified throughout is verified. */
export function opinionResult(items: readonly ItemResult[]): ItemResult["result"] {
  if (items.some(({ result }) => result === "failed")) return "failed";
  return items.every(({ result }) => result === "verified") ? "verified" : "notChecked";
}
