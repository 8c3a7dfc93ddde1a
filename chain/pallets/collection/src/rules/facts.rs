//! What a step is judged by.

use crate::{state::CaseState, types::*};
use pallet_consortium::Policy;

/// Everything that the rules of a step look at.
pub struct Facts<'a> {
	/// The case.
	pub state: &'a CaseState,
	/// The policy in force at the claimed time.
	pub policy: &'a Policy,
	/// Chain time (ms).
	pub now: Millis,
	/// How far back counts as now (ms), by the policy in force now.
	pub clock_tolerance: Millis,
	/// The claimed time (ms).
	pub time: Millis,
	/// Who acts.
	pub person: Person,
	/// Whether who acts belongs to an organisation above that of the case.
	pub from_above: bool,
	/// Declared blackouts of the case's organisation and of those above it.
	pub blackouts: &'a [Window],
}

impl Facts<'_> {
	/// The local day of the claimed time.
	pub fn day(&self) -> Day {
		super::local_day(self.policy, self.time)
	}
}
