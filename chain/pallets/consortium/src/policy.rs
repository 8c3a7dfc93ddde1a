//! What a policy must satisfy to be taken.

use crate::types::{Day, Policy};

/// The longest back-dating limit that the chain's memory of acts and contacts allows (ms): 30 days.
pub const MAX_BACK_DATING: u64 = 30 * 24 * 60 * 60 * 1000;
/// The most contacts in 7 days: 30 days of back-dating and 7 days before them are at most 6 such windows, and the
/// collection pallet remembers 128 contacts.
pub const MAX_CONTACTS_PER_7_DAYS: u16 = 20;

/// The most approvals that a policy may ask for.
pub const MAX_APPROVALS: u8 = 4;

/// The most days that the score of conduct may look back.
const MAX_CONDUCT_DAYS: u16 = 366;

const MINUTES_PER_DAY: u16 = 24 * 60;
const MAX_OFFSET_MINUTES: i16 = 14 * 60;
const MAX_CLOCK_TOLERANCE: u64 = 60 * 60 * 1000;
const MAX_PENALTY_PPM: u32 = 10_000;

/// The most days that a bill may have to be overdue before a cut: ten years.
const MAX_OVERDUE_DAYS: u16 = 3_660;
/// The most demands: the collection pallet remembers as many.
const MAX_DEMANDS: u16 = 32;
/// The most days between a notice and the cut: windows are announced for at most 366 days ahead.
const MAX_NOTICE_DAYS: u16 = 180;
/// The most days that an approval may hold and an answer may take.
const MAX_YEAR_DAYS: u16 = 366;
/// The most hours in which supply must be back: 366 days.
const MAX_RECONNECT_HOURS: u16 = 366 * 24;
/// The largest sum (fen) that every client can hold exactly (2^53 - 1).
const MAX_SUM: u64 = 9_007_199_254_740_991;
/// The last day of the calendar with years of four digits: 9999-12-31.
const LAST_DAY: Day = 2_932_896;

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
		let lengths = self.cut_after_overdue_days <= MAX_OVERDUE_DAYS
			&& self.demands_before_cut <= MAX_DEMANDS
			&& self.notice_max_days <= MAX_NOTICE_DAYS
			&& self.approval_valid_days <= MAX_YEAR_DAYS
			&& self.dispute_answer_days <= MAX_YEAR_DAYS
			&& self.complaint_answer_days <= MAX_YEAR_DAYS
			&& self.reconnect_hours <= MAX_RECONNECT_HOURS
			&& self.high_amount <= MAX_SUM;
		let second = self.second_notice_minutes <= self.second_notice_max_minutes
			&& self.second_notice_max_minutes <= MINUTES_PER_DAY;
		let approvals = (1..=MAX_APPROVALS).contains(&self.approvals_high);
		let hours = self.cut_from_minute < self.cut_to_minute_before_rest
			&& self.cut_to_minute_before_rest <= self.cut_to_minute
			&& self.cut_to_minute <= MINUTES_PER_DAY;
		let calendar = self.holidays.iter().all(|(first, last)| first <= last && *last <= LAST_DAY)
			&& self.working_days.windows(2).all(|pair| pair[0] < pair[1])
			&& self.working_days.last().is_none_or(|last| *last <= LAST_DAY);
		let risk = self.fee_risk.is_consistent()
			&& self.conduct_risk.is_consistent()
			&& (1..=MAX_CONDUCT_DAYS).contains(&self.conduct_days);
		minutes
			&& contacts
			&& times && penalties
			&& ladder && lengths
			&& second && approvals
			&& hours && calendar
			&& risk
	}

	/// Whether nobody works on a day: a Saturday, Sunday or holiday that is not a working day.
	pub fn is_rest_day(&self, day: Day) -> bool {
		// 1970-01-01 was a Thursday.
		let weekend = matches!(day.wrapping_add(4) % 7, 0 | 6);
		let holiday = self.holidays.iter().any(|(first, last)| (*first..=*last).contains(&day));
		(weekend || holiday) && !self.working_days.contains(&day)
	}
}
