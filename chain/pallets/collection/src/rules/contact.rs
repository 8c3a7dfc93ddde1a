//! The rules on contact.

use super::{local_day, local_minute, start_of_day, Refusal, Unmet, DAY_MS, MINUTE_MS, WEEK_MS};
use crate::types::{Day, Millis};
use alloc::vec::Vec;
use pallet_consortium::Policy;

const DAY_MINUTES: u64 = 24 * 60;

/// Whether a time lies in the quiet hours. The band includes its first minute and ends before its last; it may run
/// over midnight; an empty band is never quiet.
pub fn is_quiet(policy: &Policy, time: Millis) -> bool {
	let minute = local_minute(policy, time);
	let (from, to) = (policy.quiet_from_minute, policy.quiet_to_minute);
	if from <= to {
		from <= minute && minute < to
	} else {
		from <= minute || minute < to
	}
}

/// Judges a contact at `time` among the other contacts of the case, ascending.
pub fn check_contact(policy: &Policy, contacts: &[Millis], time: Millis) -> Vec<Unmet> {
	let mut unmet = Vec::new();
	if is_quiet(policy, time) {
		unmet.push(Refusal::QuietHours.until(end_of_quiet(policy, time)));
	}
	let today = local_day(policy, time);
	if contacts_on(policy, contacts, today) >= usize::from(policy.contacts_per_day) {
		let until = next_free_day(policy, contacts, today);
		unmet.push(Refusal::TooManyContactsToday.until(until));
	}
	let limit = usize::from(policy.contacts_per_7_days);
	if most_in_a_week_with(contacts, time) > limit {
		let until = next_free_week(contacts, time, limit);
		unmet.push(Refusal::TooManyContactsIn7Days.until(until));
	}
	unmet
}

/// The first instant after the quiet band that holds `time`.
fn end_of_quiet(policy: &Policy, time: Millis) -> Millis {
	let minute = u64::from(local_minute(policy, time));
	let wait = (u64::from(policy.quiet_to_minute) + DAY_MINUTES - minute) % DAY_MINUTES;
	(time / MINUTE_MS).saturating_add(wait).saturating_mul(MINUTE_MS)
}

fn contacts_on(policy: &Policy, contacts: &[Millis], day: Day) -> usize {
	contacts.iter().filter(|other| local_day(policy, **other) == day).count()
}

/// The next local day with room: later days may hold contacts that were claimed ahead of this one.
fn next_free_day(policy: &Policy, contacts: &[Millis], today: Day) -> Millis {
	let mut day = today.saturating_add(1);
	while contacts_on(policy, contacts, day) >= usize::from(policy.contacts_per_day) {
		day = day.saturating_add(1);
	}
	start_of_day(policy, day)
}

/// The window only gets room when a contact leaves it, 7 days after it was made.
fn next_free_week(contacts: &[Millis], time: Millis, limit: usize) -> Millis {
	contacts
		.iter()
		.map(|contact| contact.saturating_add(WEEK_MS))
		.filter(|leaves| *leaves > time)
		.find(|leaves| most_in_a_week_with(contacts, *leaves) <= limit)
		.unwrap_or(time.saturating_add(7 * DAY_MS))
}

/// The most contacts, `time` included, in any half-open window of 7 times 24 hours that holds `time`.
///
/// Such a window can be moved forward until it begins at a contact, without losing one: so it is enough to try
/// the windows that begin at `time` and at each contact less than a week before it.
fn most_in_a_week_with(contacts: &[Millis], time: Millis) -> usize {
	let begins = contacts.iter().copied().filter(|begin| *begin <= time && time - *begin < WEEK_MS);
	begins
		.chain([time])
		.map(|begin| {
			let end = begin.saturating_add(WEEK_MS);
			1 + contacts.iter().filter(|other| begin <= **other && **other < end).count()
		})
		.max()
		.unwrap_or(1)
}

#[cfg(test)]
mod tests {
	use super::*;

	/// 2026-11-02 00:00 in UTC+8.
	const MIDNIGHT: u64 = 1_793_548_800_000;
	const HOUR: u64 = 60 * MINUTE_MS;

	fn policy() -> Policy {
		Policy::default()
	}

	fn check(contacts: &[Millis], time: Millis) -> Vec<(Refusal, Option<Millis>)> {
		check_contact(&policy(), contacts, time)
			.into_iter()
			.map(|unmet| (unmet.refusal, unmet.until))
			.collect()
	}

	#[test]
	fn the_quiet_band_runs_over_midnight() {
		let quiet = |hour: u64, minute: u64| {
			is_quiet(&policy(), MIDNIGHT + hour * HOUR + minute * MINUTE_MS)
		};
		assert!(quiet(22, 0) && quiet(23, 59) && quiet(0, 0) && quiet(7, 59));
		assert!(!quiet(8, 0) && !quiet(21, 59) && !quiet(12, 0));
		let evening = MIDNIGHT + 22 * HOUR + 30 * MINUTE_MS + 7;
		assert_eq!(check(&[], evening), [(Refusal::QuietHours, Some(MIDNIGHT + 32 * HOUR))]);
	}

	#[test]
	fn a_band_inside_a_day_and_an_empty_one() {
		let midday = Policy { quiet_from_minute: 720, quiet_to_minute: 780, ..policy() };
		assert!(is_quiet(&midday, MIDNIGHT + 12 * HOUR));
		assert!(!is_quiet(&midday, MIDNIGHT + 13 * HOUR));
		let never = Policy { quiet_from_minute: 720, quiet_to_minute: 720, ..policy() };
		assert!(!is_quiet(&never, MIDNIGHT + 12 * HOUR));
	}

	#[test]
	fn the_day_changes_at_local_midnight() {
		assert_eq!(local_day(&policy(), MIDNIGHT), local_day(&policy(), MIDNIGHT - 1) + 1);
		assert_eq!(start_of_day(&policy(), local_day(&policy(), MIDNIGHT)), MIDNIGHT);
	}

	#[test]
	fn the_fourth_contact_of_a_day_is_refused() {
		let noon = MIDNIGHT + 12 * HOUR;
		let three = [noon, noon + 1, noon + 2];
		let tomorrow = Some(MIDNIGHT + DAY_MS);
		assert_eq!(check(&three, noon + HOUR), [(Refusal::TooManyContactsToday, tomorrow)]);
		assert_eq!(check(&three, noon + 24 * HOUR), []);
	}

	#[test]
	fn a_backdated_contact_counts_into_windows_after_it() {
		let noon = MIDNIGHT + 12 * HOUR;
		let seven: Vec<u64> = (1..8).map(|day| noon + day * DAY_MS).collect();
		// One day before the first: the window that begins there holds only 7 in all.
		assert_eq!(check(&seven, noon), []);
		// Between the second and third: the window of the first holds 8.
		let refused = check(&seven, noon + 2 * DAY_MS + HOUR);
		assert_eq!(refused.first().map(|(why, _)| *why), Some(Refusal::TooManyContactsIn7Days));
		// Exactly a week after the first: that window is half-open, so it no longer counts the first.
		assert_eq!(check(&seven[..7], noon + 8 * DAY_MS), []);
	}
}
