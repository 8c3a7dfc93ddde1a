import type { Entry } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { ActId, CaseId, OrgId } from "../../shared/domain/units.ts";
import { type AppError, fail, ok } from "../../shared/errors.ts";
import type { Decision, Inbox, InboxItem } from "../../shared/ipc/inbox-schemas.ts";
import { approvalEnd, neededApprovals } from "../../shared/rules/approvals.ts";
import { type CaseFacts, type EscalationFacts, owedOf } from "../../shared/rules/case-facts.ts";
import { type GateContext, type Operator, type Step, whyNotYet } from "../../shared/rules/gate.ts";
import { type InboxOrder, inboxRisks, inInboxOrder } from "../../shared/rules/inbox-order.ts";
import { ladderSteps } from "../../shared/rules/ladder-steps.ts";
import { hasRole, personOf } from "../../shared/rules/operators.ts";
import { suggestedConditions } from "../../shared/rules/suggested-conditions.ts";
import { type KnownCases, knownCases } from "../ledger/known-case.ts";
import { orgsUnder, surroundingsOf } from "../ledger/rules-context.ts";
import type { Moment } from "../store/case-filter.ts";
import type { StoredCase } from "../store/case-queries.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import { type CaseHandlerDeps, caseRow, isPending, momentOf } from "./case-handlers.ts";
import type { Handlers } from "./dispatch.ts";

type InboxChannel = "inbox.get" | "inbox.decision";

export interface InboxHandlerDeps extends Omit<CaseHandlerDeps, "derived"> {
  readonly derived: CaseHandlerDeps["derived"] & Pick<DerivedStore, "rulesVersion">;
}

/** A case in which something waits, as the rules see it. */
interface Opened {
  readonly stored: StoredCase;
  readonly entries: readonly Entry[];
  readonly facts: CaseFacts;
  readonly context: GateContext;
}

/** What is the same for all cases of an answer. */
interface Asked extends InboxHandlerDeps {
  readonly known: KnownCases;
  readonly who: Operator | undefined;
  readonly dated: DatedPolicy;
  readonly at: Moment;
  readonly surroundings: (org: OrgId) => ReturnType<typeof surroundingsOf>;
  /** The outbox's acts that are on their way, by their case. */
  readonly onTheirWay: ReadonlyMap<CaseId, readonly OutboxItem[]>;
}

/** The channels of a supervisor's inbox. They read the stores and change nothing. */
export function inboxHandlers(deps: InboxHandlerDeps): Pick<Handlers, InboxChannel> {
  const { derived } = deps;
  const known = knownCases(derived);
  return {
    "inbox.get": ({ order, limit }) => {
      const asked = begin(deps, known);
      return ok(
        asked?.who === undefined
          ? { decides: false, cases: 0, proposals: [] }
          : inboxOf(asked, asked.who, order, limit),
      );
    },
    "inbox.decision": ({ case: id, proposal }) => {
      const asked = begin(deps, known);
      if (asked === undefined) return fail({ kind: "NotReady", what: "chainMetadata" });
      const stored = derived.cases.get(id);
      const opened = stored && open(asked, stored);
      const waiting = opened?.facts.escalations.find((one) => one.proposal === proposal);
      return opened && waiting && waiting.validUntil === 0
        ? ok(decisionOf(asked, opened, waiting))
        : fail({ kind: "NotFound", what: proposal });
    },
  };
}

/** Undefined while no policy is known. */
function begin(deps: InboxHandlerDeps, known: KnownCases): Asked | undefined {
  const { derived, local } = deps;
  const at = momentOf(deps);
  const dated = derived.policyInForce(at.now);
  if (dated === undefined) return undefined;
  const around = new Map<OrgId, ReturnType<typeof surroundingsOf>>();
  const surroundings = (org: OrgId) => {
    const found = around.get(org) ?? surroundingsOf(derived, org);
    around.set(org, found);
    return found;
  };
  const onTheirWay = new Map<CaseId, OutboxItem[]>();
  for (const item of local.outbox.list())
    if (isPending(item) && derived.findAct(item.act.act) === undefined)
      onTheirWay.set(item.act.case, [...(onTheirWay.get(item.act.case) ?? []), item]);
  return { ...deps, known, who: deps.operator(), dated, at, surroundings, onTheirWay };
}

