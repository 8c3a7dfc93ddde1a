//! Keeps strangers out of the pool. There is no fee, so registration is what bounds who may use the chain.

use crate::{Config, Pallet, WeightInfo};
use codec::{Decode, DecodeWithMemTracking, Encode};
use core::marker::PhantomData;
use frame_support::{pallet_prelude::TypeInfo, weights::Weight};
use sp_runtime::{
	impl_tx_ext_default,
	traits::{AsSystemOriginSigner, DispatchInfoOf, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionSource},
};

/// Refuses a transaction unless an active operator signed it. Adds no bytes. Inherents do not pass through here.
#[derive(Clone, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
#[scale_info(skip_type_params(T))]
pub struct CheckOperator<T>(PhantomData<T>);

impl<T> CheckOperator<T> {
	/// The extension has no parameters.
	pub fn new() -> Self {
		Self(PhantomData)
	}
}

impl<T> Default for CheckOperator<T> {
	fn default() -> Self {
		Self::new()
	}
}

impl<T> core::fmt::Debug for CheckOperator<T> {
	fn fmt(&self, f: &mut core::fmt::Formatter) -> core::fmt::Result {
		f.write_str("CheckOperator")
	}
}

impl<T: Config + Send + Sync> TransactionExtension<T::RuntimeCall> for CheckOperator<T>
where
	T::RuntimeOrigin: AsSystemOriginSigner<T::AccountId>,
{
	const IDENTIFIER: &'static str = "CheckOperator";
	type Implicit = ();
	type Val = ();
	type Pre = ();

	fn weight(&self, _: &T::RuntimeCall) -> Weight {
		T::WeightInfo::check_operator()
	}

	fn validate(
		&self,
		origin: T::RuntimeOrigin,
		_call: &T::RuntimeCall,
		_info: &DispatchInfoOf<T::RuntimeCall>,
		_len: usize,
		_self_implicit: Self::Implicit,
		_inherited_implication: &impl Encode,
		_source: TransactionSource,
	) -> ValidateResult<Self::Val, T::RuntimeCall> {
		let known = origin
			.as_system_origin_signer()
			.is_some_and(|who| Pallet::<T>::active_operator(who).is_some());
		if !known {
			return Err(InvalidTransaction::BadSigner.into());
		}
		Ok((Default::default(), (), origin))
	}

	impl_tx_ext_default!(T::RuntimeCall; prepare);
}
