import type { Entry } from "../../shared/domain/entry.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import type { DatedPolicy } from "../../shared/domain/policy.ts";
import type { ActId } from "../../shared/domain/units.ts";
import { type AppError, fail, ok } from "../../shared/errors.ts";
import type { Decision, Inbox, InboxItem } from "../../shared/ipc/inbox-schemas.ts";
import { approvalEnd, neededApprovals } from "../../shared/rules/approvals.ts";
import { type CaseFacts, type EscalationFacts, owedOf } from "../../shared/rules/case-facts.ts";
import { type GateContext, type Operator, type Step, whyNotYet } from "../../shared/rules/gate.ts";
import {
  type InboxOrder,
  inboxRisks,
  inInboxOrder,
  type Waiting,
} from "../../shared/rules/inbox-order.ts";
import { ladderSteps } from "../../shared/rules/ladder-steps.ts";
import { hasRole, personOf } from "../../shared/rules/operators.ts";
import { suggestedConditions } from "../../shared/rules/suggested-conditions.ts";
import { factsOf, orgsUnder, surroundingsOf } from "../ledger/rules-context.ts";
import type { StoredCase } from "../store/case-queries.ts";
import { type CaseHandlerDeps, caseRow, isPending, momentOf } from "./case-handlers.ts";
import type { Handlers } from "./dispatch.ts";

type InboxChannel = "inbox.get" | "inbox.decision";

/** A case in which something waits, as the rules see it. */
interface Opened {
  readonly stored: StoredCase;
  readonly entries: readonly Entry[];
  readonly facts: CaseFacts;
  readonly context: GateContext;
}

/** The channels of a supervisor's inbox. They read the stores and change nothing. */
export function inboxHandlers(deps: CaseHandlerDeps): Pick<Handlers, InboxChannel> {
  const { derived } = deps;
  return {
    "inbox.get": ({ order, limit }) => ok(inboxOf(deps, order, limit)),
    "inbox.decision": ({ case: id, proposal }) => {
      const dated = derived.policyInForce(deps.now());
      if (dated === undefined) return fail({ kind: "NotReady", what: "chainMetadata" });
      const stored = derived.cases.get(id);
      const opened = stored && open(deps, stored, dated);
      const waiting = opened?.facts.escalations.find((one) => one.proposal === proposal);
      return opened && waiting && waiting.validUntil === 0
        ? ok(decisionOf(deps, opened, waiting, dated))
        : fail({ kind: "NotFound", what: proposal });
    },
  };
}

/** The most urgent of what waits in the own organisation and below. Only the cases that are shown are folded. */
function inboxOf(deps: CaseHandlerDeps, order: InboxOrder, limit: number): Inbox {
  const { derived } = deps;
  const who = deps.operator();
  const dated = derived.policyInForce(deps.now());
  if (who === undefined || dated === undefined) return { decides: false, cases: 0, proposals: [] };
  const decides = who.active && hasRole(who, ["Supervisor"], deps.now());
  const waiting = derived.cases
    .proposed(orgsUnder(derived, who.org))
    .map((stored) => ({ stored, ...waitingOf(stored, dated) }))
    .sort(inInboxOrder(order));
  const proposals = waiting
    .slice(0, limit)
    .flatMap(({ stored }) => open(deps, stored, dated) ?? [])
    .flatMap((opened) =>
      opened.facts.escalations
        .filter(({ validUntil }) => validUntil === 0)
        .map((one) => itemOf(deps, opened, one)),
    )
    .sort((a, b) => inInboxOrder(order)({ ...a, id: a.proposal }, { ...b, id: b.proposal }));
  return { decides, cases: waiting.length, proposals };
}

const waitingOf = (stored: StoredCase, { policy }: DatedPolicy): Waiting => ({
  since: stored.waitingSince ?? (0 as Waiting["since"]),
  risks: inboxRisks(stored, policy.highAmount),
  id: stored.id,
});

function open(deps: CaseHandlerDeps, stored: StoredCase, dated: DatedPolicy): Opened | undefined {
  const { derived } = deps;
  const entries = derived.cases.entries(stored.no).map(({ entry }) => entry);
  const facts = factsOf(derived, entries);
  if (facts === undefined) return undefined;
  const surroundings = surroundingsOf(derived, facts.org);
  return {
    stored,
    entries,
    facts,
    context: { now: deps.now(), policy: dated.policy, ...surroundings },
  };
}

function itemOf(deps: CaseHandlerDeps, opened: Opened, one: EscalationFacts): InboxItem {
  const { derived, local } = deps;
  const { stored, entries, facts, context } = opened;
  const who = deps.operator();
  const proposed = entries.find(({ act, kind }) => isProposal(kind) && act === one.proposal);
  const proposer = proposed?.actor;
  const needed = neededApprovals(facts, context.policy, one.kind, one.amount);
  const own = who !== undefined && one.proposer === personOf(who);
  const waiting = local.outbox
    .list()
    .filter((item) => isPending(item) && derived.findAct(item.act.act) === undefined);
  return {
    case: caseRow(
      stored,
      momentOf(deps),
      deps,
      waiting.filter(({ act }) => act.case === stored.id).length,
    ),
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
    deciding: waiting.some(
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

function decisionOf(
  deps: CaseHandlerDeps,
  opened: Opened,
  one: EscalationFacts,
  { version, policy }: DatedPolicy,
): Decision {
  const { facts, entries, context } = opened;
  const { now } = context;
  const who = deps.operator();
  const isCut = one.kind === "Disconnection";
  return {
    item: itemOf(deps, opened, one),
    rejectUnmet: ask(opened, who, { type: "Reject", proposal: one.proposal, returned: false }),
    ladder: ladderSteps({ entries, facts, open: one, policy, at: now }),
    cutUnmet: isCut
      ? ask(opened, who, { type: "Disconnect" }).filter((error) => !ofWho(error))
      : [],
    suggested: isCut ? suggestedConditions(policy, now, owedOf(facts)) : undefined,
    policy: version,
    at: now,
    validUntil: isCut ? approvalEnd(policy, now) : undefined,
  };
}