/** The most urgent of what waits in the own organisation and below. Only the cases that are shown are looked into. */
function inboxOf(asked: Asked, who: Operator, order: InboxOrder, limit: number): Inbox {
  const { derived, dated, at } = asked;
  const decides = who.active && hasRole(who, ["Supervisor"], at.now);
  const orgs = orgsUnder(derived, who.org);
  const { total, cases } = derived.cases.proposed(orgs, order, dated.policy.highAmount, limit);
  const proposals = cases
    .flatMap((stored) => open(asked, stored) ?? [])
    .flatMap((opened) =>
      opened.facts.escalations
        .filter(({ validUntil }) => validUntil === 0)
        .map((one) => itemOf(asked, opened, one)),
    )
    .sort((a, b) => inInboxOrder(order)({ ...a, id: a.proposal }, { ...b, id: b.proposal }));
  return { decides, cases: total, proposals };
}

function open(asked: Asked, stored: StoredCase): Opened | undefined {
  const { derived, known, dated, at, surroundings } = asked;
  const entries = derived.cases.history(stored);
  const facts = known.factsOf(entries);
  if (facts === undefined) return undefined;
  const context = { now: at.now, policy: dated.policy, ...surroundings(facts.org) };
  return { stored, entries, facts, context };
}

function itemOf(asked: Asked, opened: Opened, one: EscalationFacts): InboxItem {
  const { derived, who, at } = asked;
  const { stored, entries, facts, context } = opened;
  const proposed = entries.find(({ act, kind }) => isProposal(kind) && act === one.proposal);
  const proposer = proposed?.actor;
  const needed = neededApprovals(facts, context.policy, one.kind, one.amount);
  const own = who !== undefined && one.proposer === personOf(who);
  const onTheirWay = asked.onTheirWay.get(stored.id) ?? [];
  return {
    case: caseRow(stored, at, asked, onTheirWay.length),
    proposal: one.proposal,
    kind: one.kind,
    amount: one.amount,
    proposer,
    proposerRole: proposer && derived.operator(proposer)?.role,
    since: proposed?.occurredAt ?? stored.waitingSince ?? context.now,
    risks: inboxRisks(stored, context.policy.highAmount),
    approvals: entries.flatMap(({ kind, actor }) =>
      kind.type === "EscalationApproved" && kind.proposal === one.proposal && actor ? [actor] : [],
    ),
    needed,
    own,
    completes: who !== undefined && completes(who, facts, one, needed),
    unmet: ask(opened, who, approval(one.proposal)),
    deciding: onTheirWay.some(
      ({ act: { detail }, signed }) =>
        signed !== undefined && isDecision(detail) && detail.proposal === one.proposal,
    ),
  };
}

const isProposal = ({ type }: Entry["kind"]) => type === "EscalationProposed";

const isDecision = (step: Step): step is Extract<Step, { proposal: ActId }> =>
  step.type === "Approve" || step.type === "Reject";

const approval = (proposal: ActId): Step => ({
  type: "Approve",
  proposal,
  conditions: NO_CONDITIONS,
});

/** One approval from above is enough; else it is counted. */
const completes = (
  who: Operator,
  facts: CaseFacts,
  { approvals }: EscalationFacts,
  needed: number,
): boolean => who.org !== facts.org || approvals.length + 1 >= needed;

const ask = ({ facts, context }: Opened, who: Operator | undefined, step: Step): AppError[] =>
  whyNotYet(step, facts, who, context);

/** Whoever carries out the cut: these do not depend on who looks. */
const ofWho = ({ kind }: AppError): boolean =>
  ["NoKey", "WrongRole", "WrongOrg", "OperatorRevoked"].includes(kind);

function decisionOf(asked: Asked, opened: Opened, one: EscalationFacts): Decision {
  const { facts, entries, context } = opened;
  const { now, policy } = context;
  const { who } = asked;
  const isCut = one.kind === "Disconnection";
  return {
    item: itemOf(asked, opened, one),
    rejectUnmet: ask(opened, who, { type: "Reject", proposal: one.proposal, returned: false }),
    ladder: ladderSteps({ entries, facts, open: one, policy, at: now }),
    cutUnmet: isCut
      ? ask(opened, who, { type: "Disconnect" }).filter((error) => !ofWho(error))
      : [],
    suggested: isCut ? suggestedConditions(policy, now, owedOf(facts)) : undefined,
    policy: asked.dated.version,
    at: now,
    validUntil: isCut ? approvalEnd(policy, now) : undefined,
  };
}
