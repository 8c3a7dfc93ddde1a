//! Weights. Times were measured natively with `cargo test --release -- --ignored measure --nocapture` and multiplied
//! by the factor between native and WebAssembly execution, see `chain/README.md`; reads and writes are counted from
//! the code and checked against it in review.

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
	/// Reads: Operators.
	fn check_operator() -> Weight;
}

/// Weights for the database that the runtime is configured with.
pub struct SubstrateWeight<T>(PhantomData<T>);

impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	fn register_org() -> Weight {
		Weight::from_parts(6_413_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn open_import() -> Weight {
		Weight::from_parts(4_102_000, 512).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn close_import() -> Weight {
		Weight::from_parts(4_377_000, 512).saturating_add(T::DbWeight::get().reads_writes(2, 1))
	}
	fn register_operator() -> Weight {
		Weight::from_parts(19_872_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(9, 5))
	}
	fn change_operator() -> Weight {
		Weight::from_parts(18_934_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn revoke_operator() -> Weight {
		Weight::from_parts(18_761_000, 4_096).saturating_add(T::DbWeight::get().reads_writes(7, 4))
	}
	fn set_policy() -> Weight {
		Weight::from_parts(5_208_000, 512).saturating_add(T::DbWeight::get().reads_writes(3, 2))
	}
	fn enact() -> Weight {
		Weight::from_parts(3_121_000, 0)
	}
	fn check_operator() -> Weight {
		Weight::from_parts(2_455_000, 128).saturating_add(T::DbWeight::get().reads(1))
	}
}
