//! Organisations, operators and the policy: the shapes that other pallets and clients share.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::risk::{default_conduct_risk, default_fee_risk, ConductFactor, FeeFactor, RiskCard};

/// Identifies an organisation of the consortium.
pub type OrgId = u32;

/// Identifies a version of the policy; the first is 1.
pub type PolicyVersion = u32;

/// Milliseconds since the Unix epoch, UTC.
pub type Millis = u64;

/// Most bytes of UTF-8 in an organisation's name.
pub const MAX_NAME_BYTES: u32 = 96;

/// Stands for one human being: blake2_256 of a salt of the organisation and its staff number. Two accounts with the same
/// value are one person; the chain compares it where two people are needed, and nobody can read a name from it.
pub type Person = [u8; 32];

/// A day of the local calendar: days since 1970-01-01.
pub type Day = u32;

/// An organisation's name in UTF-8.
pub type OrgName = BoundedVec<u8, ConstU32<MAX_NAME_BYTES>>;

/// Whether the bytes are UTF-8.
pub fn is_text(bytes: &[u8]) -> bool {
	core::str::from_utf8(bytes).is_ok()
}

/// What an operator may do in its own organisation.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub enum Role {
	/// 催费员: works cases and records acts of collection.
	#[codec(index = 0)]
	Collector,
	/// 主管: decides escalations, closes cases opened in error.
	#[codec(index = 1)]
	Supervisor,
	/// 收费员: records payments, and nobody else does.
	#[codec(index = 2)]
	Cashier,
	/// 审计: reads and proves; records nothing.
	#[codec(index = 3)]
	Auditor,
	/// 单位管理员: registers, changes and revokes the operators of the organisation.
	#[codec(index = 4)]
	OrgAdmin,
}

/// An organisation of the consortium.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Org {
	/// The organisation above, absent at the top.
	pub parent: Option<OrgId>,
	/// The name in UTF-8.
	pub name: OrgName,
	/// History may be imported while the chain's time is before this (ms); 0 when never opened.
	pub import_until: Millis,
}

/// One person's account, and what it may do.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Operator {
	/// The organisation that the operator belongs to, and in whose journal its acts are recorded.
	pub org: OrgId,
	/// What the operator may do.
	pub role: Role,
	/// False once revoked. A revoked account stays known, so that its old acts can be explained.
	pub active: bool,
	/// Chain time of the last change (ms).
	pub since: Millis,
	/// Whose account it is.
	pub person: Person,
}

/// Somebody who has a supervisor's role for a while.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Deputyship<AccountId> {
	/// The supervisor who named the deputy.
	pub of: AccountId,
	/// The deputy decides while the chain's time is before this (ms).
	pub until: Millis,
}

/// In which order money clears what is owed (docs/rules.md).
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
pub enum ClearingOrder {
	/// Bills by due day; in each the expense, then the penalty, then the principal.
	#[codec(index = 0)]
	OldestBillFirst,
	/// The principal of all bills by due day, then their penalties, then their expenses.
	#[codec(index = 1)]
	PrincipalFirst,
}

/// Most holidays (ranges of days) in one version of the policy.
pub const MAX_HOLIDAYS: u32 = 64;

/// Most worked weekend days in one version of the policy.
pub const MAX_WORKING_DAYS: u32 = 64;

/// The numbers of the procedure. No legal number is compiled in: this document is versioned on chain, and every journal
/// entry names the version that it was judged under. Defaults: see [`Policy::default`].
#[derive(
	Clone,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub struct Policy {
	/// Local time minus UTC, in minutes.
	pub utc_offset_minutes: i16,
	/// First minute of the local day in which nobody may be contacted.
	pub quiet_from_minute: u16,
	/// First minute of the local day in which contact is allowed again.
	pub quiet_to_minute: u16,
	/// Most contacts with one case in one local day.
	pub contacts_per_day: u16,
	/// Most contacts with one case in any 7 times 24 hours.
	pub contacts_per_7_days: u16,
	/// How old a claimed time may be when the act reaches the chain (ms).
	pub back_dating_limit: u64,
	/// How far a claimed time may lie ahead of the chain's (ms).
	pub clock_tolerance: u64,
	/// Penalty a day, residential customers, in millionths of the principal.
	pub penalty_residential_ppm: u32,
	/// Penalty a day, other customers, arrears of the current year, in millionths.
	pub penalty_current_year_ppm: u32,
	/// Penalty a day, other customers, arrears of earlier years, in millionths.
	pub penalty_earlier_year_ppm: u32,
	/// Days overdue before supply may be cut.
	pub cut_after_overdue_days: u16,
	/// Demands delivered before a disconnection may be proposed.
	pub demands_before_cut: u16,
	/// Fewest days between the delivered disconnection notice and the cut.
	pub notice_min_days: u16,
	/// Most days between the delivered disconnection notice and the cut.
	pub notice_max_days: u16,
	/// Minutes between the second notice and the cut.
	pub second_notice_minutes: u16,
	/// Days after which an approval lapses.
	pub approval_valid_days: u16,
	/// Hours in which supply must be back after full payment.
	pub reconnect_hours: u16,
	/// Working days in which a dispute must be answered.
	pub dispute_answer_days: u16,
	/// Working days in which a complaint must be answered.
	pub complaint_answer_days: u16,
	/// Most minutes between the second notice and the cut; later it must be given again.
	pub second_notice_max_minutes: u16,
	/// Approvals that important and protected customers and large sums need (1 elsewhere).
	pub approvals_high: u8,
	/// Waivers and write-offs above this sum (fen) are large.
	pub high_amount: u64,
	/// First minute of the local day in which supply may be cut.
	pub cut_from_minute: u16,
	/// Minute of the local day from which supply is no longer cut.
	pub cut_to_minute: u16,
	/// The same on a day before a rest day.
	pub cut_to_minute_before_rest: u16,
	/// In which order money clears what is owed.
	pub clearing: ClearingOrder,
	/// Holidays, first and last day of each.
	pub holidays: BoundedVec<(Day, Day), ConstU32<MAX_HOLIDAYS>>,
	/// Saturdays and Sundays that are worked.
	pub working_days: BoundedVec<Day, ConstU32<MAX_WORKING_DAYS>>,
	/// How a customer's fee risk is scored.
	#[serde(default = "default_fee_risk")]
	pub fee_risk: RiskCard<FeeFactor>,
	/// How the risk of our own conduct is scored.
	#[serde(default = "default_conduct_risk")]
	pub conduct_risk: RiskCard<ConductFactor>,
	/// Days that the score of conduct looks back.
	#[serde(default = "default_conduct_days")]
	pub conduct_days: u16,
}

