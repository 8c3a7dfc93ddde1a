import type { OpinionFacts } from "../../shared/audit/check-opinion.ts";
import type { Opinion } from "../../shared/audit/opinion.ts";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { casesOf } from "./browse.ts";
import type { VerifiedSnapshot } from "./open-snapshot.ts";
import { summaryOf } from "./snapshot-view.ts";

/** Hexadecimal digits of 32 bytes, as only a file that was not tampered with has them. */
const HASH = /^[0-9a-f]{64}$/;
const hashOr = (text: string | undefined): Hash | undefined =>
  text !== undefined && HASH.test(text) ? hash(text) : undefined;

/** They are asked for with every key that an auditor presses. */
const known = new WeakMap<VerifiedSnapshot, OpinionFacts>();

/** What an opinion says of a snapshot by itself. Undefined of a file that is no snapshot. */
export function factsOf(snapshot: VerifiedSnapshot): OpinionFacts | undefined {
  const facts = known.get(snapshot) ?? computeFacts(snapshot);
  if (facts !== undefined) known.set(snapshot, facts);
  return facts;
}

function computeFacts(snapshot: VerifiedSnapshot): OpinionFacts | undefined {
  const { file, verification, sha256, rules } = snapshot;
  const { identity, parts, result } = verification;
  if (sha256 === undefined) return undefined;
  const cases = casesOf(snapshot);
  const height = identity?.height;
  return {
    snapshot: {
      sha256,
      bytes: file.size,
      chain: identity?.name,
      genesis: hashOr(identity?.genesis),
      block: hashOr(identity?.block),
      height: height !== undefined && height >= 0 ? height : undefined,
    },
    verification: { result, parts: parts.map(partOf) },
    rules: rules && rulesOf(rules),
    cases: cases.ok ? cases.value : undefined,
  };
}

function partOf(part: VerifiedSnapshot["verification"]["parts"][number]) {
  if (part.result === "verified")
    return { part: part.part, result: part.result, checked: part.checked };
  if (part.result === "notChecked") return { part: part.part, result: part.result };
  const { page, table, row, org, seq } = part.place;
  return { part: part.part, result: part.result, place: { page, table, row, org, seq } };
}

function rulesOf(rules: NonNullable<VerifiedSnapshot["rules"]>): NonNullable<Opinion["rules"]> {
  const { counts, judged, digest } = summaryOf(rules);
  const of = (wanted: string) =>
    counts.filter(({ kind }) => kind === wanted).reduce((sum, { n }) => sum + n, 0);
  return {
    judged,
    breaches: of("breach"),
    late: of("late"),
    open: of("open"),
    byRule: counts.map(({ kind, rule, org, n }) => ({ kind, rule, org, n })),
    findings: digest,
  };
}
