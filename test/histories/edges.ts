import type { Window } from "../../shared/domain/escalation.ts";
import type { Millis } from "../../shared/domain/units.ts";
import { escalationOf } from "../../shared/rules/case-facts.ts";
import { addDays, dayOf, minutesMs, startOf } from "../../shared/rules/days.ts";
import { promiseUntil } from "../../shared/rules/promise.ts";
import type { Scene } from "./any-act.ts";

/** The moments ahead at which an answer about a cut changes without anybody doing something. */
export function edges(scene: Scene, blackouts: readonly Window[]): readonly Millis[] {
  const { facts, policy, now } = scene;
  const { notice, promise } = facts;
  const lastDay =
    notice?.deliveredAt && addDays(dayOf(policy, notice.deliveredAt), policy.noticeMaxDays);
  const tooOld = minutesMs(policy.secondNoticeMaxMinutes) + 1;
  const moments = [
    notice?.window.from,
    notice?.window.to,
    notice?.remindedAt && ((notice.remindedAt + tooOld) as Millis),
    lastDay && startOf(policy, addDays(lastDay, 1)),
    escalationOf(facts, "Disconnection")?.validUntil,
    promise && promiseUntil(policy, promise, now),
    ...blackouts.flatMap(({ from, to }) => [from, to]),
  ];
  return moments.filter((moment): moment is Millis => moment !== undefined && moment > now);
}
