import { findingsDigest } from "../../shared/audit/opinion.ts";
import { reasonOf } from "../../shared/audit/reasons.ts";
import { hash, orgId } from "../../shared/domain/units.ts";
import type { OpenSnapshot, PartView, RulesSummary } from "../../shared/ipc/audit-schemas.ts";
import type { PartResult } from "../../shared/snapshot/fault.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import type { RulesOfSnapshot } from "../snapshot/replay-rules.ts";
import type { VerifiedSnapshot } from "./open-snapshot.ts";

/** What the window shows of a verified file. */
export function viewOf({ file, verification, sha256, rules }: VerifiedSnapshot): OpenSnapshot {
  const { result, parts, identity, scope, proved } = verification;
  const names = new Map(proved?.state.orgs.map(({ id, name }) => [id as number, name]));
  return {
    state: "open",
    name: file.name,
    bytes: file.size,
    sha256,
    result,
    parts: parts.map(partView),
    identity: identity && {
      genesis: identity.genesis,
      name: identity.name,
      block: identity.block,
      height: identity.height,
      at: identity.at,
    },
    scope: scope.map(({ org, ...rest }) => ({ org: orgId(org), name: names.get(org), ...rest })),
    utcOffsetMinutes: proved?.state.policies?.at(-1)?.policy.utcOffsetMinutes,
    rules: rules && summaryOf(rules),
    cases: isBrowsable(verification) ? verification.file?.counts[tableNo("cases")] : undefined,
  };
}

/** The table of cases is as the proved entries make it. */
export const isBrowsable = ({ parts, proved }: VerifiedSnapshot["verification"]): boolean =>
  proved !== undefined &&
  !parts.some(({ part, result }) => part === "cases" && result === "failed");

export function partView(part: PartResult): PartView {
  if (part.result === "verified") return part;
  const reason = reasonOf(part.reason);
  if (part.result === "notChecked") return { part: part.part, result: part.result, reason };
  const { page, table, row, org, seq } = part.place;
  return { part: part.part, result: part.result, place: { page, table, row, org, seq }, reason };
}

/** Findings counted by kind, rule and organisation, in the order in which these first appear. */
export function summaryOf(rules: RulesOfSnapshot): RulesSummary {
  const counts = new Map<string, RulesSummary["counts"][number]>();
  for (const { kind, rule, org } of rules.findings) {
    const key = `${kind} ${rule} ${org}`;
    const n = (counts.get(key)?.n ?? 0) + 1;
    counts.set(key, { kind, rule, org, n });
  }
  return {
    judged: rules.judged,
    digest: hash(findingsDigest(rules.findings)),
    counts: [...counts.values()],
    unjudged: rules.unjudged.map((one) => ({ ...one })),
    absent: rules.absent.map(orgId),
    withheld: rules.withheld,
  };
}
