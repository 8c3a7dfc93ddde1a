//! Taking over legacy history. Its entries are marked, skip the rules of conduct, and are weaker evidence.

use crate::{journal::Draft, rules, state::*, types::*, Cases, Config, Error, MAX_SUM};
use alloc::vec::Vec;
use frame_support::ensure;
use pallet_consortium::Policy;

/// What one chunk did.
pub enum Taken<AccountId> {
	/// All of it was there already.
	PassedOver,
	/// These entries are new.
	Entries(Vec<Draft<AccountId>>),
}

/// Applies what is new of a chunk to the state of its case.
pub fn take_chunk<T: Config>(
	org: OrgId,
	actor: &T::AccountId,
	(version, policy): (PolicyVersion, &Policy),
	(now, latest): (Millis, Millis),
	chunk: ImportChunk<T::AccountId>,
) -> Result<Taken<T::AccountId>, Error<T>> {
	let known = Cases::<T>::get(chunk.case);
	let there = known.as_ref().map_or(0, |state| state.imported);
	ensure!(chunk.from <= there, Error::<T>::ImportHole);
	if let Some(state) = &known {
		ensure!(state.org == org, Error::<T>::WrongOrganisation);
		ensure!(state.imported > 0, Error::<T>::CaseExists);
	}
	let skip = (there - chunk.from) as usize;
	if skip >= chunk.entries.len() {
		return Ok(Taken::PassedOver);
	}
	let mut state = known;
	let mut drafts = Vec::with_capacity(chunk.entries.len() - skip);
	for entry in chunk.entries.into_iter().skip(skip) {
		ensure!(entry.occurred_at <= latest, Error::<T>::InTheFuture);
		fits::<T>(policy, now, &entry.kind)?;
		state = Some(apply::<T>(org, state, &entry)?);
		drafts.push(Draft {
			case: Some(chunk.case),
			actor: Some(actor.clone()),
			occurred_at: entry.occurred_at,
			clock_offset: 0,
			policy: version,
			act: ActId::default(),
			provenance: Provenance::Imported,
			commitment: entry.commitment,
			supersedes: None,
			kind: entry.kind,
		});
	}
	Cases::<T>::set(chunk.case, state);
	Ok(Taken::Entries(drafts))
}

/// Whether everything that a line names is within what a client can hold and show: text, sums, days and times.
fn fits<T: Config>(
	policy: &Policy,
	now: Millis,
	kind: &EntryKind<T::AccountId>,
) -> Result<(), Error<T>> {
	let today = rules::local_day(policy, now);
	match kind {
		EntryKind::CaseOpened { reference, .. } => {
			ensure!(is_text(reference), Error::<T>::ReferenceUnreadable)
		}
		EntryKind::BillAdded { due, .. } => {
			ensure!(!rules::too_far(today, *due), Error::<T>::TooFarAhead)
		}
		EntryKind::PromiseMade { amount, due } => {
			ensure!(*amount <= MAX_SUM, Error::<T>::SumTooLarge);
			ensure!(!rules::too_far(today, *due), Error::<T>::TooFarAhead);
		}
		EntryKind::EscalationProposed { amount, .. } => {
			ensure!(*amount <= MAX_SUM, Error::<T>::SumTooLarge)
		}
		EntryKind::NoticeIssued { notice, window: Some(Window { from, to }) } => {
			let named = *notice == NoticeKind::Disconnection;
			ensure!(named, Error::<T>::WindowUncalledFor);
			ensure!(from < to, Error::<T>::WindowContradicts);
			ensure!(!rules::ends_too_late(now, *to), Error::<T>::TooFarAhead);
		}
		_ => {}
	}
	Ok(())
}

