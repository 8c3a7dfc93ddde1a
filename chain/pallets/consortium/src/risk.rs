//! Score cards: how much a fact about a case adds to its risk. The chain only keeps them, dated like the rest of the
//! policy, so that everybody computes the same score for the same day; no act is refused by a score.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// Most steps of one factor.
pub const MAX_RISK_STEPS: u32 = 8;

/// Most factors of one card.
pub const MAX_RISK_FACTORS: u32 = 16;

/// The most that a score can be; the last steps of a card's factors add up to it.
pub const MAX_SCORE: u32 = 100;

/// What a customer's fee risk is made of. Exact meanings: docs/risk.md.
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
pub enum FeeFactor {
	/// 欠费账龄: days since the due day of the oldest unpaid bill.
	#[codec(index = 0)]
	ArrearsAge,
	/// 欠费金额: what is owed (fen).
	#[codec(index = 1)]
	ArrearsAmount,
	/// 近12期逾期次数: bills of the last 12 months that were not paid by their due day.
	#[codec(index = 2)]
	TimesOverdue,
	/// 跨月欠费: months of consumption of which something is owed.
	#[codec(index = 3)]
	MonthsOwed,
	/// 部分缴费: payments in the last 12 months that left something owed.
	#[codec(index = 4)]
	PartPayments,
	/// 退票: payments reversed in the last 12 months.
	#[codec(index = 5)]
	BouncedPayments,
	/// 违约承诺: promises broken in the last 12 months.
	#[codec(index = 6)]
	BrokenPromises,
	/// 异议: disputes opened in the last 12 months.
	#[codec(index = 7)]
	Disputes,
	/// 投诉: complaints made in the last 12 months.
	#[codec(index = 8)]
	Complaints,
	/// 送达用时: days from the first notice to its delivery, or to now.
	#[codec(index = 9)]
	DeliveryDelay,
	/// 电量下降: fall of consumption against the same month a year ago (percent).
	#[codec(index = 10)]
	ConsumptionFall,
	/// 减容: capacity given up in the last 12 months (percent).
	#[codec(index = 11)]
	CapacityReduction,
	/// 预存缺口: how much of a usual month the prepaid balance does not cover (percent).
	#[codec(index = 12)]
	PrepayShortfall,
	/// 行业关注: 1 when the customer's line of business is on the watch list, else 0.
	#[codec(index = 13)]
	WatchedIndustry,
}

/// What the risk of our own conduct (舆情) is made of, in the days that the policy looks back. Exact meanings: docs/risk.md.
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
pub enum ConductFactor {
	/// 七日联系次数: the most contacts in any 7 times 24 hours.
	#[codec(index = 0)]
	ContactsIn7Days,
	/// 禁扰时段: contacts and deliveries in quiet hours.
	#[codec(index = 1)]
	QuietHours,
	/// 联系第三人: contacts that reached somebody outside the household.
	#[codec(index = 2)]
	ThirdParties,
	/// 通知瑕疵: notices refused, or without a proved delivery.
	#[codec(index = 3)]
	NoticeDefects,
	/// 答复超期: disputes and complaints answered late, or waiting beyond their time.
	#[codec(index = 4)]
	LateAnswers,
	/// 复电超期: supply restored late, or waiting beyond its time.
	#[codec(index = 5)]
	LateReconnections,
	/// 投诉: complaints of conduct, disconnection or privacy, unless answered as unfounded.
	#[codec(index = 6)]
	Complaints,
	/// 特殊用户: contacts with specially protected customers, and cuts of their supply.
	#[codec(index = 7)]
	VulnerableUsers,
}

/// From a value on, a factor adds these points.
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
pub struct RiskStep {
	/// In the unit of the factor.
	pub from: u32,
	/// In place of those of the steps before.
	pub points: u8,
}

/// One factor with its steps.
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
pub struct RiskFactor<F> {
	/// What is looked at.
	pub factor: F,
	/// By value and by points ascending; the last one's points are the factor's weight.
	pub steps: BoundedVec<RiskStep, ConstU32<MAX_RISK_STEPS>>,
}

/// A score card: 0 to 100 points.
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
pub struct RiskCard<F> {
	/// Each factor at most once, in the order of their indices.
	pub factors: BoundedVec<RiskFactor<F>, ConstU32<MAX_RISK_FACTORS>>,
	/// Points from which a case is to be watched (关注).
	pub watch: u8,
	/// Points from which the risk is high (高).
	pub high: u8,
}

impl<F: Clone + Encode> RiskCard<F> {
	fn of(watch: u8, high: u8, factors: &[(F, &[(u32, u8)])]) -> Self {
		let steps = |steps: &[(u32, u8)]| {
			steps.iter().map(|(from, points)| RiskStep { from: *from, points: *points }).collect()
		};
		let factors: Vec<_> = factors
			.iter()
			.map(|(factor, list)| RiskFactor {
				factor: factor.clone(),
				steps: BoundedVec::truncate_from(steps(list)),
			})
			.collect();
		Self { factors: BoundedVec::truncate_from(factors), watch, high }
	}

