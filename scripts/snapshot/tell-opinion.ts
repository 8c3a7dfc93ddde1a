import { factsOf } from "../../electron/audit/opinion-facts.ts";
import { readOpinion, verifyOpinion } from "../../electron/audit/opinion-file.ts";
import { openSource, sha256Of } from "../../electron/audit/source-file.ts";
import type { RulesOfSnapshot } from "../../electron/snapshot/replay-rules.ts";
import type { Verification } from "../../electron/snapshot/verify.ts";
import type { ItemResult, OpinionReason } from "../../shared/audit/check-opinion.ts";
import { type Opinion, opinionDigest } from "../../shared/audit/opinion.ts";

/** What became of an opinion: item by item, or why it could not be looked at. */
export interface HeldOpinion {
  readonly result: ItemResult["result"];
  readonly items: readonly ItemResult[];
  readonly issue?: string;
  readonly address?: string;
  readonly opinion?: Opinion;
}

/** Holds a signed opinion against a snapshot that was verified. */
export async function holdOpinion(
  path: string,
  snapshot: string,
  verification: Verification,
  rules: RulesOfSnapshot | undefined,
): Promise<HeldOpinion> {
  const not = (issue: string): HeldOpinion => ({ result: "notChecked", items: [], issue });
  const read = readOpinion(path);
  if (!read.ok) return not("issue" in read.error ? read.error.issue : read.error.kind);
  const source = openSource(snapshot);
  if (!source.ok) return not("the snapshot cannot be read any more");
  try {
    const sha256 = await sha256Of(source.value, async () => undefined);
    const facts = factsOf({ file: source.value, verification, sha256, rules });
    if (facts === undefined) return not("the file is no snapshot");
    const { opinion } = read.value;
    return { ...(await verifyOpinion(read.value, facts)), opinion };
  } finally {
    source.value.close();
  }
}

const WORDS = { verified: "verified", failed: "FAILED", notChecked: "not checked" } as const;

const REASONS: Readonly<Record<OpinionReason, string>> = {
  signatureBad: "the signature is not good: something was changed since, or somebody else signed",
  otherFile: "it speaks of another file",
  otherVerification: "the verification that it tells is not what was found",
  otherFindings: "the findings that it tells are not those found",
  otherSample: "drawn again by its plan, the cases are others",
  noteMissing: "a case of the sample has no note",
  noteForeign: "a note is on a case that is not in the sample",
  notReplayed: "the rules were not replayed",
  noSample: "it has no sample",
  otherFileBefore: "it speaks of another file",
};

/** An opinion in lines for people. */
export function toldOpinion({ result, items, issue, address, opinion }: HeldOpinion): string[] {
  if (issue !== undefined) return [`opinion: not checked: ${issue}`];
  const lines = items.map((item) => {
    const reason = item.result === "verified" ? "" : REASONS[item.reason];
    return `${WORDS[item.result].padEnd(12)}opinion: ${item.item.padEnd(13)}${reason}`.trimEnd();
  });
  if (opinion)
    lines.push(
      `opinion: ${opinion.conclusion.kind}, signed by ${address} (${opinion.auditor.name}) at ${new Date(opinion.at).toISOString()}`,
      `opinion: SHA-256 of what is signed: ${opinionDigest(opinion)}`,
    );
  lines.push(`opinion: ${WORDS[result]}`);
  return lines;
}
