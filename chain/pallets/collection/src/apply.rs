//! What an act that met its rules does to the case.

use crate::{
	acts::ActMeta,
	checked_sum, one_part,
	rules::{self, Facts, Step},
	state::*,
	types::*,
	Config, Error, Pallet,
};
use alloc::{vec, vec::Vec};

const HOUR_MS: u64 = 60 * 60 * 1000;

type Changed<A> = (CaseState, Vec<EntryKind<A>>);

impl<T: Config> Pallet<T> {
	/// The case after the step, and the entries to write: that of the act, and those of its consequences.
	pub(crate) fn apply(
		facts: &Facts,
		step: &Step,
		kind: EntryKind<T::AccountId>,
		meta: &ActMeta,
	) -> Result<Changed<T::AccountId>, Error<T>> {
		let mut state = facts.state.clone();
		let mut kinds = vec![kind];
		match step {
			Step::Contact => {
				state.forget_contacts_before(facts.now);
				state.remember_contact(facts.time);
			}
			Step::Notice { notice: NoticeKind::Disconnection, window: Some(window) } => {
				state.notice = Some(CutNotice {
					issued_at: facts.time,
					window: *window,
					delivered_at: None,
					reminded_at: None,
				});
			}
			Step::Notice { .. } => {}
			Step::Delivery { delivery: Delivery::Refused, .. } => {}
			Step::Delivery { notice, .. } => state.delivered(*notice, facts.time),
			Step::Promise { parts } => {
				state.promise = Some(Promise { paid: 0, parts: parts.clone() });
			}
			Step::OpenDispute { bill } => state.dispute(*bill, true),
			Step::AnswerDispute { bill } => state.dispute(*bill, false),
			Step::Payment { amount } => {
				let clearing = facts.policy.clearing;
				state.paid = checked_sum(state.paid, *amount).ok_or(Error::<T>::SumTooLarge)?;
				let payment = Payment { act: meta.act, amount: *amount, clearing };
				let kept = state.payments.try_push(payment);
				kept.map_err(|_| Error::<T>::TooManyPayments)?;
				rules::clear(&mut state, clearing, *amount);
				state.came_in(facts, *amount);
			}
			Step::ReversePayment { payment } => {
				let amount = state.bounce(*payment).ok_or(Error::<T>::NoSuchPayment)?;
				kinds = vec![EntryKind::PaymentReversed { payment: *payment, amount }];
			}
			Step::Charge { bill, charge, amount } => {
				let charges = checked_sum(state.charges, *amount);
				state.charges = charges.ok_or(Error::<T>::SumTooLarge)?;
				let bill = state.bills.get_mut(usize::from(*bill)).ok_or(Error::<T>::NoSuchBill)?;
				rules::charge(bill, *charge, *amount);
				rules::take(&mut state);
			}
			Step::Complaint => state.open_complaints = state.open_complaints.saturating_add(1),
			Step::AnswerComplaint => {
				state.open_complaints = state.open_complaints.saturating_sub(1)
			}
			Step::Protect { protected } => state.protected = *protected,
			Step::Close { .. } => state.status = CaseStatus::Closed,
			Step::Propose { escalation, amount, .. } => {
				state.propose(facts, meta.act, *escalation, *amount);
			}
			Step::Approve { proposal, conditions } => {
				kinds = Self::approved(&mut state, facts, *proposal, *conditions)?;
			}
			Step::Reject { proposal } | Step::Withdraw { proposal } => state.give_up(*proposal),
			Step::Disconnect => {
				state.end_escalation(EscalationKind::Disconnection);
				state.notice = None;
				state.cut = Some(Cut { at: facts.time, reconnect_by: None });
			}
			Step::Reconnect => state.cut = None,
		}
		Ok((state, kinds))
	}