	/// Whether the card is one: factors once and in order, steps ascending, the weights adding up to 100.
	pub fn is_consistent(&self) -> bool {
		let order: Vec<_> = self.factors.iter().map(|one| one.factor.encode()).collect();
		let weights: u32 =
			self.factors.iter().filter_map(|one| one.steps.last()).map(|s| s.points as u32).sum();
		let steps = self.factors.iter().all(|one| {
			one.steps.first().is_some_and(|first| first.points > 0)
				&& one
					.steps
					.windows(2)
					.all(|pair| pair[0].from < pair[1].from && pair[0].points < pair[1].points)
		});
		order.windows(2).all(|pair| pair[0] < pair[1])
			&& steps && weights == MAX_SCORE
			&& 0 < self.watch
			&& self.watch < self.high
			&& u32::from(self.high) <= MAX_SCORE
	}
}

/// The first card of fee risk: a proposal of ours. The points of what the sample knows are from `npm run risk:report`
/// (docs/risk.md), those of the other factors are from the literature named there.
pub fn default_fee_risk() -> RiskCard<FeeFactor> {
	use FeeFactor::*;
	RiskCard::of(
		35,
		60,
		&[
			(ArrearsAge, &[(31, 4), (61, 8), (91, 11), (181, 14)]),
			(ArrearsAmount, &[(5_000, 2), (20_000, 4), (100_000, 7), (1_000_000, 10)]),
			(TimesOverdue, &[(2, 4), (3, 7), (5, 10), (8, 12)]),
			(MonthsOwed, &[(2, 4), (3, 6), (5, 8)]),
			(PartPayments, &[(2, 1), (4, 2)]),
			(BouncedPayments, &[(1, 3), (2, 5)]),
			(BrokenPromises, &[(1, 4), (2, 7)]),
			(Disputes, &[(1, 1), (3, 2)]),
			(Complaints, &[(1, 1), (3, 2)]),
			(DeliveryDelay, &[(8, 3), (15, 5), (31, 8)]),
			(ConsumptionFall, &[(20, 4), (40, 8), (60, 12)]),
			(CapacityReduction, &[(20, 4), (50, 8)]),
			(PrepayShortfall, &[(50, 2), (100, 5)]),
			(WatchedIndustry, &[(1, 5)]),
		],
	)
}

/// The first card of conduct risk: a proposal of ours, to be confirmed by the consortium.
pub fn default_conduct_risk() -> RiskCard<ConductFactor> {
	use ConductFactor::*;
	RiskCard::of(
		15,
		35,
		&[
			(ContactsIn7Days, &[(4, 3), (6, 8), (8, 15)]),
			(QuietHours, &[(1, 8), (2, 15)]),
			(ThirdParties, &[(1, 5), (2, 10)]),
			(NoticeDefects, &[(1, 4), (2, 8)]),
			(LateAnswers, &[(1, 8), (2, 14)]),
			(LateReconnections, &[(1, 14)]),
			(Complaints, &[(1, 7), (2, 14)]),
			(VulnerableUsers, &[(1, 4), (3, 10)]),
		],
	)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_first_cards_are_cards() {
		assert!(default_fee_risk().is_consistent());
		assert!(default_conduct_risk().is_consistent());
	}

	#[test]
	fn cards_that_contradict_themselves_are_none() {
		use FeeFactor::*;
		let card = |watch, high, factors: &[(FeeFactor, &[(u32, u8)])]| {
			RiskCard::of(watch, high, factors).is_consistent()
		};
		assert!(card(1, 100, &[(ArrearsAge, &[(0, 40)]), (Complaints, &[(1, 1), (2, 60)])]));
		for wrong in [
			card(1, 100, &[]),
			card(1, 100, &[(ArrearsAge, &[(0, 99)])]),
			card(1, 100, &[(ArrearsAge, &[(0, 101)])]),
			card(0, 100, &[(ArrearsAge, &[(0, 100)])]),
			card(50, 50, &[(ArrearsAge, &[(0, 100)])]),
			card(1, 101, &[(ArrearsAge, &[(0, 100)])]),
			card(1, 100, &[(Complaints, &[(0, 40)]), (ArrearsAge, &[(0, 60)])]),
			card(1, 100, &[(ArrearsAge, &[(0, 40)]), (ArrearsAge, &[(0, 60)])]),
			card(1, 100, &[(ArrearsAge, &[(0, 100)]), (Complaints, &[])]),
			card(1, 100, &[(ArrearsAge, &[(0, 0), (1, 100)])]),
			card(1, 100, &[(ArrearsAge, &[(5, 10), (5, 100)])]),
			card(1, 100, &[(ArrearsAge, &[(0, 100), (5, 100)])]),
		] {
			assert!(!wrong);
		}
	}
}
