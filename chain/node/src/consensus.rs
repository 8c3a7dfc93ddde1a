//! The two halves of consensus: AURA makes blocks, GRANDPA makes them final.

use crate::{
	fake_runtime::Block,
	parts::{Backend, BlockImport, Client, GrandpaLink, Pool, SelectChain, JUSTIFICATION_PERIOD},
};
use sc_consensus_aura::{SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{GrandpaParams, SharedVoterState};
use sc_network::{
	config::Role, service::traits::NetworkService, types::ProtocolName, NotificationService,
};
use sc_network_sync::SyncingService;
use sc_service::{Error, TaskManager};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{inherents::InherentDataProvider as Slot, sr25519::AuthorityPair};
use sp_keystore::KeystorePtr;
use std::{sync::Arc, time::Duration};
use substrate_prometheus_endpoint::Registry;

/// How long a vote may take to reach the other authorities; the waiting times of a round are multiples of it.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// What both halves need.
pub struct Shared {
	/// The client.
	pub client: Arc<Client>,
	/// Transactions that wait for a block.
	pub pool: Arc<Pool>,
	/// The session keys.
	pub keystore: KeystorePtr,
	/// Whether this node is an authority.
	pub role: Role,
	/// The syncing service.
	pub sync: Arc<SyncingService<Block>>,
	/// Where measurements go.
	pub registry: Option<Registry>,
}

/// Makes a block in each of this authority's slots.
pub fn start_aura(
	tasks: &TaskManager,
	shared: &Shared,
	select_chain: SelectChain,
	block_import: BlockImport,
	force_authoring: bool,
) -> Result<(), Error> {
	let slot_duration = sc_consensus_aura::slot_duration(&*shared.client)?;
	let proposer_factory = sc_basic_authorship::ProposerFactory::new(
		tasks.spawn_handle(),
		shared.client.clone(),
		shared.pool.clone(),
		shared.registry.as_ref(),
		None,
	);
	let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
		StartAuraParams {
			slot_duration,
			client: shared.client.clone(),
			select_chain,
			block_import,
			proposer_factory,
			create_inherent_data_providers: move |_, ()| async move {
				let now = sp_timestamp::InherentDataProvider::from_system_time();
				Ok((Slot::from_timestamp_and_slot_duration(*now, slot_duration), now))
			},
			force_authoring,
			backoff_authoring_blocks: None::<()>,
			keystore: shared.keystore.clone(),
			sync_oracle: shared.sync.clone(),
			justification_sync_link: shared.sync.clone(),
			block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
			max_block_proposal_slot_portion: None,
			telemetry: None,
			compatibility_mode: Default::default(),
		},
	)?;
	tasks.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
	Ok(())
}

/// Votes on finality when this node is an authority, and follows the votes when it is not.
///
/// No voting rule holds the votes back: the default one votes two blocks behind the best, which guards against short
/// forks in large open networks. In a consortium of few known authorities a fork is rare and costs one more round.
pub fn start_grandpa(
	tasks: &TaskManager,
	shared: Shared,
	name: String,
	link: GrandpaLink,
	network: Arc<dyn NetworkService>,
	protocol_name: ProtocolName,
	notification_service: Box<dyn NotificationService>,
) -> Result<(), Error> {
	let voter =
		sc_consensus_grandpa::run_grandpa_voter::<Block, Backend, _, _, _, _, _>(GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: GOSSIP_DURATION,
				justification_generation_period: JUSTIFICATION_PERIOD,
				observer_enabled: false,
				local_role: shared.role,
				name: Some(name),
				keystore: shared.role.is_authority().then_some(shared.keystore),
				telemetry: None,
				protocol_name,
			},
			link,
			network,
			sync: Arc::new(shared.sync),
			notification_service,
			voting_rule: (),
			prometheus_registry: shared.registry,
			shared_voter_state: SharedVoterState::empty(),
			telemetry: None,
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(shared.pool),
		})?;
	tasks.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	Ok(())
}
