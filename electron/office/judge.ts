import type { ClockReading } from "../../shared/domain/clock.ts";
import { isStaffAct, type OfficeAct, type StaffAct } from "../../shared/domain/office.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { type Millis, millis } from "../../shared/domain/units.ts";
import type { AppError } from "../../shared/errors.ts";
import { blackoutRefusals } from "../../shared/rules/blackouts.ts";
import { actErrors, type Operator, whoErrors } from "../../shared/rules/gate.ts";
import { personOf } from "../../shared/rules/operators.ts";
import { errorOf } from "../../shared/rules/refusal-errors.ts";
import { staffRefusals } from "../../shared/rules/staff.ts";
import type { RulesStore } from "../ledger/rules-context.ts";
import { clockRefusals } from "../outbox/judge.ts";
import type { DerivedStore } from "../store/derived-store.ts";

/** The longest deputyship (ms): 60 days. */
const MAX_DEPUTYSHIP_MS = 60 * DAY_MS;

export interface OfficeFacts {
  readonly store: RulesStore & Pick<DerivedStore, "policyInForce">;
  readonly who: Operator | undefined;
  /** The chain's time now. */
  readonly now: Millis;
  /** How the local clock stands to the chain's; undefined when it was never measured. */
  readonly clock: ClockReading | undefined;
}

const refused = (error: string): AppError => ({
  kind: "ChainRefused",
  pallet: "Consortium",
  error,
  docs: "",
});

/**
 * Why the chain would refuse an act of the organisation, by the last proved state; and whether the local clock is too far
 * off to claim the time of a blackout.
 */
export function judgeOfficeAct(act: OfficeAct, facts: OfficeFacts): AppError[] {
  const { store, who, now, clock } = facts;
  const dated = store.policyInForce(now);
  if (dated === undefined) return [{ kind: "NotReady", what: "chainMetadata" }];
  const { policy } = dated;
  if (act.type === "DeclareBlackout") {
    const declared = who === undefined ? [] : store.blackouts(who.org);
    return [
      ...clockRefusals(clock, policy),
      ...actErrors(["Supervisor"], who, { now, policy, occurredAt: act.occurredAt }),
      ...blackoutRefusals(declared, act, now).map(errorOf),
    ];
  }
  if (isStaffAct(act)) return judgeStaffAct(act, facts);
  // A deputy cannot name another one: only who is a supervisor by role.
  const byRole = who && { ...who, deputyUntil: undefined };
  const deputy = store.operator(act.deputy);
  const fits =
    who !== undefined &&
    deputy?.active === true &&
    deputy.org === who.org &&
    personOf(deputy) !== personOf(who);
  return [
    ...actErrors(["Supervisor"], byRole, { now, policy }),
    ...(fits ? [] : [refused("NoDeputy")]),
    ...(act.until > now + MAX_DEPUTYSHIP_MS ? [refused("TooLong")] : []),
  ];
}

/** A change of staff claims no time, so the policy and the clock do not matter. */
function judgeStaffAct(act: StaffAct, { store, who }: OfficeFacts): AppError[] {
  const isOrg = (id: number) => store.orgs().some((org) => org.id === id);
  return [
    ...whoErrors(["OrgAdmin"], who, millis(0)),
    ...staffRefusals(act, who?.org, store.operator(act.account), isOrg).map(refused),
  ];
}
