//! Which conditions a step does not meet.

use super::{check_contact, ladder, local_day, too_far, Facts, Refusal, Unmet};
use crate::{checked_sum, state::*, types::*, MAX_SUM};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

/// A step in the life of a case, as far as the rules look at it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Step {
	/// A contact.
	#[codec(index = 0)]
	Contact,
	/// A notice, with the window that one of disconnection names.
	#[codec(index = 1)]
	Notice { notice: NoticeKind, window: Option<Window> },
	/// The delivery of a notice.
	#[codec(index = 2)]
	Delivery { notice: NoticeKind, delivery: Delivery },
	/// A promise or a plan.
	#[codec(index = 3)]
	Promise { parts: Parts },
	/// The dispute of a bill.
	#[codec(index = 4)]
	OpenDispute { bill: BillNo },
	/// Its answer.
	#[codec(index = 5)]
	AnswerDispute { bill: BillNo },
	/// A payment.
	#[codec(index = 6)]
	Payment { amount: Fen },
	/// The reversal of a payment.
	#[codec(index = 7)]
	ReversePayment { payment: ActId },
	/// A penalty or expense.
	#[codec(index = 8)]
	Charge { bill: BillNo, charge: ChargeKind, amount: Fen },
	/// A complaint.
	#[codec(index = 9)]
	Complaint,
	/// Its answer.
	#[codec(index = 10)]
	AnswerComplaint,
	/// Special protection on or off.
	#[codec(index = 11)]
	Protect { protected: bool },
	/// Closing.
	#[codec(index = 12)]
	Close { reason: CloseReason },
	/// A proposal, with or without evidence.
	#[codec(index = 13)]
	Propose { escalation: EscalationKind, amount: Fen, evidence: bool },
	/// Its approval.
	#[codec(index = 14)]
	Approve { proposal: ActId, conditions: Conditions },
	/// Its rejection.
	#[codec(index = 15)]
	Reject { proposal: ActId },
	/// Taking it back.
	#[codec(index = 16)]
	Withdraw { proposal: ActId },
	/// The cut.
	#[codec(index = 17)]
	Disconnect,
	/// Restoring supply.
	#[codec(index = 18)]
	Reconnect,
}

/// Every condition that the step does not meet, in the order of docs/rules.md. Empty when it is open.
pub fn unmet(step: &Step, facts: &Facts) -> Vec<Unmet> {
	let state = facts.state;
	let refuse = |refused: bool, refusal: Refusal| refused.then(|| refusal.into());
	let list = |refusals: Vec<Option<Unmet>>| refusals.into_iter().flatten().collect();
	match step {
		Step::Contact => check_contact(facts.policy, &state.contacts, facts.time),
		Step::Notice { notice: NoticeKind::Disconnection, window } => {
			ladder::notice(facts, *window)
		}
		Step::Notice { window, .. } => {
			list(vec![refuse(window.is_some(), Refusal::WindowUncalledFor)])
		}
		Step::Complaint | Step::Protect { .. } => Vec::new(),
		Step::Delivery { notice, .. } => ladder::delivery(facts, *notice),
		Step::Promise { parts } => promise(facts, parts),
		Step::OpenDispute { bill } => match state.bills.get(usize::from(*bill)) {
			None => vec![Refusal::NoSuchBill.into()],
			Some(bill) => list(vec![refuse(bill.disputed, Refusal::AlreadyDisputed)]),
		},
		Step::AnswerDispute { bill } => match state.bills.get(usize::from(*bill)) {
			None => vec![Refusal::NoSuchBill.into()],
			Some(bill) => list(vec![refuse(!bill.disputed, Refusal::NotDisputed)]),
		},
		Step::Payment { amount } => {
			let owed = state.outstanding();
			list(vec![
				refuse(*amount == 0, Refusal::ZeroAmount),
				refuse(owed == 0, Refusal::NothingOwed),
				refuse(*amount > owed, Refusal::PaymentExceedsDebt),
				refuse(state.payments.is_full(), Refusal::TooManyPayments),
			])
		}
		Step::ReversePayment { payment } => {
			let known = state.payments.iter().any(|one| one.act == *payment);
			list(vec![refuse(!known, Refusal::NoSuchPayment)])
		}
		Step::Charge { bill, charge, amount } => charges(facts, *bill, *charge, *amount),
		Step::AnswerComplaint => {
			list(vec![refuse(state.open_complaints == 0, Refusal::NoOpenComplaint)])
		}
		Step::Close { reason } => list(vec![
			refuse(*reason == CloseReason::Settled && state.outstanding() > 0, Refusal::StillOwed),
			refuse(*reason == CloseReason::OpenedInError && state.paid > 0, Refusal::HasPayments),
			refuse(*reason == CloseReason::WrittenOff, Refusal::WrongReason),
			refuse(state.cut.is_some(), Refusal::SupplyIsCut),
		]),
		Step::Propose { escalation, amount, evidence } => {
			let open = state.escalation(*escalation);
			let lapsed = |open: &Escalation| open.valid_until > 0 && facts.time >= open.valid_until;
			let mut unmet: Vec<Unmet> = list(vec![
				refuse(!evidence, Refusal::EvidenceMissing),
				refuse(open.is_some_and(|open| !lapsed(open)), Refusal::AlreadyProposed),
				refuse(*amount > 0 && !names_amount(*escalation), Refusal::AmountUncalledFor),
			]);
			by_kind(facts, *escalation, *amount, &mut unmet);
			unmet
		}
		Step::Approve { proposal, conditions } => {
			let Some(open) = state.proposal(*proposal) else {
				return vec![Refusal::NoSuchProposal.into()];
			};
			let own = open.proposer == facts.person;
			let approved = open.valid_until > 0 || open.approvals.contains(&facts.person);
			let Conditions { not_before, not_after, min_owed } = *conditions;
			let far = |day: Day| too_far(facts.day(), day);
			// The largest day says that there is no last one.
			let far_ahead = far(not_before) || (not_after < Day::MAX && far(not_after));
			let mut unmet: Vec<Unmet> = list(vec![
				refuse(own, Refusal::OwnProposal),
				refuse(approved, Refusal::ApprovedAlready),
				refuse(not_before > not_after, Refusal::ConditionsContradict),
				refuse(far_ahead, Refusal::TooFarAhead),
				refuse(min_owed > MAX_SUM, Refusal::SumTooLarge),
			]);
			by_kind(facts, open.kind, open.amount, &mut unmet);
			unmet
		}
		Step::Reject { proposal } => match state.proposal(*proposal) {
			None => vec![Refusal::NoSuchProposal.into()],
			Some(open) => list(vec![refuse(open.proposer == facts.person, Refusal::OwnProposal)]),
		},
		Step::Withdraw { proposal } => {
			list(vec![refuse(state.proposal(*proposal).is_none(), Refusal::NoSuchProposal)])
		}
		Step::Disconnect => ladder::cut(facts),
		Step::Reconnect => list(vec![refuse(state.cut.is_none(), Refusal::NotCut)]),
	}
}

