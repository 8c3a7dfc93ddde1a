//! The rules on contact, as pure functions of a policy and of claimed times.

use crate::types::Millis;
use pallet_consortium::Policy;

/// A local day in milliseconds.
pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;
const MINUTE_MS: u64 = 60 * 1000;
const WEEK_MS: u64 = 7 * DAY_MS;

/// Why a contact is not allowed at a time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ContactRefusal {
	/// Inside the quiet hours.
	QuietHours,
	/// The local day has its contacts.
	TooManyToday,
	/// A window of 7 times 24 hours around the time has its contacts.
	TooManyIn7Days,
}

/// Milliseconds of the local clock: what UTC shows plus the policy's offset.
fn local(policy: &Policy, time: Millis) -> u64 {
	time.saturating_add_signed(i64::from(policy.utc_offset_minutes) * MINUTE_MS as i64)
}

/// The local calendar day of a time.
pub fn local_day(policy: &Policy, time: Millis) -> u32 {
	(local(policy, time) / DAY_MS) as u32
}

/// Whether a time lies in the quiet hours. The band includes its first minute and ends before its last; it may run
/// over midnight; an empty band is never quiet.
pub fn is_quiet(policy: &Policy, time: Millis) -> bool {
	let minute = (local(policy, time) % DAY_MS / MINUTE_MS) as u16;
	let (from, to) = (policy.quiet_from_minute, policy.quiet_to_minute);
	if from <= to {
		from <= minute && minute < to
	} else {
		from <= minute || minute < to
	}
}

/// Judges a contact at `time` among the other contacts of the case, ascending.
pub fn check_contact(
	policy: &Policy,
	contacts: &[Millis],
	time: Millis,
) -> Result<(), ContactRefusal> {
	if is_quiet(policy, time) {
		return Err(ContactRefusal::QuietHours);
	}
	let today = local_day(policy, time);
	let same_day = contacts.iter().filter(|other| local_day(policy, **other) == today).count();
	if same_day >= usize::from(policy.contacts_per_day) {
		return Err(ContactRefusal::TooManyToday);
	}
	if most_in_a_week_with(contacts, time) > usize::from(policy.contacts_per_7_days) {
		return Err(ContactRefusal::TooManyIn7Days);
	}
	Ok(())
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

	#[test]
	fn the_quiet_band_runs_over_midnight() {
		let quiet = |hour: u64, minute: u64| {
			is_quiet(&policy(), MIDNIGHT + hour * HOUR + minute * MINUTE_MS)
		};
		assert!(quiet(22, 0) && quiet(23, 59) && quiet(0, 0) && quiet(7, 59));
		assert!(!quiet(8, 0) && !quiet(21, 59) && !quiet(12, 0));
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
	}

	#[test]
	fn the_fourth_contact_of_a_day_is_refused() {
		let noon = MIDNIGHT + 12 * HOUR;
		let three = [noon, noon + 1, noon + 2];
		let refused = check_contact(&policy(), &three, noon + HOUR);
		assert_eq!(refused, Err(ContactRefusal::TooManyToday));
		assert_eq!(check_contact(&policy(), &three, noon + 24 * HOUR), Ok(()));
	}

	#[test]
	fn a_backdated_contact_counts_into_windows_after_it() {
		let noon = MIDNIGHT + 12 * HOUR;
		let seven: alloc::vec::Vec<u64> = (1..8).map(|day| noon + day * DAY_MS).collect();
		// One day before the first: the window that begins there holds only 7 in all.
		assert_eq!(check_contact(&policy(), &seven, noon), Ok(()));
		// Between the second and third: the window of the first holds 8.
		let refused = check_contact(&policy(), &seven, noon + 2 * DAY_MS + HOUR);
		assert_eq!(refused, Err(ContactRefusal::TooManyIn7Days));
		// Exactly a week after the first: that window is half-open, so it no longer counts the first.
		assert_eq!(check_contact(&policy(), &seven[..7], noon + 8 * DAY_MS), Ok(()));
	}
}
