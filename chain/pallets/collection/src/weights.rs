//! Weights. Reads and writes are counted from the code; times are measured (see `measure.rs` and `chain/README.md`).

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls of this pallet.
pub trait WeightInfo {
	/// `cases` with `bills` in all. Reads: Operators, Now, LatestPolicy, Policies, Acts, Heads, the last page, and a
	/// case each. Writes: Acts, Heads, HeadsChanged, a case each, and a page per 16 entries.
	fn open_cases(cases: u32, bills: u32) -> Weight;
	/// Reads: Operators, Now, LatestPolicy, Policies, Acts, Cases, Heads, the last page;
	/// of a deputy Deputies and Operators; of a correction the corrected page and Superseded. Writes: Acts, Cases, Heads,
	/// HeadsChanged, the page, Superseded.
	fn record_contact() -> Weight;
	/// As for a contact.
	fn record_on_case() -> Weight;
	/// As for a contact, with up to three entries (Reads: Orgs besides; Writes: a second page).
	fn approve() -> Weight;
	/// As for a contact. Reads besides: Orgs and Blackouts of up to 8 levels.
	fn disconnect() -> Weight;
	/// `chunks` with `entries` in all. Reads: Operators, Orgs, Now, LatestPolicy, Policies, Heads, the last page, and
	/// a case each. Writes: Heads, HeadsChanged, a case each, and a page per 16 entries.
	fn import_history(chunks: u32, entries: u32) -> Weight;
	/// The end of each block with `orgs` organisations. Reads: OrgIds, HeadsChanged, Root, Digest, and a head each.
	/// Writes: HeadsChanged, Root, Digest.
	fn commit(orgs: u32) -> Weight;
	/// Forgetting up to 64 acts. Reads: Now, ActsFrom, 64 acts. Writes: ActsFrom, 64 acts.
	fn forget_acts() -> Weight;
}

/// Weights for the database that the runtime is configured with.
pub struct SubstrateWeight<T>(PhantomData<T>);

/// Bytes of a journal page and of a case in a proof of size.
const PAGE_BYTES: u64 = 4_096;
const CASE_BYTES: u64 = 12_288;
const LEVELS: u64 = pallet_consortium::MAX_LEVELS as u64;

fn pages(entries: u32) -> u64 {
	u64::from(entries.div_ceil(crate::PAGE_ENTRIES)).saturating_add(1)
}

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn open_cases(cases: u32, bills: u32) -> Weight {
		let (cases, entries) = (u64::from(cases), cases.saturating_add(bills));
		Weight::from_parts(OPEN_BASE, PAGE_BYTES)
			.saturating_add(Weight::from_parts(OPEN_CASE, CASE_BYTES).saturating_mul(cases))
			.saturating_add(Weight::from_parts(OPEN_BILL, 0).saturating_mul(u64::from(bills)))
			.saturating_add(T::DbWeight::get().reads(7 + cases))
			.saturating_add(T::DbWeight::get().writes(3 + cases + pages(entries)))
	}
	fn record_contact() -> Weight {
		Weight::from_parts(RECORD_CONTACT, PAGE_BYTES + CASE_BYTES)
			.saturating_add(T::DbWeight::get().reads_writes(12, 6))
	}
	fn record_on_case() -> Weight {
		Weight::from_parts(RECORD_ON_CASE, PAGE_BYTES + CASE_BYTES)
			.saturating_add(T::DbWeight::get().reads_writes(12, 6))
	}
	fn approve() -> Weight {
		Weight::from_parts(APPROVE, PAGE_BYTES + CASE_BYTES)
			.saturating_add(T::DbWeight::get().reads_writes(12 + LEVELS, 7))
	}
	fn disconnect() -> Weight {
		Weight::from_parts(DISCONNECT, PAGE_BYTES + CASE_BYTES)
			.saturating_add(T::DbWeight::get().reads_writes(12 + 2 * LEVELS, 6))
	}
	fn import_history(chunks: u32, entries: u32) -> Weight {
		let cases = u64::from(chunks);
		Weight::from_parts(IMPORT_BASE, PAGE_BYTES)
			.saturating_add(Weight::from_parts(IMPORT_CHUNK, CASE_BYTES).saturating_mul(cases))
			.saturating_add(Weight::from_parts(IMPORT_ENTRY, 0).saturating_mul(u64::from(entries)))
			.saturating_add(T::DbWeight::get().reads(7 + cases))
			.saturating_add(T::DbWeight::get().writes(2 + cases + pages(entries)))
	}
	fn commit(orgs: u32) -> Weight {
		let orgs = u64::from(orgs);
		Weight::from_parts(COMMIT_BASE, 0)
			.saturating_add(Weight::from_parts(COMMIT_ORG, 64).saturating_mul(orgs))
			.saturating_add(T::DbWeight::get().reads_writes(4 + orgs, 3))
	}
	fn forget_acts() -> Weight {
		Weight::from_parts(FORGET_ACTS, 0).saturating_add(T::DbWeight::get().reads_writes(66, 65))
	}
}

include!("weights_measured.rs");