fn promise(facts: &Facts, parts: &Parts) -> Vec<Unmet> {
	let mut unmet: Vec<Unmet> = Vec::new();
	let sum = parts.iter().fold(0u64, |sum, (amount, _)| sum.saturating_add(*amount));
	if parts.iter().any(|(amount, _)| *amount == 0) {
		unmet.push(Refusal::ZeroAmount.into());
	}
	if sum > facts.state.outstanding() {
		unmet.push(Refusal::PromiseExceedsDebt.into());
	}
	let today = local_day(facts.policy, facts.time);
	if parts.first().is_some_and(|(_, due)| *due < today) {
		unmet.push(Refusal::PromiseInThePast.into());
	}
	if parts.is_empty() || parts.windows(2).any(|pair| pair[0].1 >= pair[1].1) {
		unmet.push(Refusal::PartsMisordered.into());
	}
	if parts.iter().any(|(_, due)| too_far(today, *due)) {
		unmet.push(Refusal::TooFarAhead.into());
	}
	unmet
}

/// Whether a proposal of this kind says how much.
fn names_amount(kind: EscalationKind) -> bool {
	matches!(kind, EscalationKind::PenaltyWaiver | EscalationKind::WriteOff)
}

fn charges(facts: &Facts, bill: BillNo, charge: ChargeKind, amount: Fen) -> Vec<Unmet> {
	let mut unmet: Vec<Unmet> = Vec::new();
	if amount == 0 {
		unmet.push(Refusal::ZeroAmount.into());
	}
	let Some(bill) = facts.state.bills.get(usize::from(bill)) else {
		unmet.push(Refusal::NoSuchBill.into());
		return unmet;
	};
	if charge == ChargeKind::Penalty
		&& bill.penalty.saturating_add(amount) > highest_penalty(facts, bill)
	{
		unmet.push(Refusal::PenaltyTooHigh.into());
	}
	let owed = facts.state.principal.saturating_add(facts.state.charges);
	if checked_sum(owed, amount).is_none() {
		unmet.push(Refusal::SumTooLarge.into());
	}
	unmet
}

/// No formula of the policy gives more for a bill: its whole principal, at the highest rate, for every day overdue.
fn highest_penalty(facts: &Facts, bill: &BillState) -> Fen {
	let policy = facts.policy;
	let ppm = match facts.state.class {
		CustomerClass::Residential => policy.penalty_residential_ppm,
		_ => policy.penalty_earlier_year_ppm,
	};
	let days = facts.day().saturating_sub(bill.due);
	let exact =
		u128::from(bill.amount).saturating_mul(u128::from(ppm)).saturating_mul(u128::from(days));
	u64::try_from(exact.div_ceil(1_000_000)).unwrap_or(u64::MAX)
}

fn by_kind(facts: &Facts, kind: EscalationKind, amount: Fen, unmet: &mut Vec<Unmet>) {
	let state = facts.state;
	match kind {
		EscalationKind::Disconnection => ladder::debt(facts, unmet),
		EscalationKind::LegalAction => ladder::legal_debt(facts, unmet),
		EscalationKind::PenaltyWaiver => {
			if amount == 0 {
				unmet.push(Refusal::ZeroAmount.into());
			}
			if amount > state.penalty_outstanding() {
				unmet.push(Refusal::WaiverExceedsPenalty.into());
			}
		}
		EscalationKind::WriteOff => {
			if state.outstanding() == 0 {
				unmet.push(Refusal::NothingOwed.into());
			}
			if amount != state.outstanding() {
				unmet.push(Refusal::NotWholeDebt.into());
			}
			if state.cut.is_some() {
				unmet.push(Refusal::SupplyIsCut.into());
			}
		}
	}
}
