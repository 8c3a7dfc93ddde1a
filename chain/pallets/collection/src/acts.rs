//! What every recorded act goes through: who signs, when it claims to have happened, whether it is new, and whether the
//! rules of its step are met.

use crate::{
	checked_sum, correct,
	journal::{append, Draft},
	rules::{self, Facts, Step, Unmet, DAY_MS},
	state::*,
	types::*,
	Acts, Blackouts, Cases, Config, Error, Event, Pallet,
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
	/// The client's clock minus the chain's, as it was measured (ms).
	pub clock_offset: i32,
	/// Binds a record kept at the branch.
	pub commitment: Option<Commitment>,
	/// The place of the entry that this act corrects.
	pub supersedes: Option<u32>,
}

/// An act whose signer and time are in order.
pub struct Judged<AccountId> {
	pub who: AccountId,
	pub operator: Operator,
	/// Chain time (ms).
	pub now: Millis,
	/// How far back counts as now (ms).
	pub clock_tolerance: Millis,
	/// The policy in force at the claimed time.
	pub policy: Policy,
	pub version: PolicyVersion,
}

impl<AccountId: Clone> Judged<AccountId> {
	/// The entry for one thing that the act did.
	pub fn draft(
		&self,
		meta: &ActMeta,
		case: Option<CaseId>,
		kind: EntryKind<AccountId>,
	) -> Draft<AccountId> {
		Draft {
			case,
			actor: Some(self.who.clone()),
			occurred_at: meta.occurred_at,
			clock_offset: meta.clock_offset,
			policy: self.version,
			act: meta.act,
			provenance: Provenance::Recorded,
			commitment: meta.commitment,
			supersedes: meta.supersedes,
			kind,
		}
	}
}

impl CaseState {
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
		let fits = |role: &Role| Consortium::<T>::has_role(&who, &operator, *role);
		ensure!(roles.contains(&operator.role) || roles.iter().any(fits), Error::<T>::WrongRole);
		let now = T::Clock::now();
		let (_, limits) = Consortium::<T>::policy_at(now);
		let oldest = now.saturating_sub(limits.back_dating_limit);
		ensure!(meta.occurred_at >= oldest, Error::<T>::TooOld);
		let clock_tolerance = limits.clock_tolerance;
		let latest = now.saturating_add(clock_tolerance);
		ensure!(meta.occurred_at <= latest, Error::<T>::InTheFuture);
		let day = (meta.occurred_at / DAY_MS) as u32;
		ensure!(!Acts::<T>::contains_key(day, meta.act), Error::<T>::DuplicateAct);
		Acts::<T>::insert(day, meta.act, ());
		let (version, policy) = Consortium::<T>::policy_at(meta.occurred_at);
		Ok(Judged { who, operator, now, clock_tolerance, policy, version })
	}

	/// Records one act on one case: judges it, changes the case, writes the entry and those of its consequences.
	pub(crate) fn record(
		origin: OriginFor<T>,
		meta: ActMeta,
		case: CaseId,
		roles: &[Role],
		step: Step,
		kind: EntryKind<T::AccountId>,
	) -> DispatchResult {
		let judged = Self::judge(origin, &meta, roles)?;
		let mut state = Cases::<T>::get(case).ok_or(Error::<T>::CaseUnknown)?;
		let org = state.org;
		let from_above = Self::place_of(&step, org, judged.operator.org)?;
		ensure!(state.status == CaseStatus::Open, Error::<T>::CaseClosed);
		if let Some(seq) = meta.supersedes {
			correct::supersede::<T>(org, seq, case, &kind, &mut state)?;
		}
		let blackouts = Self::blackouts_for(&step, org);
		let facts = Facts {
			state: &state,
			policy: &judged.policy,
			now: judged.now,
			clock_tolerance: judged.clock_tolerance,
			time: meta.occurred_at,
			person: judged.operator.person,
			from_above,
			blackouts: &blackouts,
		};
		if let Some(first) = rules::unmet(&step, &facts).first() {
			return Err(Error::<T>::from(first.refusal).into());
		}
		let (changed, kinds) = Self::apply(&facts, &step, kind, &meta)?;
		Cases::<T>::insert(case, changed);
		let drafts = kinds.iter().map(|kind| judged.draft(&meta, Some(case), kind.clone()));
		let first = append::<T>(org, drafts)?;
		for (seq, kind) in (first..).zip(kinds) {
			let (actor, act) = (judged.who.clone(), meta.act);
			Self::deposit_event(Event::Recorded { org, seq, case, actor, act, kind });
		}
		Ok(())
	}

	/// Whether the signer's organisation lies above that of the case, where that is allowed.
	fn place_of(step: &Step, case: OrgId, own: OrgId) -> Result<bool, Error<T>> {
		if own == case {
			return Ok(false);
		}
		let decides = matches!(step, Step::Approve { .. } | Step::Reject { .. });
		let above = decides && Consortium::<T>::line_of(case).contains(&own);
		above.then_some(true).ok_or(Error::<T>::WrongOrganisation)
	}

	/// Only a cut looks at blackouts.
	fn blackouts_for(step: &Step, org: OrgId) -> Vec<Window> {
		if !matches!(step, Step::Disconnect) {
			return Vec::new();
		}
		Consortium::<T>::line_of(org).into_iter().flat_map(Blackouts::<T>::get).collect()
	}

	/// What stands against a step of `who` at a claimed time, by this block's state. Nothing when the case or the operator
	/// is unknown. Roles, novelty and the limits on claimed times are not judged here.
	pub fn why_not_yet(
		case: CaseId,
		who: T::AccountId,
		step: Step,
		time: Millis,
	) -> Option<Vec<Unmet>> {
		let state = Cases::<T>::get(case)?;
		let operator = Consortium::<T>::active_operator(&who)?;
		let now = T::Clock::now();
		let (_, policy) = Consortium::<T>::policy_at(time);
		let (_, limits) = Consortium::<T>::policy_at(now);
		let blackouts = Self::blackouts_for(&step, state.org);
		let facts = Facts {
			state: &state,
			policy: &policy,
			now,
			clock_tolerance: limits.clock_tolerance,
			time,
			person: operator.person,
			from_above: operator.org != state.org,
			blackouts: &blackouts,
		};
		Some(rules::unmet(&step, &facts))
	}

	/// Opens one case and says what to write into the journal.
	pub(crate) fn open_case(
		judged: &Judged<T::AccountId>,
		new: &NewCase,
		meta: &ActMeta,
	) -> Result<Vec<EntryKind<T::AccountId>>, DispatchError> {
		ensure!(!Cases::<T>::contains_key(new.case), Error::<T>::CaseExists);
		ensure!(is_text(&new.reference), Error::<T>::ReferenceUnreadable);
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
			let added = state.bills.try_push(BillState::new(amount, due));
			added.map_err(|_| Error::<T>::TooManyBills)?;
			kinds.push(EntryKind::BillAdded { bill, period, amount, due });
		}
		Cases::<T>::insert(new.case, state);
		Ok(kinds)
	}
}
