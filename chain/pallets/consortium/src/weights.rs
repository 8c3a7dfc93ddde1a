//! Weights. Reads and writes are counted from the code; times are the medians of `measure_consortium` in
//! pallet-collection (where the journal entries are part of what a call costs) times 2, the factor between native and
//! WebAssembly execution (chain/README.md).

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::Weight};

/// Weights of the calls of this pallet.
pub trait WeightInfo {
	/// Reads: Orgs (2), OrgIds. Writes: Orgs, OrgIds.
	fn register_org() -> Weight;
	/// Reads: Now, Orgs. Writes: Orgs.
	fn open_import() -> Weight;
	/// Reads: Operators, Orgs. Writes: Orgs.
	fn close_import() -> Weight;
	/// Reads: Operators (2), Orgs, Account, Now, and the journal's 4. Writes: Operators, Account, and the journal's 3.
	fn register_operator() -> Weight;
	/// Reads: Operators (2), Now, and the journal's 4. Writes: Operators, and the journal's 3.
	fn change_operator() -> Weight;
	/// As for changing.
	fn revoke_operator() -> Weight;
	/// Reads: Now, LatestPolicy, Policies. Writes: LatestPolicy, Policies.
	fn set_policy() -> Weight;
	/// The frame around an enacted call; nothing is read.
	fn enact() -> Weight;
	/// Reads: Operators (2), Now, and the journal's 4. Writes: Deputies, and the journal's 3.
	fn name_deputy() -> Weight;
	/// Reads: PendingChange, block number, CurrentSetId, digest. Writes: PendingChange, CurrentSetId, Authorities, digest;
	/// at the block's end Authorities and PendingChange again. The time is an estimate for 64 validators.
	fn set_validators() -> Weight;
	/// Reads: Operators.
	fn check_operator() -> Weight;
}

/// Weights for the database that the runtime is configured with.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_org() -> Weight {
		Weight::from_parts(42_814_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn open_import() -> Weight {
		Weight::from_parts(20_050_000, 512).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn close_import() -> Weight {
		Weight::from_parts(28_320_000, 512).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn register_operator() -> Weight {
		Weight::from_parts(131_284_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(9, 5))
	}
	fn change_operator() -> Weight {
		Weight::from_parts(88_828_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn revoke_operator() -> Weight {
		Weight::from_parts(83_766_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(27_880_000, 512).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn enact() -> Weight {
		Weight::from_parts(19_652_000, 0)
	}
	fn name_deputy() -> Weight {
		Weight::from_parts(70_701_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn set_validators() -> Weight {
		Weight::from_parts(200_000_000, 8_192).saturating_add(T::DbWeight::get().reads_writes(5, 6))
	}
	fn check_operator() -> Weight {
		Weight::from_parts(8_026_000, 128).saturating_add(T::DbWeight::get().reads(1))
	}
}
