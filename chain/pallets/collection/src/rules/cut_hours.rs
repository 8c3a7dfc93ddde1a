//! When supply may be cut at all.

use super::{local_day, local_minute, start_of_day, MINUTE_MS};
use crate::types::{Day, Millis};
use pallet_consortium::Policy;

/// Days that are looked through for the next allowed minute.
const DAYS_AHEAD: u32 = 62;

/// The minutes of a day in which supply may be cut: from the first to before the second.
fn band(policy: &Policy, day: Day) -> Option<(u16, u16)> {
	if policy.is_rest_day(day) {
		return None;
	}
	let before_rest = policy.is_rest_day(day.saturating_add(1));
	let to = if before_rest { policy.cut_to_minute_before_rest } else { policy.cut_to_minute };
	Some((policy.cut_from_minute, to))
}

/// Whether supply may be cut at a time, as far as the calendar goes.
pub fn cut_allowed(policy: &Policy, time: Millis) -> bool {
	let minute = local_minute(policy, time);
	band(policy, local_day(policy, time)).is_some_and(|(from, to)| from <= minute && minute < to)
}

/// The next time from which supply may be cut, when it may not now.
pub fn next_cut(policy: &Policy, time: Millis) -> Option<Millis> {
	let today = local_day(policy, time);
	(0..=DAYS_AHEAD)
		.filter_map(|ahead| {
			let day = today.saturating_add(ahead);
			let (from, _) = band(policy, day)?;
			let opens = start_of_day(policy, day).saturating_add(u64::from(from) * MINUTE_MS);
			Some(opens)
		})
		.find(|opens| *opens > time)
}

#[cfg(test)]
mod tests {
	use super::*;
	use frame_support::BoundedVec;

	/// 2026-11-02 00:00 in UTC+8, a Monday.
	const MONDAY: u64 = 1_793_548_800_000;
	const HOUR: u64 = 60 * MINUTE_MS;
	const DAY: u64 = 24 * HOUR;

	#[test]
	fn evenings_rest_days_and_their_eves_are_spared() {
		let policy = Policy::default();
		let at = |days: u64, hours: u64| MONDAY + days * DAY + hours * HOUR;
		assert!(cut_allowed(&policy, at(0, 8)) && cut_allowed(&policy, at(0, 16)));
		assert!(!cut_allowed(&policy, at(0, 17)) && !cut_allowed(&policy, at(0, 7)));
		assert!(cut_allowed(&policy, at(4, 11)) && !cut_allowed(&policy, at(4, 12)));
		assert!(!cut_allowed(&policy, at(5, 10)) && !cut_allowed(&policy, at(6, 10)));
		assert_eq!(next_cut(&policy, at(4, 12)), Some(at(7, 8)));
		assert_eq!(next_cut(&policy, at(0, 3)), Some(at(0, 8)));
	}

	#[test]
	fn holidays_and_worked_weekends_count() {
		let monday = local_day(&Policy::default(), MONDAY);
		let policy = Policy {
			holidays: BoundedVec::truncate_from(vec![(monday + 1, monday + 3)]),
			working_days: BoundedVec::truncate_from(vec![monday + 5]),
			..Policy::default()
		};
		let noon = |days: u64| MONDAY + days * DAY + 12 * HOUR;
		// Monday is the eve of a holiday; Friday is no eve, since Saturday is worked.
		let allowed: Vec<bool> = (0..7).map(|days| cut_allowed(&policy, noon(days))).collect();
		assert_eq!(allowed, [false, false, false, false, true, false, false]);
		assert!(cut_allowed(&policy, noon(5) - HOUR));
	}

	#[test]
	fn a_calendar_without_working_days_has_no_next() {
		let all = BoundedVec::truncate_from(vec![(0, u32::MAX)]);
		let policy = Policy { holidays: all, ..Policy::default() };
		assert_eq!(next_cut(&policy, MONDAY), None);
	}
}