/// 90 days: ours.
fn default_conduct_days() -> u16 {
	90
}

impl Default for Policy {
	/// Policy v1. Every number is a default to be confirmed by the consortium, not a statement of law.
	///
	/// - quiet hours 22:00-08:00: China Banking Association guideline, January 2026 (finance, used as a default here);
	/// - 3 contacts a day: press report on GB/T 45251-2025, not confirmed; 7 in 7 days: US Regulation F, for comparison;
	/// - penalty 1, 2 and 3 per mille a day: 《供电营业规则》 of 1996, article 98;
	/// - 30 days overdue and demanded: 《电力供应与使用条例》 (2019), article 39;
	/// - notice of 3-7 days and a second one 30 minutes ahead: 《供电营业规则》 of 1996, article 67;
	/// - reconnection in 24 hours: a company's service promise; dispute answered in 5 working days: 上海市供用电条例
	///   (2018), article 27; complaint in 3 working days: a local rule;
	/// - back-dating limit 72 hours, clock tolerance 5 minutes, approval valid for 15 days, second notice at most 4 hours
	///   ahead, cuts 8:00-17:00 and before rest days to 12:00, two approvals above 10,000 yuan: ours;
	/// - no holidays: they are announced each year, and the council votes them in;
	/// - the score cards: see [`default_fee_risk`] and [`default_conduct_risk`].
	fn default() -> Self {
		Self {
			utc_offset_minutes: 480,
			quiet_from_minute: 22 * 60,
			quiet_to_minute: 8 * 60,
			contacts_per_day: 3,
			contacts_per_7_days: 7,
			back_dating_limit: 72 * 60 * 60 * 1000,
			clock_tolerance: 5 * 60 * 1000,
			penalty_residential_ppm: 1_000,
			penalty_current_year_ppm: 2_000,
			penalty_earlier_year_ppm: 3_000,
			cut_after_overdue_days: 30,
			demands_before_cut: 2,
			notice_min_days: 3,
			notice_max_days: 7,
			second_notice_minutes: 30,
			approval_valid_days: 15,
			reconnect_hours: 24,
			dispute_answer_days: 5,
			complaint_answer_days: 3,
			second_notice_max_minutes: 240,
			approvals_high: 2,
			high_amount: 1_000_000,
			cut_from_minute: 8 * 60,
			cut_to_minute: 17 * 60,
			cut_to_minute_before_rest: 12 * 60,
			clearing: ClearingOrder::OldestBillFirst,
			holidays: BoundedVec::new(),
			working_days: BoundedVec::new(),
			fee_risk: default_fee_risk(),
			conduct_risk: default_conduct_risk(),
			conduct_days: default_conduct_days(),
		}
	}
}

/// Most validators.
pub const MAX_VALIDATORS: u32 = 64;

/// A validator's public keys.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Validator {
	/// Authors blocks (AURA, sr25519).
	pub author: [u8; 32],
	/// Votes on finality (GRANDPA, ed25519).
	pub voter: [u8; 32],
}

/// All validators of the chain.
pub type Validators = BoundedVec<Validator, ConstU32<MAX_VALIDATORS>>;

/// A version of the policy and the time from which it is in force.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct DatedPolicy {
	/// In force from this chain time (ms) until the next version.
	pub from: Millis,
	/// The numbers.
	pub policy: Policy,
}

/// A change of an organisation's staff, as it is told to the journal.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq)]
pub enum StaffChange<AccountId> {
	/// The account of the person was registered with the role.
	Registered(AccountId, Role, Person),
	/// The account's role was changed.
	Changed(AccountId, Role),
	/// The account was revoked.
	Revoked(AccountId),
	/// The supervisor named the account as deputy until a time (ms).
	DeputyNamed(AccountId, AccountId, Millis),
}
