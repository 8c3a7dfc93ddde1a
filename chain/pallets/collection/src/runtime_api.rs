//! What a client would otherwise have to guess.

use crate::types::{CaseId, CaseState};
use codec::Codec;
use pallet_consortium::{Operator, Policy, PolicyVersion};

sp_api::decl_runtime_apis! {
	/// The rules' view of the chain.
	pub trait CollectionApi<AccountId: Codec> {
		/// The policy in force at the block's time, with its version.
		fn policy() -> (PolicyVersion, Policy);
		/// The state of a case, as the next call would find it.
		fn case(case: CaseId) -> Option<CaseState>;
		/// Who an account is, revoked or not.
		fn operator(account: AccountId) -> Option<Operator>;
	}
}
