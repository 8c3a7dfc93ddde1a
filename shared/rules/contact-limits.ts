import type { Policy } from "../domain/policy.ts";
import { DAY_MINUTES, DAY_MS, localDay, localMinute, startOfDay, WEEK_MS } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import type { AppError } from "../errors.ts";

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
 * The contact limits of the collection pallet (docs/architecture.md): quiet hours, contacts per local day, contacts per 7
 * times 24 hours. `contacts` are the claimed times of the case's contacts, in any order. Each refusal says when its own
 * condition will be met.
 */
export function contactLimits(
  contacts: readonly Millis[],
  at: Millis,
  policy: Policy,
): readonly AppError[] {
  const unmet: AppError[] = [];
  const offset = policy.utcOffsetMinutes;
  const minute = localMinute(at, offset);
  if (isQuiet(minute, policy)) unmet.push(quietHours(at, minute, policy));
  const day = localDay(at, offset);
  const today = contacts.filter((contact) => localDay(contact, offset) === day).length;
  if (today >= policy.contactsPerDay)
    unmet.push({
      kind: "TooManyContactsToday",
      limit: policy.contactsPerDay,
      until: nextFreeDay(contacts, day, policy),
    });
  if (exceedsWeek(contacts, at, policy.contactsPer7Days))
    unmet.push({
      kind: "TooManyContactsIn7Days",
      limit: policy.contactsPer7Days,
      until: nextFreeWeek(contacts, at, policy.contactsPer7Days),
    });
  return unmet;
}

function quietHours(at: Millis, minute: number, policy: Policy): AppError {
  const wait = (policy.quietToMinute - minute + DAY_MINUTES) % DAY_MINUTES;
  return {
    kind: "QuietHours",
    fromMinute: policy.quietFromMinute,
    toMinute: policy.quietToMinute,
    until: Math.floor(at / 60_000) * 60_000 + wait * 60_000,
  };
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
