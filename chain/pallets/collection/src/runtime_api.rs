//! What a client would otherwise have to guess.

use crate::{
	rules::{Step, Unmet},
	state::CaseState,
	types::{CaseId, Millis, OrgId, Window},
};
use alloc::vec::Vec;
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
		/// Every condition that a step of an operator does not meet at a claimed time (ms), with the time when the clock
		/// alone will have met it. Nothing when the case or the operator is unknown.
		fn why_not_yet(case: CaseId, who: AccountId, step: Step, time: Millis) -> Option<Vec<Unmet>>;
		/// Declared blackouts of an organisation.
		fn blackouts(org: OrgId) -> Vec<Window>;
	}
}