/// One line of history. Untidy history is taken as it is: only what the state could not hold is refused.
fn apply<T: Config>(
	org: OrgId,
	known: Option<CaseState>,
	entry: &ImportedEntry<T::AccountId>,
) -> Result<CaseState, Error<T>> {
	let Some(mut state) = known else {
		let EntryKind::CaseOpened { class, .. } = entry.kind else {
			return Err(Error::<T>::ImportMisordered);
		};
		return Ok(CaseState { imported: 1, ..CaseState::new(org, class) });
	};
	match &entry.kind {
		EntryKind::CaseOpened { .. } => return Err(Error::<T>::ImportMisordered),
		EntryKind::BillAdded { bill, amount, due, .. } => {
			ensure!(usize::from(*bill) == state.bills.len(), Error::<T>::ImportMisordered);
			let added = state.bills.try_push(BillState::new(*amount, *due));
			added.map_err(|_| Error::<T>::TooManyBills)?;
			state.principal = sum::<T>(state.principal, *amount)?;
			sum::<T>(state.principal, state.charges)?;
			rules::take(&mut state);
		}
		EntryKind::ChargeAdded { bill, charge, amount } => {
			rules::charge(bill_of::<T>(&mut state, *bill)?, *charge, *amount);
			state.charges = sum::<T>(state.charges, *amount)?;
			sum::<T>(state.principal, state.charges)?;
			rules::take(&mut state);
		}
		EntryKind::PaymentReceived { amount, clearing, .. } => {
			state.paid = sum::<T>(state.paid, *amount)?;
			sum::<T>(state.paid, state.waived)?;
			rules::clear(&mut state, *clearing, *amount);
			if let Some(promise) = state.promise.as_mut() {
				promise.paid = promise.paid.saturating_add(*amount);
			}
			let_go_when_paid(&mut state);
		}
		EntryKind::AmountWaived { amount, penalty_only } => {
			state.waived = sum::<T>(state.waived, *amount)?;
			sum::<T>(state.paid, state.waived)?;
			if *penalty_only {
				rules::clear_penalties(&mut state, *amount);
			} else {
				rules::clear(&mut state, ClearingOrder::OldestBillFirst, *amount);
			}
			let_go_when_paid(&mut state);
		}
		EntryKind::DisputeOpened { bill, .. } => bill_of::<T>(&mut state, *bill)?.disputed = true,
		EntryKind::DisputeAnswered { bill, .. } => {
			bill_of::<T>(&mut state, *bill)?.disputed = false
		}
		EntryKind::ContactMade { .. } => state.remember_contact(entry.occurred_at),
		EntryKind::NoticeDelivered { notice: NoticeKind::Dunning, delivery } => {
			if *delivery != Delivery::Refused {
				state.remember_demand(entry.occurred_at);
			}
		}
		EntryKind::PromiseMade { amount, due } => state.promised(*amount, *due),
		EntryKind::ComplaintMade { .. } => {
			state.open_complaints = state.open_complaints.saturating_add(1)
		}
		EntryKind::ComplaintAnswered { .. } => {
			state.open_complaints = state.open_complaints.saturating_sub(1)
		}
		EntryKind::CaseClosed { .. } => state.status = CaseStatus::Closed,
		// Of the ladder's steps history only tells: none of them leads to a cut.
		EntryKind::NoticeIssued { .. }
		| EntryKind::NoticeDelivered { .. }
		| EntryKind::EscalationProposed { .. } => {}
		_ => return Err(Error::<T>::ImportForbiddenKind),
	}
	state.imported = state.imported.saturating_add(1);
	Ok(state)
}

fn sum<T: Config>(left: Fen, right: Fen) -> Result<Fen, Error<T>> {
	crate::checked_sum(left, right).ok_or(Error::<T>::SumTooLarge)
}

fn bill_of<T: Config>(state: &mut CaseState, bill: BillNo) -> Result<&mut BillState, Error<T>> {
	state.bills.get_mut(usize::from(bill)).ok_or(Error::<T>::NoSuchBill)
}

fn let_go_when_paid(state: &mut CaseState) {
	if state.outstanding() == 0 {
		state.let_go();
	}
}
