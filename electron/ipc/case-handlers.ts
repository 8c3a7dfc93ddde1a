import type { ActType } from "../../shared/domain/act.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { RiskCard } from "../../shared/domain/risk.ts";
import { DEFAULT_UTC_OFFSET_MINUTES, localDay, WEEK_MS } from "../../shared/domain/time.ts";
import type { CaseId, Hash, Millis } from "../../shared/domain/units.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { CaseDetail } from "../../shared/ipc/case-detail-schemas.ts";
import type { CaseRow } from "../../shared/ipc/case-schemas.ts";
import type { OrgInfo } from "../../shared/ipc/org-schemas.ts";
import { type Operator, ROLES_OF, type Step, whyNotYet } from "../../shared/rules/gate.ts";
import { PROCEDURE_STEPS, questionOf } from "../../shared/rules/procedure.ts";
import { OVERDUE_AGE_DAYS, overdueDays, warningsOf } from "../../shared/rules/warnings.ts";
import { foldEntries } from "../ledger/fold.ts";
import type { CaseProjection } from "../ledger/fold-types.ts";
import { clearBills, nextPart } from "../ledger/fold-views.ts";
import { factsOf, surroundingsOf } from "../ledger/rules-context.ts";
import { riskMarks, riskView } from "../risk/case-view.ts";
import type { Moment } from "../store/case-filter.ts";
import type { StoredCase } from "../store/case-queries.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";
import { casePenalty } from "./case-penalty.ts";
import { type LineEvidence, localLine, provedLine, type TimelineLookups } from "./case-timeline.ts";
import type { Handlers } from "./dispatch.ts";

export interface CaseHandlerDeps {
  readonly derived: Pick<
    DerivedStore,
    | "cases"
    | "orgs"
    | "policy"
    | "policyInForce"
    | "operator"
    | "findAct"
    | "blackouts"
    | "deputies"
  >;
  readonly local: {
    readonly outbox: Pick<LocalStore["outbox"], "list">;
    readonly notes: Pick<LocalStore["notes"], "get">;
    readonly evidence: Pick<LocalStore["evidence"], "find" | "erasedAt">;
    readonly register: Pick<LocalStore["register"], "findByCommitment">;
    readonly customers: Pick<LocalStore["customers"], "find" | "contact">;
  };
  /** Who works at this console, as far as the chain is known; undefined when nobody is chosen. */
  readonly operator: () => Operator | undefined;
  /** The chain's time now, as well as it can be told (ms). */
  readonly now: () => Millis;
}

type CaseChannel = "orgs.list" | "cases.list" | "cases.summary" | "cases.get";

/** The channels that show cases. They read the stores and change nothing. */
export function caseHandlers(deps: CaseHandlerDeps): Pick<Handlers, CaseChannel> {
  const { derived } = deps;
  return {
    "orgs.list": () =>
      ok(
        derived.orgs().map(
          ({ id, name, parent, importUntil, entries }): OrgInfo => ({
            id,
            name,
            ...(parent !== undefined && { parent }),
            importUntil,
            entries,
          }),
        ),
      ),
    "cases.list": (request) => {
      const at = momentOf(deps);
      const { total, rows } = derived.cases.list(request, at);
      const pending = pendingByCase(deps);
      return ok({ total, rows: rows.map((row) => caseRow(row, at, deps, pending.get(row.id))) });
    },
    "cases.summary": ({ filter }) => ok(derived.cases.summary(filter, momentOf(deps))),
    "cases.get": ({ id }) => {
      const stored = derived.cases.get(id);
      return stored ? ok(caseDetail(stored, deps)) : fail({ kind: "NotFound", what: id });
    },
  };
}

const policyNow = ({ derived, now }: CaseHandlerDeps): Policy | undefined =>
  derived.policyInForce(now())?.policy;

export function momentOf(deps: CaseHandlerDeps): Moment {
  const now = deps.now();
  const policy = policyNow(deps);
  return {
    now,
    today: localDay(now, policy?.utcOffsetMinutes ?? DEFAULT_UTC_OFFSET_MINUTES),
    overdueAgeDays: policy?.cutAfterOverdueDays ?? OVERDUE_AGE_DAYS,
    levels: policy && { fee: levelsOf(policy.feeRisk), conduct: levelsOf(policy.conductRisk) },
  };
}

const levelsOf = ({ watch, high }: RiskCard<string>) => ({ watch, high });

/** Whether an item still counts as on its way for the lists. */
export const isPending = ({ status: { state } }: OutboxItem): boolean =>
  state === "draft" || state === "signed" || state === "broadcast" || state === "inBlock";

/** An act whose entry the store holds is done, whatever the outbox has come to know of it. */
export function pendingByCase({
  local,
  derived,
}: Pick<CaseHandlerDeps, "local" | "derived">): Map<CaseId, number> {
  const counts = new Map<CaseId, number>();
  for (const item of local.outbox.list())
    if (isPending(item) && derived.findAct(item.act.act) === undefined)
      counts.set(item.act.case, (counts.get(item.act.case) ?? 0) + 1);
  return counts;
}

