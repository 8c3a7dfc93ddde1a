//! The local calendar of a policy.

use crate::types::{Day, Millis};
use pallet_consortium::Policy;

/// A local day in milliseconds.
pub const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// A minute in milliseconds.
pub const MINUTE_MS: u64 = 60 * 1000;
/// Seven times 24 hours in milliseconds.
pub const WEEK_MS: u64 = 7 * DAY_MS;

fn offset(policy: &Policy) -> i64 {
	i64::from(policy.utc_offset_minutes) * MINUTE_MS as i64
}

/// Milliseconds of the local clock: what UTC shows plus the policy's offset.
fn local(policy: &Policy, time: Millis) -> u64 {
	time.saturating_add_signed(offset(policy))
}

/// The local calendar day of a time.
pub fn local_day(policy: &Policy, time: Millis) -> Day {
	(local(policy, time) / DAY_MS) as Day
}

/// The minute of the local day, 0 to 1439.
pub fn local_minute(policy: &Policy, time: Millis) -> u16 {
	(local(policy, time) % DAY_MS / MINUTE_MS) as u16
}

/// The first instant of a local day.
pub fn start_of_day(policy: &Policy, day: Day) -> Millis {
	u64::from(day).saturating_mul(DAY_MS).saturating_add_signed(offset(policy).saturating_neg())
}
