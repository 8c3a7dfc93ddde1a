import type { OutboxItem } from "../../shared/domain/outbox.ts";
import type { AccountId, CaseId } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import type { DayRow, DayView } from "../../shared/ipc/day-schemas.ts";
import {
  byUrgency,
  DAY_SECTIONS,
  type DayLimits,
  type DaySection,
  dayLimits,
  dutyOf,
  moverOf,
  stepOfTask,
} from "../../shared/rules/day.ts";
import { type Operator, whyNotYet } from "../../shared/rules/gate.ts";
import { nextPart } from "../../shared/rules/promise.ts";
import { type KnownCases, knownCases } from "../ledger/known-case.ts";
import { surroundingsOf } from "../ledger/rules-context.ts";
import type { DerivedStore } from "../store/derived-store.ts";
import type { DayCase } from "../store/kept-rows.ts";
import { outboxRow } from "./act-handlers.ts";
import { type CaseHandlerDeps, pendingByCase } from "./case-handlers.ts";
import type { Handlers } from "./dispatch.ts";

export interface DayHandlerDeps extends Omit<CaseHandlerDeps, "derived"> {
  readonly derived: CaseHandlerDeps["derived"] & Pick<DerivedStore, "day" | "rulesVersion">;
}

/** The channel of the working day. It reads the stores and changes nothing. */
export function dayHandlers(deps: DayHandlerDeps): Pick<Handlers, "day.get"> {
  const known = knownCases(deps.derived);
  return {
    "day.get": ({ limit }) => {
      const operator = deps.operator();
      const now = deps.now();
      const policy = deps.derived.policyInForce(now)?.policy;
      return ok({
        now,
        ...(operator && { org: operator.org }),
        sections:
          operator && policy ? sections(deps, known, operator, dayLimits(now, policy), limit) : [],
        outbox: attention(deps, operator?.account, limit),
      });
    },
  };
}

/** While it is made; hundreds are made at once, so parts that may be absent are set and not spread. */
type Changeable<T> = { -readonly [K in keyof T]: T[K] };

function sections(
  deps: DayHandlerDeps,
  known: KnownCases,
  operator: Operator,
  limits: DayLimits,
  limit: number,
): DayView["sections"] {
  const pending = pendingByCase(deps);
  const context = { ...limits, ...surroundingsOf(deps.derived, operator.org) };
  const row = (section: DaySection, found: DayCase): DayRow => {
    const duty = dutyOf(section, found, limits);
    const step = stepOfTask(duty.task);
    const entries = deps.derived.cases.history(found);
    const facts = known.factsOf(entries);
    const promise = section === "broken" || section === "promised" ? facts?.promise : undefined;
    const part = promise && nextPart(promise);
    const turnedDown = section === "turnedDown" ? known.stateOf(entries).turnedDown : undefined;
    const account = deps.local.register.findByCommitment(found.customer)?.account;
    const since = sinceOf(section, found);
    const shown: Changeable<DayRow> = {
      case: found.id,
      reference: found.reference,
      outstanding: found.outstanding,
      task: duty.task,
      mover: moverOf(duty, operator, limits.now),
      unmet: step && facts ? whyNotYet(step, facts, operator, context) : [],
      pending: pending.get(found.id) ?? 0,
    };
    if (account !== undefined) shown.account = account;
    if (duty.opensAt !== undefined) shown.opensAt = duty.opensAt;
    if (duty.dueAt !== undefined) shown.dueAt = duty.dueAt;
    if (since !== undefined) shown.since = since;
    if (part !== undefined) shown.promised = part.amount;
    if (turnedDown !== undefined)
      shown.turnedDown = { kind: turnedDown.kind, returned: turnedDown.returned };
    if (step !== undefined) shown.step = { ...step };
    return shown;
  };
  return DAY_SECTIONS.map((section) => {
    const { total, cases } = deps.derived.day(section, operator.org, limits, limit);
    const order = byUrgency(section);
    const placed = cases.map((found) => {
      const one = row(section, found);
      const { outstanding, reference } = one;
      return { one, place: { at: one.dueAt ?? one.since, outstanding, reference } };
    });
    placed.sort((a, b) => order(a.place, b.place));
    return { section, total, rows: placed.map(({ one }) => one) };
  });
}

/** When what a row is about happened, where its clock does not say it. */
function sinceOf(section: DaySection, found: DayCase): DayRow["since"] {
  switch (section) {
    case "turnedDown":
      return found.turnedDownAt;
    case "complaint":
      return found.complaintAt;
    case "dispute":
      return found.disputedAt;
    case "reconnect":
      return found.cutAt;
    default:
      return undefined;
  }
}

/** The operator's own acts of which somebody must decide what becomes of them. */
function attention(
  { local, derived }: DayHandlerDeps,
  account: AccountId | undefined,
  limit: number,
): DayView["outbox"] {
  const waits = ({ status: { state }, signed }: OutboxItem) =>
    (state === "refused" || state === "expired") && signed?.signer === account;
  const items = local.outbox
    .list()
    .filter((item) => waits(item) && derived.findAct(item.act.act) === undefined)
    .sort((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id));
  const reference = (id: CaseId) => derived.cases.get(id)?.reference ?? "";
  return {
    total: items.length,
    rows: items.slice(0, limit).map((item) => outboxRow(item, reference(item.act.case))),
  };
}