	/// One more approval, and what follows when it was the last that was needed.
	fn approved(
		state: &mut CaseState,
		facts: &Facts,
		proposal: ActId,
		conditions: Conditions,
	) -> Result<Vec<EntryKind<T::AccountId>>, Error<T>> {
		let open = state.escalations.iter_mut().find(|open| open.proposal == proposal);
		let open = open.ok_or(Error::<T>::NoSuchProposal)?;
		*open = rules::approve(facts, open, conditions);
		let (kind, amount, complete) = (open.kind, open.amount, open.valid_until > 0);
		let mut kinds = vec![EntryKind::EscalationApproved { proposal, conditions, complete }];
		if !complete || kind == EscalationKind::Disconnection {
			return Ok(kinds);
		}
		state.end_escalation(kind);
		let penalty_only = kind == EscalationKind::PenaltyWaiver;
		if penalty_only || kind == EscalationKind::WriteOff {
			state.waived = checked_sum(state.waived, amount).ok_or(Error::<T>::SumTooLarge)?;
			if penalty_only {
				rules::clear_penalties(state, amount);
			} else {
				rules::clear(state, ClearingOrder::OldestBillFirst, amount);
			}
			kinds.push(EntryKind::AmountWaived { amount, penalty_only });
			state.settle(facts);
		}
		if kind == EscalationKind::WriteOff {
			state.status = CaseStatus::Closed;
			kinds.push(EntryKind::CaseClosed { reason: CloseReason::WrittenOff });
		}
		Ok(kinds)
	}
}

impl CaseState {
	fn dispute(&mut self, bill: BillNo, disputed: bool) {
		if let Some(bill) = self.bills.get_mut(usize::from(bill)) {
			bill.disputed = disputed;
		}
	}

	/// A notice reached the customer.
	fn delivered(&mut self, notice: NoticeKind, time: Millis) {
		match (notice, self.notice.as_mut()) {
			(NoticeKind::Dunning, _) => self.remember_demand(time),
			(NoticeKind::Disconnection, Some(issued)) => {
				let first = issued.delivered_at.map_or(time, |known| known.min(time));
				issued.delivered_at = Some(first);
			}
			(NoticeKind::FinalReminder, Some(issued)) => {
				let last = issued.reminded_at.map_or(time, |known| known.max(time));
				issued.reminded_at = Some(last);
			}
			_ => {}
		}
	}

	/// Money came in; it is counted for the promise and may end everything.
	fn came_in(&mut self, facts: &Facts, amount: Fen) {
		if let Some(promise) = self.promise.as_mut() {
			promise.paid = promise.paid.saturating_add(amount);
		}
		self.settle(facts);
	}

	/// When nothing is owed any more, promise, proposals, approvals and the notice die, and supply is due back.
	fn settle(&mut self, facts: &Facts) {
		if self.outstanding() > 0 {
			return;
		}
		self.let_go();
		let hours = u64::from(facts.policy.reconnect_hours);
		if let Some(cut) = self.cut.as_mut() {
			let paid_at = facts.time.max(cut.at);
			cut.reconnect_by = Some(paid_at.saturating_add(hours.saturating_mul(HOUR_MS)));
		}
	}

	/// Promise, proposals, approvals and the notice die.
	pub(crate) fn let_go(&mut self) {
		self.promise = None;
		self.escalations = Default::default();
		self.notice = None;
	}

	/// Takes a payment back; its amount.
	fn bounce(&mut self, payment: ActId) -> Option<Fen> {
		let place = self.payments.iter().position(|one| one.act == payment)?;
		let Payment { amount, clearing, .. } = self.payments.remove(place);
		self.paid = self.paid.saturating_sub(amount);
		rules::reverse(self, clearing, amount);
		if let Some(promise) = self.promise.as_mut() {
			promise.paid = promise.paid.saturating_sub(amount);
		}
		if self.outstanding() > 0 {
			if let Some(cut) = self.cut.as_mut() {
				cut.reconnect_by = None;
			}
		}
		Some(amount)
	}

	/// A new proposal, in the place of one that lapsed.
	fn propose(&mut self, facts: &Facts, proposal: ActId, kind: EscalationKind, amount: Fen) {
		self.end_escalation(kind);
		if kind == EscalationKind::Disconnection {
			self.notice = None;
		}
		// There is room: at most one of each kind.
		let _ = self.escalations.try_push(Escalation {
			kind,
			proposal,
			amount,
			proposer: facts.person,
			approvals: Default::default(),
			conditions: Conditions::NONE,
			valid_until: 0,
		});
	}

	fn give_up(&mut self, proposal: ActId) {
		let Some(kind) = self.proposal(proposal).map(|open| open.kind) else { return };
		self.end_escalation(kind);
		if kind == EscalationKind::Disconnection {
			self.notice = None;
		}
	}

	fn end_escalation(&mut self, kind: EscalationKind) {
		self.escalations.retain(|open| open.kind != kind);
	}

	/// The parts of a promise in history.
	pub(crate) fn promised(&mut self, amount: Fen, due: Day) {
		self.promise = Some(Promise { paid: 0, parts: one_part(amount, due) });
	}
}
