import type { Policy } from "../domain/policy.ts";
import { type Unmet, unmet } from "../domain/refusals.ts";
import {
  DAY_MINUTES,
  DAY_MS,
  localDay,
  localMinute,
  MINUTE_MS,
  startOfDay,
  WEEK_MS,
} from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import type { AppError } from "../errors.ts";
import { errorOf } from "./refusal-errors.ts";

/** Whether a minute of the local day lies in the quiet band, which may go over midnight; an empty band holds nothing. */
export function isQuiet(minute: number, policy: Policy): boolean {
  const { quietFromMinute: from, quietToMinute: to } = policy;
  if (from === to) return false;
  return from < to ? from <= minute && minute < to : from <= minute || minute < to;
}

/** Whether some half-open window of 7 times 24 hours that holds `at` would hold more than `limit` contacts. */
export function exceedsWeek(contacts: readonly Millis[], at: Millis, limit: number): boolean {
  const near = contacts.filter((contact) => Math.abs(contact - at) < WEEK_MS);
  const sorted = [...near, at].sort((a, b) => a - b);
  return sorted.some((first, index) => {
    const last = sorted[index + limit];
    return last !== undefined && last - first < WEEK_MS;
  });
}

/**
 * The contact limits of the collection pallet (docs/rules.md): quiet hours, contacts per local day, contacts per 7 times
 * 24 hours. `contacts` are the claimed times of the case's contacts, in any order. Each refusal says when its own
 * condition will be met.
 */
export function contactRefusals(
  contacts: readonly Millis[],
  at: Millis,
  policy: Policy,
): readonly Unmet[] {
  const refusals: Unmet[] = [];
  const offset = policy.utcOffsetMinutes;
  const minute = localMinute(at, offset);
  if (isQuiet(minute, policy)) refusals.push(quietHours(at, minute, policy));
  const day = localDay(at, offset);
  const today = contacts.filter((contact) => localDay(contact, offset) === day).length;
  if (today >= policy.contactsPerDay) {
    const until = nextFreeDay(contacts, day, policy);
    refusals.push(unmet("TooManyContactsToday", { needed: policy.contactsPerDay }, until));
  }
  if (exceedsWeek(contacts, at, policy.contactsPer7Days)) {
    const until = nextFreeWeek(contacts, at, policy.contactsPer7Days);
    refusals.push(unmet("TooManyContactsIn7Days", { needed: policy.contactsPer7Days }, until));
  }
  return refusals;
}

/** The same as errors. */
export const contactLimits = (
  contacts: readonly Millis[],
  at: Millis,
  policy: Policy,
): readonly AppError[] => contactRefusals(contacts, at, policy).map(errorOf);

function quietHours(at: Millis, minute: number, policy: Policy): Unmet {
  const { quietFromMinute: fromMinute, quietToMinute: toMinute } = policy;
  const wait = (toMinute - minute + DAY_MINUTES) % DAY_MINUTES;
  const until = (Math.floor(at / MINUTE_MS) + wait) * MINUTE_MS;
  return unmet("QuietHours", { fromMinute, toMinute }, until as Millis);
}

/** The next local day with room: later days may hold contacts that were claimed ahead of this one. */
function nextFreeDay(contacts: readonly Millis[], day: Day, policy: Policy): Millis {
  const offset = policy.utcOffsetMinutes;
  const full = (next: number) =>
    contacts.filter((contact) => localDay(contact, offset) === next).length >=
    policy.contactsPerDay;
  let next = day + 1;
  if (policy.contactsPerDay > 0) while (full(next)) next += 1;
  return startOfDay(next as Day, offset);
}

/** The window only gets room when a contact leaves it, 7 days after it was made. */
function nextFreeWeek(contacts: readonly Millis[], at: Millis, limit: number): Millis {
  const times = contacts
    .map((contact) => (contact + WEEK_MS) as Millis)
    .filter((time) => time > at)
    .sort((a, b) => a - b);
  const free = times.find((time) => !exceedsWeek(contacts, time, limit));
  return free ?? ((at + 7 * DAY_MS) as Millis);
}
