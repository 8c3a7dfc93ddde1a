//! The parts of a node that subcommands need too: client, backend, transaction pool, import queue.

use crate::fake_runtime::{Block, RuntimeApi};
use sc_consensus_aura::ImportQueueParams;
use sc_service::{Configuration, Error};
use sp_consensus_aura::{inherents::InherentDataProvider as Slot, sr25519::AuthorityPair};
use std::sync::Arc;

/// Every finalized block keeps its justification: snapshots prove any block by itself, and light clients ask for them.
pub const JUSTIFICATION_PERIOD: u32 = 1;

/// The client: the database, and the executor of the chain's WebAssembly.
pub type Client = sc_service::TFullClient<
	Block,
	RuntimeApi,
	sc_executor::WasmExecutor<sp_io::SubstrateHostFunctions>,
>;
/// The database.
pub type Backend = sc_service::TFullBackend<Block>;
/// The rule for the best block: the longest chain.
pub type SelectChain = sc_consensus::LongestChain<Backend, Block>;
/// Transactions that wait for a block.
pub type Pool = sc_transaction_pool::TransactionPoolHandle<Block, Client>;
/// Imports blocks, and enacts what they say about finality.
pub type BlockImport =
	sc_consensus_grandpa::GrandpaBlockImport<Backend, Block, Client, SelectChain>;
/// Connects the block import with the voter.
pub type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, Client, SelectChain>;

/// All parts, before there is a network.
pub type Parts = sc_service::PartialComponents<
	Client,
	Backend,
	SelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	Pool,
	(BlockImport, GrandpaLink),
>;

/// Opens the database and puts the parts together.
///
/// # Errors
/// The database cannot be opened (for instance because another process has it), or it is of another chain.
pub fn new(config: &Configuration) -> Result<Parts, Error> {
	let executor = sc_service::new_wasm_executor(&config.executor);
	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(config, None, executor, vec![])?;
	let client = Arc::new(client);
	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::from(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);
	let (block_import, grandpa_link) = sc_consensus_grandpa::block_import(
		client.clone(),
		JUSTIFICATION_PERIOD,
		&client,
		select_chain.clone(),
		None,
	)?;
	let slot_client = client.clone();
	let import_queue =
		sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
			block_import: block_import.clone(),
			justification_import: Some(Box::new(block_import.clone())),
			client: client.clone(),
			create_inherent_data_providers: move |parent, ()| {
				let client = slot_client.clone();
				async move {
					let length = sc_consensus_aura::standalone::slot_duration_at(&*client, parent)?;
					let now = sp_timestamp::InherentDataProvider::from_system_time();
					Ok((Slot::from_timestamp_and_slot_duration(*now, length), now))
				}
			},
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry: None,
			compatibility_mode: Default::default(),
		})?;
	Ok(Parts {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: (block_import, grandpa_link),
	})
}
