//! Promises and plans.

use super::{local_day, start_of_day};
use crate::{state::Promise, types::Millis};
use pallet_consortium::Policy;

/// Until when a promise is in force (ms): the end of the day of its next part that is not paid yet. Nothing when that
/// day is over (the promise is broken) or when all is paid.
pub fn promise_until(policy: &Policy, promise: &Promise, time: Millis) -> Option<Millis> {
	let mut sum = 0u64;
	for (amount, due) in &promise.parts {
		sum = sum.saturating_add(*amount);
		if sum > promise.paid {
			let over = local_day(policy, time) > *due;
			return (!over).then(|| start_of_day(policy, due.saturating_add(1)));
		}
	}
	None
}
