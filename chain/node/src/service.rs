//! Starts a node: network, JSON-RPC, consensus.

use crate::{
	consensus::{self, Shared},
	fake_runtime::Block,
	parts::{self, Parts},
	rpc,
};
use futures::channel::oneshot;
use sc_client_api::BlockBackend;
use sc_network::{config::FullNetworkConfiguration, Litep2pNetworkBackend, NetworkBackend};
use sc_service::{
	BuildNetworkParams, Configuration, Error, SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sp_runtime::traits::Block as BlockT;
use std::sync::Arc;

type Hash = <Block as BlockT>::Hash;
type Network = Litep2pNetworkBackend;

/// Starts the node. It stops by itself when `parent_ended` resolves.
///
/// # Errors
/// The database cannot be opened or is of another chain, the runtime lacks an interface, or a port is taken.
pub fn start(
	config: Configuration,
	parent_ended: Option<oneshot::Receiver<()>>,
) -> Result<TaskManager, Error> {
	let Parts {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (block_import, grandpa_link),
	} = parts::new(&config)?;
	if let Some(ended) = parent_ended {
		// The end of an essential task stops the node in an orderly way.
		task_manager.spawn_essential_handle().spawn("parent-watch", None, async {
			let _ = ended.await;
		});
	}

	let registry = config.prometheus_registry().cloned();
	let metrics =
		<Network as NetworkBackend<Block, Hash>>::register_notification_metrics(registry.as_ref());
	let mut net_config =
		FullNetworkConfiguration::<Block, Hash, Network>::new(&config.network, registry.clone());
	let genesis_hash = client.block_hash(0)?.expect("the backend holds the genesis block; qed");
	let protocol_name =
		sc_consensus_grandpa::protocol_standard_name(&genesis_hash, &config.chain_spec);
	let (protocol_config, notification_service) =
		sc_consensus_grandpa::grandpa_peers_set_config::<Block, Network>(
			protocol_name.clone(),
			metrics.clone(),
			net_config.peer_store_handle(),
		);
	net_config.add_notification_protocol(protocol_config);
	// Light clients begin with a warp proof.
	let warp_proofs = sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		grandpa_link.shared_authority_set().clone(),
		vec![],
	);
	let (network, system_rpc_tx, tx_handler_controller, sync, _) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(Arc::new(warp_proofs))),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	let shared = Shared {
		client: client.clone(),
		pool: transaction_pool.clone(),
		keystore: keystore_container.keystore(),
		role: config.role,
		sync: sync.clone(),
		registry,
	};
	let force_authoring = config.force_authoring;
	let vote = !config.disable_grandpa;
	let name = config.network.node_name.clone();
	let (rpc_client, rpc_pool) = (client.clone(), transaction_pool.clone());
	sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client,
		backend,
		task_manager: &mut task_manager,
		keystore: keystore_container.keystore(),
		transaction_pool,
		rpc_builder: Box::new(move |_| rpc::module(rpc_client.clone(), rpc_pool.clone())),
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync,
		telemetry: None,
		tracing_execute_block: None,
	})?;

	if shared.role.is_authority() {
		consensus::start_aura(&task_manager, &shared, select_chain, block_import, force_authoring)?;
	}
	if vote {
		consensus::start_grandpa(
			&task_manager,
			shared,
			name,
			grandpa_link,
			network,
			protocol_name,
			notification_service,
		)?;
	}
	Ok(task_manager)
}
