import { bytesToHex } from "@noble/hashes/utils.js";
import type { Finding } from "../../shared/audit/findings.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { DAY_MS, DEFAULT_UTC_OFFSET_MINUTES, MINUTE_MS } from "../../shared/domain/time.ts";
import { type CaseId, caseId, type Day, hash, millis, orgId } from "../../shared/domain/units.ts";
import type { CloseReason, CustomerClass, Stage } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type {
  AuditCase,
  AuditCaseFilter,
  AuditCaseRow,
  FindingFilter,
  FindingView,
} from "../../shared/ipc/audit-case-schemas.ts";
import { tableNo } from "../../shared/snapshot/schema.ts";
import { foldEntries } from "../ledger/fold.ts";
import { outstandingOf } from "../ledger/fold-money.ts";
import { clearBills, oldestUnpaidDue } from "../ledger/fold-views.ts";
import type { Grounds } from "../snapshot/derive.ts";
import type { VerifiedSnapshot } from "./open-snapshot.ts";
import { openSteps } from "./open-steps.ts";
import { isBrowsable } from "./snapshot-view.ts";

/** Rows of cases are read once: they are few beside the entries, and lists are asked for again and again. */
const rows = new WeakMap<VerifiedSnapshot, readonly AuditCaseRow[]>();

const NOT_SHOWN = { kind: "SnapshotNotShown" } as const;

/** All cases, in the order of the file. Errors: SnapshotNotShown when their table is not what the entries make of it. */
export function casesOf(snapshot: VerifiedSnapshot): Result<readonly AuditCaseRow[]> {
  const known = rows.get(snapshot);
  if (known !== undefined) return ok(known);
  const { verification, rules } = snapshot;
  if (!isBrowsable(verification) || verification.file === undefined) return fail(NOT_SHOWN);
  const found = new Map<string, number>();
  for (const { case: id } of rules?.findings ?? [])
    if (id !== undefined) found.set(id, (found.get(id) ?? 0) + 1);
  const made = [...verification.file.rows(tableNo("cases"))].map((row): AuditCaseRow => {
    const [id, org, reference, , kind, stage, opened, closed] = row;
    const [outstanding, oldest] = row.slice(13, 15);
    const hex = caseId(bytesToHex(id as Uint8Array));
    return {
      id: hex,
      org: orgId(org as number),
      reference: reference as string,
      class: kind as CustomerClass,
      stage: stage as Stage,
      closed: (closed as CloseReason | null) ?? undefined,
      openedAt: opened as AuditCaseRow["openedAt"],
      outstanding: outstanding as AuditCaseRow["outstanding"],
      oldestDue: (oldest as Day | null) ?? undefined,
      entries: row[21] as number,
      findings: found.get(hex) ?? 0,
    };
  });
  rows.set(snapshot, made);
  return ok(made);
}

export function listCases(
  snapshot: VerifiedSnapshot,
  filter: AuditCaseFilter,
  offset: number,
  limit: number,
): Result<{ total: number; rows: AuditCaseRow[] }> {
  const all = casesOf(snapshot);
  if (!all.ok) return all;
  const text = filter.text?.trim().toLowerCase() ?? "";
  const found = all.value.filter(
    (row) =>
      (filter.org === undefined || row.org === filter.org) &&
      (filter.stage === undefined || row.stage === filter.stage) &&
      (filter.found !== true || row.findings > 0) &&
      (text === "" || row.reference.toLowerCase().includes(text) || row.id.startsWith(text)),
  );
  return ok({ total: found.length, rows: found.slice(offset, offset + limit) });
}

