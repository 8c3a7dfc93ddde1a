//! The types of the chain, and a runtime that exists for the type checker only.
//!
//! The client is generic over the runtime interfaces that it may call. Every call is carried out by the WebAssembly
//! in the chain's state, so nothing here is ever executed.

use sp_api::impl_runtime_apis;
use sp_consensus_aura::{sr25519::AuthorityId as AuraId, SlotDuration};
use sp_consensus_grandpa::{
	AuthorityId as GrandpaId, AuthorityList, EquivocationProof, OpaqueKeyOwnershipProof, SetId,
};
use sp_core::OpaqueMetadata;
use sp_genesis_builder::PresetId;
use sp_inherents::{CheckInherentsResult, InherentData};
use sp_runtime::{
	generic,
	traits::{BlakeTwo256, Block as BlockT, NumberFor},
	transaction_validity::{TransactionSource, TransactionValidity},
	AccountId32, ApplyExtrinsicResult, ExtrinsicInclusionMode, OpaqueExtrinsic,
};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

/// An account.
pub type AccountId = AccountId32;
/// How many transactions an account has sent.
pub type Nonce = u32;
/// A block's header.
pub type Header = generic::Header<u32, BlakeTwo256>;
/// A block whose transactions only the runtime understands.
pub type Block = generic::Block<Header, OpaqueExtrinsic>;

/// Implements the interfaces, for the type checker.
#[allow(dead_code)]
pub struct Runtime;

#[allow(dead_code)]
fn in_wasm_only() -> ! {
	unreachable!("runtime calls are executed by the chain's WebAssembly")
}

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			in_wasm_only()
		}

		fn execute_block(_: <Block as BlockT>::LazyBlock) {
			in_wasm_only()
		}

		fn initialize_block(_: &<Block as BlockT>::Header) -> ExtrinsicInclusionMode {
			in_wasm_only()
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			in_wasm_only()
		}

		fn metadata_at_version(_: u32) -> Option<OpaqueMetadata> {
			in_wasm_only()
		}

		fn metadata_versions() -> Vec<u32> {
			in_wasm_only()
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(_: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			in_wasm_only()
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			in_wasm_only()
		}

		fn inherent_extrinsics(_: InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			in_wasm_only()
		}

		fn check_inherents(_: <Block as BlockT>::LazyBlock, _: InherentData) -> CheckInherentsResult {
			in_wasm_only()
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			_: TransactionSource,
			_: <Block as BlockT>::Extrinsic,
			_: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			in_wasm_only()
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(_: &<Block as BlockT>::Header) {
			in_wasm_only()
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> SlotDuration {
			in_wasm_only()
		}

		fn authorities() -> Vec<AuraId> {
			in_wasm_only()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(_: Vec<u8>, _: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
			in_wasm_only()
		}

		fn decode_session_keys(_: Vec<u8>) -> Option<Vec<(Vec<u8>, sp_core::crypto::KeyTypeId)>> {
			in_wasm_only()
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> AuthorityList {
			in_wasm_only()
		}

		fn current_set_id() -> SetId {
			in_wasm_only()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			_: EquivocationProof<<Block as BlockT>::Hash, NumberFor<Block>>,
			_: OpaqueKeyOwnershipProof,
		) -> Option<()> {
			in_wasm_only()
		}

		fn generate_key_ownership_proof(_: SetId, _: GrandpaId) -> Option<OpaqueKeyOwnershipProof> {
			in_wasm_only()
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(_: AccountId) -> Nonce {
			in_wasm_only()
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(_: Vec<u8>) -> sp_genesis_builder::Result {
			in_wasm_only()
		}

		fn get_preset(_: &Option<PresetId>) -> Option<Vec<u8>> {
			in_wasm_only()
		}

		fn preset_names() -> Vec<PresetId> {
			in_wasm_only()
		}
	}
}