/** A case as the lists show it. */
export function caseRow(
  stored: StoredCase,
  at: Moment,
  { local }: CaseHandlerDeps,
  pending: number | undefined,
): CaseRow {
  const { no: _, customer, oldestDue, promiseDue, openDisputes, nthContactAt, ...shown } = stored;
  const { lastContactAt, waitingSince: __, risk: ___, ...row } = shown;
  const account = local.register.findByCommitment(customer)?.account;
  const closed = stored.stage === "Closed";
  const { outstanding } = stored;
  return {
    ...row,
    ...(account !== undefined && { account }),
    ...(oldestDue !== undefined && { overdueDays: overdueDays(oldestDue, at.today) }),
    ...(lastContactAt !== undefined && { lastContactAt }),
    warnings: warningsOf(
      { closed, outstanding, oldestDue, promiseDue, openDisputes, nthContactAt },
      at,
    ),
    ...riskMarks(stored, at.levels),
    pending: pending ?? 0,
  };
}

function caseDetail(stored: StoredCase, deps: CaseHandlerDeps): CaseDetail {
  const { derived, local } = deps;
  const at = momentOf(deps);
  const entries = derived.cases.entries(stored.no);
  const history = entries.map(({ entry }) => entry);
  const state = foldEntries(undefined, history, derived.policy);
  const corrections = new Map(
    history
      .map(({ supersedes, seq }) => [supersedes, seq] as const)
      .filter(([seq]) => seq !== undefined),
  );
  const own = local.outbox
    .list()
    .filter(({ act }) => act.case === stored.id && derived.findAct(act.act) === undefined)
    .reverse();
  const lookups: TimelineLookups = {
    evidenceOf: (commitment) => lineEvidence(local, commitment),
    roleOf: (account) => derived.operator(account)?.role,
    supersededBy: (seq) => corrections.get(seq),
  };
  const lines = own.map((item) => localLine(item, lookups)).filter((line) => line !== undefined);
  const promise = promiseOf(state, at);
  const inForce = derived.policyInForce(at.now);
  const penalty = casePenalty(state, history, inForce, at.today);
  const account = local.register.findByCommitment(state.customer)?.account;
  const customer = account === undefined ? undefined : local.customers.find(account);
  return {
    row: caseRow(stored, at, deps, own.filter(isPending).length),
    risk: inForce && riskView(history, inForce, { now: at.now, customer }, derived),
    customer: state.customer,
    contact: account === undefined ? undefined : local.customers.contact(account),
    openedAt: state.openedAt,
    bills: clearBills(state).map((bill) => ({
      ...bill,
      overdueDays: bill.outstanding > 0 && !state.closed ? overdueDays(bill.due, at.today) : 0,
      disputed: state.disputed.includes(bill.bill),
    })),
    ...(penalty && { penalty }),
    ...(promise && { promise }),
    openComplaints: state.complaints.length,
    escalations: state.escalations,
    ...(state.notice && { notice: state.notice }),
    payments: state.payments,
    contacts7Days: state.contacts.filter((contact) => contact.at > at.now - WEEK_MS).length,
    timeline: [...entries.map((entry) => provedLine(entry, lookups)), ...lines],
    ...steps(history, own, deps, at.now),
  };
}

/** What this console holds behind a commitment, or that it was erased. */
export function lineEvidence(
  local: Pick<CaseHandlerDeps["local"], "evidence" | "notes">,
  commitment: Hash,
): LineEvidence {
  const erasedAt = local.evidence.erasedAt(commitment);
  if (erasedAt !== undefined) return { erasedAt };
  const kept = local.evidence.find(commitment) ?? local.notes.get(commitment);
  const files = kept && "files" in kept ? kept.files : [];
  return {
    ...(kept?.note !== undefined && { note: kept.note }),
    ...(files.length > 0 && { files: [...files] }),
  };
}

/** The last promise with the part that it stands at. */
function promiseOf(state: CaseProjection, at: Moment): CaseDetail["promise"] {
  const { promise } = state;
  const next = nextPart(state);
  const part = next ?? promise?.parts.at(-1);
  if (promise === undefined || part === undefined) return undefined;
  return { ...promise, ...part, broken: next !== undefined && next.due < at.today };
}

const STEPS = Object.keys(ROLES_OF) as ActType[];

/**
 * Every step with what stands against it, and those of the procedure by what they are for; own contacts on their way
 * count as made. None while no policy is known.
 */
function steps(
  entries: readonly Entry[],
  own: readonly OutboxItem[],
  deps: CaseHandlerDeps,
  now: Millis,
): Pick<CaseDetail, "nextSteps" | "procedure"> {
  const policy = policyNow(deps);
  const known = factsOf(deps.derived, entries);
  if (policy === undefined || known === undefined) return { nextSteps: [] };
  const waiting = own
    .filter((item) => isPending(item) && item.signed && item.act.detail.type === "RecordContact")
    .map(({ act }) => act.occurredAt);
  const contacts = [...known.contacts, ...waiting].sort((a, b) => a - b);
  const facts = { ...known, contacts };
  const operator = deps.operator();
  const surroundings = surroundingsOf(deps.derived, facts.org);
  const ask = (step: Step) => whyNotYet(step, facts, operator, { now, policy, ...surroundings });
  return {
    nextSteps: STEPS.map((type) => ({ type, unmet: ask({ type }) })),
    procedure: {
      at: now,
      policy,
      blackouts: surroundings.blackouts.map(({ from, to }) => ({ from, to })),
      demands: facts.demands,
      steps: PROCEDURE_STEPS.map((step) => ({ step, unmet: ask(questionOf(step, facts)) })),
    },
  };
}
