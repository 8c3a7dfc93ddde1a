//! Corrections: a later entry supersedes an earlier one, and both stay in the journal.

use crate::{state::CaseState, types::*, Config, Error, Heads, Journal, Superseded};
use frame_support::ensure;

/// Kinds that can be corrected; money and decisions have acts of their own that undo them.
fn correctable<AccountId>(kind: &EntryKind<AccountId>) -> bool {
	matches!(
		kind,
		EntryKind::ContactMade { .. }
			| EntryKind::PromiseMade { .. }
			| EntryKind::PlanAgreed { .. }
	)
}

/// Marks the entry at `seq` as superseded by one of `kind`, and forgets what it did to the limits.
pub fn supersede<T: Config>(
	org: OrgId,
	seq: u32,
	case: CaseId,
	kind: &EntryKind<T::AccountId>,
	state: &mut CaseState,
) -> Result<(), Error<T>> {
	ensure!(seq < Heads::<T>::get(org).length, Error::<T>::NotCorrectable);
	let page = Journal::<T>::get(org, seq / PAGE_ENTRIES);
	let old = page.get((seq % PAGE_ENTRIES) as usize).ok_or(Error::<T>::NotCorrectable)?;
	let same_kind = core::mem::discriminant(&old.kind) == core::mem::discriminant(kind);
	let fits = old.case == Some(case)
		&& old.provenance == Provenance::Recorded
		&& correctable(kind)
		&& same_kind
		&& !Superseded::<T>::contains_key(org, seq);
	ensure!(fits, Error::<T>::NotCorrectable);
	Superseded::<T>::insert(org, seq, ());
	if matches!(kind, EntryKind::ContactMade { .. }) {
		state.forget_contact(old.occurred_at);
	}
	Ok(())
}
