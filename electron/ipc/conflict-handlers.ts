import { isMeasured } from "../../shared/domain/clock.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import type { OutboxItem } from "../../shared/domain/outbox.ts";
import { type Hash, type Millis, millis } from "../../shared/domain/units.ts";
import { type AppError, fail, ok } from "../../shared/errors.ts";
import type { Conflict } from "../../shared/ipc/conflict-schemas.ts";
import { type Operator, whyNotYet } from "../../shared/rules/gate.ts";
import { correctionOf, factsOf, surroundingsOf } from "../ledger/rules-context.ts";
import { mayStillEnter } from "../outbox/machine.ts";
import type { StoredEntry } from "../store/case-queries.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { LocalStore } from "../store/local-store.ts";
import { outboxRow } from "./act-handlers.ts";
import { type LineEvidence, provedLine } from "./case-timeline.ts";
import type { Handlers } from "./dispatch.ts";

export interface ConflictHandlerDeps {
  readonly derived: Pick<
    DerivedStore,
    "cases" | "orgs" | "policy" | "policyInForce" | "operator" | "blackouts" | "deputies"
  >;
  readonly items: Pick<LocalStore["outbox"], "get">;
  readonly evidenceOf: (commitment: Hash) => LineEvidence;
  readonly filesOf: (commitment: Hash) => readonly EvidenceFile[];
  /** Who works at this console. */
  readonly operator: () => Operator | undefined;
  /** The chain's time now, as well as it can be told (ms). */
  readonly now: () => Millis;
}

/** The channel that sets an act beside what happened to its case since it was written down. Errors: NotFound. */
export function conflictHandlers(deps: ConflictHandlerDeps): Pick<Handlers, "outbox.conflict"> {
  return {
    "outbox.conflict": ({ item: id }) => {
      const item = deps.items.get(id);
      if (item === undefined) return fail({ kind: "NotFound", what: "outbox item" });
      return ok(conflictOf(item, deps));
    },
  };
}

function conflictOf(item: OutboxItem, deps: ConflictHandlerDeps): Conflict {
  const { derived, evidenceOf, filesOf } = deps;
  const { act, createdAt } = item;
  const stored = derived.cases.get(act.case);
  const entries = stored ? derived.cases.entries(stored.no) : [];
  // The desktop's clock wrote it down; the journal's times are the chain's.
  const offset = isMeasured(act.clockOffset) ? act.clockOffset : 0;
  const since = millis(Math.max(0, createdAt - offset));
  const corrections = new Map(entries.map(({ entry }) => [entry.supersedes, entry.seq]));
  const lookups = {
    evidenceOf,
    roleOf: (account: Operator["account"]) => derived.operator(account)?.role,
    supersededBy: (seq: number) => corrections.get(seq),
  };
  const meanwhile = entries
    .filter(({ entry }) => entry.at > since && entry.act !== act.act)
    .toSorted((a, b) => b.entry.at - a.entry.at || b.entry.seq - a.entry.seq)
    .map((entry) => {
      const { actor } = entry.entry;
      const actorOrg = actor && derived.operator(actor)?.org;
      return {
        line: provedLine(entry, lookups),
        ...(actorOrg !== undefined && { actorOrg }),
      };
    });
  const files = act.commitment === undefined ? [] : filesOf(act.commitment);
  return {
    row: outboxRow(item, stored?.reference ?? "", files),
    since,
    meanwhile,
    unmet: unmetNow(item, entries, deps),
    mayStillEnter: mayStillEnter(item),
  };
}

/** What the gate has against the very same act now; nothing is known without a policy or the case. */
function unmetNow(
  { act }: OutboxItem,
  stored: readonly StoredEntry[],
  { derived, operator, now }: ConflictHandlerDeps,
): AppError[] {
  const entries = stored.map(({ entry }) => entry);
  const facts = factsOf(derived, entries);
  const policy = derived.policyInForce(now())?.policy;
  if (policy === undefined || facts === undefined) return [];
  const { supersedes, occurredAt } = act;
  return whyNotYet(act.detail, facts, operator(), {
    now: now(),
    policy,
    occurredAt,
    policyThen: derived.policyInForce(occurredAt)?.policy,
    ...surroundingsOf(derived, facts.org),
    evidence: act.commitment !== undefined,
    correction: supersedes === undefined ? undefined : correctionOf(act.case, entries, supersedes),
  });
}