/** A case as its proved entries make it: all of them, or those that the chain had at the end of a day. */
export function readCase(
  snapshot: VerifiedSnapshot,
  id: CaseId,
  day: Day | undefined,
): Result<AuditCase> {
  const { verification, rules } = snapshot;
  const { proved, file } = verification;
  const all = casesOf(snapshot);
  if (!all.ok) return all;
  const no = all.value.findIndex((row) => row.id === id) + 1;
  const row = all.value[no - 1];
  if (row === undefined || proved === undefined || file === undefined)
    return fail({ kind: "NotFound", what: "case" });
  const until = day === undefined ? Number.POSITIVE_INFINITY : endOf(proved, day);
  const known = [...proved.index.rowsOf(no)]
    .map((at) => ({ at, entry: proved.entry(at).entry as Entry }))
    .filter(({ entry }) => entry.at <= until);
  if (known.length === 0) return fail({ kind: "NotFound", what: "case" });
  const policies = new Map<number, Policy>(
    proved.state.policies?.map(({ version, policy }) => [version, policy]),
  );
  const folded = foldEntries(
    undefined,
    known.map(({ entry }) => entry),
    (version) => policies.get(version),
  );
  const findings = (rules?.findings ?? []).filter(
    (one) => one.case === id && one.at <= until && (one.kind !== "open" || (one.due ?? 0) <= until),
  );
  return ok({
    row: {
      ...row,
      stage: folded.stage,
      closed: folded.closed,
      outstanding: outstandingOf(folded),
      oldestDue: oldestUnpaidDue(folded),
      entries: known.length,
      findings: findings.length,
    },
    principal: folded.principal,
    charges: folded.charges,
    paid: folded.paid,
    waived: folded.waived,
    day,
    bills: clearBills(folded).map(
      ({ bill, period, due, amount, penalty, expense, outstanding }) => ({
        ...{ bill, period, due, amount, penalty, expense, outstanding },
      }),
    ),
    steps: openSteps(
      proved,
      known.map(({ entry }) => entry),
      millis(day === undefined ? proved.state.at : Math.min(until, proved.state.at)),
    ),
    timeline: known.map(({ at, entry }) => ({
      org: entry.org,
      seq: entry.seq,
      at: entry.at,
      occurredAt: entry.occurredAt,
      actor: entry.actor,
      policy: entry.policy,
      provenance: entry.provenance,
      commitment: entry.commitment,
      supersedes: entry.supersedes,
      kind: { ...entry.kind },
      hash: hash(bytesToHex(file.row(tableNo("entries"), at)[2] as Uint8Array)),
    })),
    findings: findings.map((one) => findingView(one, () => row.reference)),
  });
}

/** The last millisecond of a local day, by the newest policy. */
function endOf({ state }: Grounds, day: Day): number {
  const offset = state.policies?.at(-1)?.policy.utcOffsetMinutes ?? DEFAULT_UTC_OFFSET_MINUTES;
  return (day + 1) * DAY_MS - offset * MINUTE_MS - 1;
}

/** What the rules found, in the order of the journals; deadlines that are still open come last. */
export function listFindings(
  snapshot: VerifiedSnapshot,
  filter: FindingFilter,
  offset: number,
  limit: number,
): Result<{ total: number; rows: FindingView[] }> {
  if (snapshot.rules === undefined) return fail(NOT_SHOWN);
  const found = snapshot.rules.findings.filter(
    ({ kind, rule, org }) =>
      (filter.kind === undefined || kind === filter.kind) &&
      (filter.rule === undefined || rule === filter.rule) &&
      (filter.org === undefined || org === filter.org),
  );
  const cases = casesOf(snapshot);
  const wanted = found.slice(offset, offset + limit);
  const ids = new Set(wanted.map(({ case: id }) => id));
  const references = new Map(
    cases.ok
      ? cases.value.filter(({ id }) => ids.has(id)).map((row) => [row.id, row.reference])
      : [],
  );
  return ok({
    total: found.length,
    rows: wanted.map((one) => findingView(one, (id) => references.get(id))),
  });
}

const findingView = (
  { case: id, error, actor, due, ...finding }: Finding,
  referenceOf: (id: CaseId) => string | undefined,
): FindingView => ({
  ...finding,
  ...{ actor, due, error, case: id },
  reference: id && referenceOf(id),
});

/** The table of figures. Errors: SnapshotNotShown when it failed. */
export function figuresOf({
  verification,
}: VerifiedSnapshot): Result<{ org: ReturnType<typeof orgId>; values: Record<string, number> }[]> {
  const { parts, file, proved } = verification;
  const failed = parts.some(({ part, result }) => part === "figures" && result === "failed");
  if (failed || file === undefined || proved === undefined) return fail(NOT_SHOWN);
  const of = new Map<number, Record<string, number>>();
  for (const [org, name, value] of file.rows(tableNo("figures"))) {
    const values = of.get(org as number) ?? {};
    values[name as string] = value as number;
    of.set(org as number, values);
  }
  return ok([...of].map(([org, values]) => ({ org: orgId(org), values })));
}
