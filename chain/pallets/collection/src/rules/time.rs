//! The local calendar of a policy.

use crate::types::{Day, Millis};
use pallet_consortium::Policy;

/// A local day in milliseconds.
pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// A minute in milliseconds.
pub const MINUTE_MS: u64 = 60 * 1000;
/// Seven times 24 hours in milliseconds.
pub const WEEK_MS: u64 = 7 * DAY_MS;

/// The furthest that a promised or conditioned day may lie ahead: ten years.
pub const MAX_DAYS_AHEAD: Day = 3_660;

/// The furthest ahead that a window or blackout may end (ms): 366 days.
pub const MAX_WINDOW_AHEAD: u64 = 366 * DAY_MS;

/// Whether a day lies further ahead of another than anything is planned.
pub fn too_far(today: Day, day: Day) -> bool {
	day > today.saturating_add(MAX_DAYS_AHEAD)
}

/// Whether a window or blackout ends further ahead than one is announced.
pub fn ends_too_late(now: Millis, to: Millis) -> bool {
	to > now.saturating_add(MAX_WINDOW_AHEAD)
}

fn offset(policy: &Policy) -> i64 {
	i64::from(policy.utc_offset_minutes) * MINUTE_MS as i64
}

/// Milliseconds of the local clock: what UTC shows plus the policy's offset.
fn local(policy: &Policy, time: Millis) -> u64 {
	time.saturating_add_signed(offset(policy))
}

/// The local calendar day of a time.
pub fn local_day(policy: &Policy, time: Millis) -> Day {
	Day::try_from(local(policy, time) / DAY_MS).unwrap_or(Day::MAX)
}

/// The minute of the local day, 0 to 1439.
pub fn local_minute(policy: &Policy, time: Millis) -> u16 {
	(local(policy, time) % DAY_MS / MINUTE_MS) as u16
}

/// The first instant of a local day.
pub fn start_of_day(policy: &Policy, day: Day) -> Millis {
	u64::from(day).saturating_mul(DAY_MS).saturating_add_signed(offset(policy).saturating_neg())
}
