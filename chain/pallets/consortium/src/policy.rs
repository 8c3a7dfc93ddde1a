//! What a policy must satisfy to be taken.

use crate::types::Policy;

/// The longest back-dating limit that the chain's memory of acts and contacts allows (ms): 30 days.
pub const MAX_BACK_DATING: u64 = 30 * 24 * 60 * 60 * 1000;
/// The most contacts in 7 days: 30 days of back-dating and 7 days before them are at most 6 such windows, and the
/// collection pallet remembers 128 contacts.
pub const MAX_CONTACTS_PER_7_DAYS: u16 = 20;

const MINUTES_PER_DAY: u16 = 24 * 60;
const MAX_OFFSET_MINUTES: i16 = 14 * 60;
const MAX_CLOCK_TOLERANCE: u64 = 60 * 60 * 1000;
const MAX_PENALTY_PPM: u32 = 10_000;

impl Policy {
	/// Whether the numbers fit each other and the bounds of the chain.
	pub fn is_consistent(&self) -> bool {
		let minutes = self.quiet_from_minute < MINUTES_PER_DAY
			&& self.quiet_to_minute < MINUTES_PER_DAY
			&& self.utc_offset_minutes.unsigned_abs() <= MAX_OFFSET_MINUTES.unsigned_abs();
		let contacts = self.contacts_per_day > 0
			&& self.contacts_per_day <= self.contacts_per_7_days
			&& self.contacts_per_7_days <= MAX_CONTACTS_PER_7_DAYS;
		let times = self.back_dating_limit <= MAX_BACK_DATING
			&& self.clock_tolerance <= MAX_CLOCK_TOLERANCE;
		let penalties = self.penalty_residential_ppm <= MAX_PENALTY_PPM
			&& self.penalty_current_year_ppm <= self.penalty_earlier_year_ppm
			&& self.penalty_earlier_year_ppm <= MAX_PENALTY_PPM;
		let ladder = self.notice_min_days <= self.notice_max_days
			&& self.demands_before_cut > 0
			&& self.approval_valid_days >= self.notice_min_days;
		minutes && contacts && times && penalties && ladder
	}
}
