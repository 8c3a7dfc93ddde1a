import { DEFAULT_UTC_OFFSET_MINUTES } from "../../shared/domain/time.ts";
import type { Day, Millis } from "../../shared/domain/units.ts";
import { ok } from "../../shared/errors.ts";
import { type CaseAlarm, type ClockAlarms, MOST_ALARMS } from "../../shared/ipc/clock-schemas.ts";
import { alarmsOf, isRinging, momentsOf } from "../../shared/rules/clock-alarms.ts";
import { type DayLimits, dayLimits, dutyOf, stepOfTask } from "../../shared/rules/day.ts";
import { addDays, startOf } from "../../shared/rules/days.ts";
import { type Operator, whyNotYet } from "../../shared/rules/gate.ts";
import { knownCases } from "../ledger/known-case.ts";
import { surroundingsOf } from "../ledger/rules-context.ts";
import type { LocalStore } from "../store/local-store.ts";
import { isPending } from "./case-handlers.ts";
import type { DayHandlerDeps } from "./day-handlers.ts";
import type { Handlers } from "./dispatch.ts";

export interface ClockHandlerDeps extends Omit<DayHandlerDeps, "local"> {
  readonly local: DayHandlerDeps["local"] & Pick<LocalStore, "clocks">;
  /** The past day that is shown: its clocks are no news. */
  readonly pastDay: () => Day | undefined;
}

/** The sections of the day in which clocks with alarms run. */
const SECTIONS = ["reconnect", "cut"] as const;
/** Of each section so many, those that are due first before the others: as many as the store keeps read. */
const MOST_CASES = 4_096;

/** The channels of the alarms. They read the sections of the working day, so nothing is told that My day does not show. */
export function clockHandlers(
  deps: ClockHandlerDeps,
): Pick<Handlers, "clocks.get" | "clocks.told"> {
  const known = knownCases(deps.derived);

  /** What rings for the operator, and the first moment after `now` at which that can change by itself. */
  function ringing(operator: Operator, limits: DayLimits) {
    const { now, today, policy } = limits;
    const done = doneHere(deps);
    const context = { ...limits, ...surroundingsOf(deps.derived, operator.org) };
    // Which windows are near changes with the day.
    const moments: Millis[] = [startOf(policy, addDays(today, 1))];
    const alarms: CaseAlarm[] = [];
    for (const section of SECTIONS)
      for (const found of deps.derived.day(section, operator.org, limits, MOST_CASES).cases) {
        const duty = dutyOf(section, found, limits);
        moments.push(...momentsOf(duty));
        const alarm = alarmsOf(duty).find((one) => isRinging(one, now));
        if (alarm === undefined) continue;
        const { kind, dueAt } = alarm;
        const named = { case: found.id, kind, dueAt };
        const step = stepOfTask(duty.task);
        if (step === undefined || deps.local.clocks.has(named)) continue;
        if (done.has(`${found.id} ${step.type}`)) continue;
        const facts = known.factsOf(deps.derived.cases.history(found));
        const unmet = facts === undefined ? [] : whyNotYet(step, facts, operator, context);
        if (unmet.length === 0) alarms.push(named);
        for (const one of unmet)
          if (one.kind === "NotYet" && one.until !== undefined) moments.push(one.until as Millis);
      }
    if (alarms.length > MOST_ALARMS) moments.push((now + 1) as Millis);
    const nextAt = Math.min(...moments.filter((moment) => moment > now)) as Millis;
    return { alarms: alarms.slice(0, MOST_ALARMS), nextAt };
  }

  return {
    "clocks.get": () => {
      const now = deps.now();
      const operator = deps.operator();
      const policy = deps.derived.policyInForce(now)?.policy;
      const none: ClockAlarms = {
        now,
        utcOffsetMinutes: policy?.utcOffsetMinutes ?? DEFAULT_UTC_OFFSET_MINUTES,
        alarms: [],
      };
      if (deps.pastDay() !== undefined || !operator || !policy) return ok(none);
      return ok({ ...none, ...ringing(operator, dayLimits(now, policy)) });
    },
    "clocks.told": ({ alarms }) => {
      const written = deps.local.clocks.put(alarms);
      return written.ok ? ok({}) : written;
    },
  };
}

/** What was signed here and is on its way, by case and kind: who did it is not told to do it. */
function doneHere({ local, derived }: ClockHandlerDeps): ReadonlySet<string> {
  const done = new Set<string>();
  for (const item of local.outbox.list())
    if (isPending(item) && item.signed && derived.findAct(item.act.act) === undefined)
      done.add(`${item.act.case} ${item.act.detail.type}`);
  return done;
}
