//! What every recorded act goes through: who signs, when it claims to have happened, and whether it is new.

use crate::{
	checked_sum,
	journal::{append, Draft},
	rules::{self, ContactRefusal, DAY_MS},
	types::*,
	Acts, Cases, Config, Error, Event, Pallet,
};
use alloc::{vec, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchResult, ensure, traits::Time};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use pallet_consortium::{Operator, Pallet as Consortium, Policy, MAX_BACK_DATING};
use scale_info::TypeInfo;
use sp_runtime::DispatchError;

/// What the client says of every act.
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
pub struct ActMeta {
	/// The act's id, chosen at random.
	pub act: ActId,
	/// When it happened (ms).
	pub occurred_at: Millis,
	/// Binds a record kept at the branch.
	pub commitment: Option<Commitment>,
}

/// An act whose signer and time are in order.
pub struct Judged<AccountId> {
	pub who: AccountId,
	pub operator: Operator,
	/// Chain time (ms).
	pub now: Millis,
	/// The policy in force at the claimed time.
	pub policy: Policy,
	pub version: PolicyVersion,
}

impl<AccountId: Clone> Judged<AccountId> {
	/// The entry for one thing that the act did to a case.
	pub fn draft(
		&self,
		meta: &ActMeta,
		case: CaseId,
		kind: EntryKind<AccountId>,
	) -> Draft<AccountId> {
		Draft {
			case: Some(case),
			actor: Some(self.who.clone()),
			occurred_at: meta.occurred_at,
			policy: self.version,
			act: meta.act,
			provenance: Provenance::Recorded,
			commitment: meta.commitment,
			kind,
		}
	}
}

impl<T> From<ContactRefusal> for Error<T> {
	fn from(refusal: ContactRefusal) -> Self {
		match refusal {
			ContactRefusal::QuietHours => Error::QuietHours,
			ContactRefusal::TooManyToday => Error::TooManyContactsToday,
			ContactRefusal::TooManyIn7Days => Error::TooManyContactsIn7Days,
		}
	}
}

impl CaseState {
	/// Whether a bill is disputed, to be changed.
	pub fn dispute_of(&mut self, bill: BillNo) -> Option<&mut bool> {
		self.disputed.get_mut(usize::from(bill))
	}

	/// Forgets contacts that can no longer share a window of 7 days with an acceptable claimed time.
	pub fn forget_contacts_before(&mut self, now: Millis) {
		let horizon = now.saturating_sub(MAX_BACK_DATING).saturating_sub(7 * DAY_MS);
		self.contacts.retain(|time| *time >= horizon);
	}
}

impl<T: Config> Pallet<T> {
	/// Judges signer, role, claimed time and novelty, and remembers the act.
	///
	/// The limits on the claimed time are those in force now; everything else is judged by the policy in force at the claimed
	/// time.
	pub(crate) fn judge(
		origin: OriginFor<T>,
		meta: &ActMeta,
		roles: &[Role],
	) -> Result<Judged<T::AccountId>, DispatchError> {
		let who = ensure_signed(origin)?;
		let operator = Consortium::<T>::active_operator(&who).ok_or(Error::<T>::NotOperator)?;
		ensure!(roles.contains(&operator.role), Error::<T>::WrongRole);
		let now = T::Clock::now();
		let (_, limits) = Consortium::<T>::policy_at(now);
		let oldest = now.saturating_sub(limits.back_dating_limit);
		ensure!(meta.occurred_at >= oldest, Error::<T>::TooOld);
		let latest = now.saturating_add(limits.clock_tolerance);
		ensure!(meta.occurred_at <= latest, Error::<T>::InTheFuture);
		let day = (meta.occurred_at / DAY_MS) as u32;
		ensure!(!Acts::<T>::contains_key(day, meta.act), Error::<T>::DuplicateAct);
		Acts::<T>::insert(day, meta.act, ());
		let (version, policy) = Consortium::<T>::policy_at(meta.occurred_at);
		Ok(Judged { who, operator, now, policy, version })
	}

	/// Records one act on one case: judges it, lets `change` judge and change the case, writes the entry.
	pub(crate) fn record(
		origin: OriginFor<T>,
		meta: ActMeta,
		case: CaseId,
		roles: &[Role],
		kind: EntryKind<T::AccountId>,
		change: impl FnOnce(&mut CaseState, &Judged<T::AccountId>) -> DispatchResult,
	) -> DispatchResult {
		let judged = Self::judge(origin, &meta, roles)?;
		let org = judged.operator.org;
		Cases::<T>::try_mutate(case, |known| {
			let state = known.as_mut().ok_or(Error::<T>::CaseUnknown)?;
			ensure!(state.org == org, Error::<T>::WrongOrganisation);
			ensure!(state.status == CaseStatus::Open, Error::<T>::CaseClosed);
			change(state, &judged)
		})?;
		let seq = append::<T>(org, [judged.draft(&meta, case, kind.clone())])?;
		let (actor, act) = (judged.who, meta.act);
		Self::deposit_event(Event::Recorded { org, seq, case, actor, act, kind });
		Ok(())
	}

	/// Opens one case and says what to write into the journal.
	pub(crate) fn open_case(
		judged: &Judged<T::AccountId>,
		new: &NewCase,
		meta: &ActMeta,
	) -> Result<Vec<EntryKind<T::AccountId>>, DispatchError> {
		ensure!(!Cases::<T>::contains_key(new.case), Error::<T>::CaseExists);
		ensure!(!new.bills.is_empty(), Error::<T>::NoBill);
		let today = rules::local_day(&judged.policy, meta.occurred_at);
		let mut state = CaseState::new(judged.operator.org, new.class);
		let mut kinds = vec![EntryKind::CaseOpened {
			reference: new.reference.clone(),
			customer: new.customer,
			class: new.class,
		}];
		for (bill, NewBill { period, amount, due }) in (0..).zip(new.bills.iter().cloned()) {
			ensure!(amount > 0, Error::<T>::ZeroAmount);
			ensure!(due < today, Error::<T>::NotOverdue);
			let principal = checked_sum(state.principal, amount);
			state.principal = principal.ok_or(Error::<T>::SumTooLarge)?;
			state.disputed.try_push(false).map_err(|_| Error::<T>::TooManyBills)?;
			kinds.push(EntryKind::BillAdded { bill, period, amount, due });
		}
		Cases::<T>::insert(new.case, state);
		Ok(kinds)
	}
}
