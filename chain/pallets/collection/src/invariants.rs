//! What must hold after every block.

use crate::{
	journal::chain, merkle, types::*, Cases, Config, Heads, HeadsChanged, Journal, Pallet, Root,
};
use alloc::vec::Vec;
use frame_support::ensure;
use sp_runtime::TryRuntimeError;

impl<T: Config> Pallet<T> {
	/// - all pages of a journal but the last are full, and there is no page behind the last;
	/// - the entries of a journal count up from 0, name its organisation, and hash to its head;
	/// - the root, unless it is to be computed, is that of the heads;
	/// - every case's organisation exists, its sums fit and are those of its bills, its times ascend;
	/// - nothing is proposed, approved or noticed against who owes nothing.
	pub fn do_try_state() -> Result<(), TryRuntimeError> {
		let orgs = pallet_consortium::OrgIds::<T>::get();
		for org in &orgs {
			Self::try_journal(*org)?;
		}
		let pages = Journal::<T>::iter_keys().all(|(org, _)| orgs.contains(&org));
		ensure!(pages, "a journal of an unknown organisation");
		let (known, root) = Root::<T>::get();
		if !HeadsChanged::<T>::get() && known == orgs.len() as u32 && known > 0 {
			let heads = orgs.iter().map(|org| (*org, Heads::<T>::get(org)));
			ensure!(root == merkle::root(heads), "the root is not that of the heads");
		}
		for state in Cases::<T>::iter_values() {
			ensure!(orgs.contains(&state.org), "a case of an unknown organisation");
			let sums = [state.principal, state.charges, state.paid, state.waived];
			ensure!(sums.iter().all(|sum| *sum <= crate::MAX_SUM), "a sum is too large");
			ensure!(state.contacts.windows(2).all(|w| w[0] <= w[1]), "contacts do not ascend");
			ensure!(state.demands.windows(2).all(|w| w[0] <= w[1]), "demands do not ascend");
			let owed = state.principal.saturating_add(state.charges);
			let came_in = state.paid.saturating_add(state.waived);
			ensure!(state.outstanding() == owed.saturating_sub(came_in), "the bills' sums differ");
			ensure!(state.surplus == came_in.saturating_sub(owed), "the surplus differs");
			let quiet = state.escalations.is_empty() && state.notice.is_none();
			ensure!(quiet || state.outstanding() > 0, "a step against who owes nothing");
			let mut kinds: Vec<u8> = state.escalations.iter().map(|one| one.kind as u8).collect();
			kinds.sort_unstable();
			ensure!(kinds.windows(2).all(|w| w[0] < w[1]), "two escalations of a kind");
		}
		Ok(())
	}

	fn try_journal(org: OrgId) -> Result<(), TryRuntimeError> {
		let Head { length, head } = Heads::<T>::get(org);
		let pages = length.div_ceil(PAGE_ENTRIES);
		ensure!(Journal::<T>::iter_key_prefix(org).count() == pages as usize, "page count");
		let mut seq = 0;
		let mut computed = [0; 32];
		for page in 0..pages {
			let entries = Journal::<T>::get(org, page);
			let full = entries.len() == PAGE_ENTRIES as usize;
			ensure!(full || page + 1 == pages, "a page before the last is not full");
			for entry in &entries {
				ensure!(entry.org == org && entry.seq == seq, "an entry is out of place");
				computed = chain(computed, entry);
				seq += 1;
			}
		}
		ensure!(seq == length && computed == head, "the entries do not hash to the head");
		Ok(())
	}
}
