//! The append-only journals.

use crate::{types::*, Config, Error, Heads, HeadsChanged, Journal};
use codec::Encode;
use frame_support::traits::Time;
use sp_io::hashing::blake2_256;

/// An entry before it has its place.
pub struct Draft<AccountId> {
	pub case: Option<CaseId>,
	pub actor: Option<AccountId>,
	pub occurred_at: Millis,
	pub clock_offset: i32,
	pub policy: PolicyVersion,
	pub act: ActId,
	pub provenance: Provenance,
	pub commitment: Option<Commitment>,
	pub supersedes: Option<u32>,
	pub kind: EntryKind<AccountId>,
}

/// The head after one more entry.
pub fn chain<AccountId: Encode>(head: [u8; 32], entry: &Entry<AccountId>) -> [u8; 32] {
	(head, entry.using_encoded(blake2_256)).using_encoded(blake2_256)
}

/// Appends entries to an organisation's journal, each page read and written once. Returns the place of the first.
pub fn append<T: Config>(
	org: OrgId,
	drafts: impl IntoIterator<Item = Draft<T::AccountId>>,
) -> Result<u32, Error<T>> {
	let at = <T as pallet_consortium::Config>::Clock::now();
	let mut head = Heads::<T>::get(org);
	let first = head.length;
	let mut page_no = first / PAGE_ENTRIES;
	let mut page = Journal::<T>::get(org, page_no);
	for draft in drafts {
		let Draft {
			case,
			actor,
			occurred_at,
			clock_offset,
			policy,
			act,
			provenance,
			commitment,
			supersedes,
			kind,
		} = draft;
		let seq = head.length;
		let entry = Entry {
			org,
			seq,
			case,
			actor,
			at,
			occurred_at,
			clock_offset,
			policy,
			act,
			provenance,
			commitment,
			supersedes,
			kind,
		};
		head.head = chain(head.head, &entry);
		head.length = seq.checked_add(1).ok_or(Error::<T>::JournalFull)?;
		page.try_push(entry).map_err(|_| Error::<T>::JournalFull)?;
		if head.length % PAGE_ENTRIES == 0 {
			Journal::<T>::insert(org, page_no, core::mem::take(&mut page));
			page_no = head.length / PAGE_ENTRIES;
		}
	}
	if !page.is_empty() {
		Journal::<T>::insert(org, page_no, page);
	}
	if head.length > first {
		Heads::<T>::insert(org, head);
		HeadsChanged::<T>::put(true);
	}
	Ok(first)
}
