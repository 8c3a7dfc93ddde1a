//! How the pallets are configured.

use crate::{
	AccountId, Aura, Block, BlockNumber, Collection, Grandpa, Hash, Nonce, PalletInfo, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeOrigin, RuntimeTask, Timestamp, SLOT_DURATION, VERSION,
};
use frame_support::{
	derive_impl,
	dispatch::{DispatchClass, DispatchResult},
	parameter_types,
	traits::{ConstBool, ConstU32, ConstU64, EitherOfDiverse},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_MILLIS},
		Weight,
	},
	BoundedVec,
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	EnsureRoot,
};
use pallet_consortium::{ChangeValidators, Validators, MAX_VALIDATORS};
use pallet_grandpa::AuthorityId as GrandpaId;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{ed25519, sr25519};
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

/// What is left for operators; the rest is for the chain's own upkeep.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

parameter_types! {
	/// 65,536 blocks are 54 hours: so long may an act, signed without a network, wait for one.
	pub const BlockHashCount: BlockNumber = 65_536;
	pub const Version: RuntimeVersion = VERSION;
	/// 1.5 s of computing in a slot of 3 s.
	pub RuntimeBlockWeights: BlockWeights = BlockWeights::with_sensible_defaults(
		Weight::from_parts(1_500 * WEIGHT_REF_TIME_PER_MILLIS, u64::MAX),
		NORMAL_DISPATCH_RATIO,
	);
	/// 5 MiB, of which operators may fill three quarters.
	pub RuntimeBlockLength: BlockLength = BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(DispatchClass::Normal, |max| *max = NORMAL_DISPATCH_RATIO * *max)
		.build();
	pub const SS58Prefix: u8 = 42;
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * RuntimeBlockWeights::get().max_block;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BlockWeights = RuntimeBlockWeights;
	type BlockLength = RuntimeBlockLength;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<16>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = ();
	type MaxAuthorities = ConstU32<MAX_VALIDATORS>;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_VALIDATORS>;
	type MaxNominators = ConstU32<0>;
	type MaxSetIdSessionEntries = ConstU64<0>;
	type KeyOwnerProof = sp_core::Void;
	type EquivocationReportSystem = ();
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

/// The council: members vote with their operator accounts.
pub type CouncilInstance = pallet_collective::Instance1;

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	/// Seven days of blocks.
	type MotionDuration = ConstU32<{ 7 * 24 * 60 * 60 * 1000 / SLOT_DURATION as u32 }>;
	type MaxProposals = ConstU32<64>;
	type MaxMembers = ConstU32<64>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = EnsureRoot<AccountId>;
	type MaxProposalWeight = MaxProposalWeight;
	type DisapproveOrigin = EnsureRoot<AccountId>;
	type KillOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

/// Two thirds of the council.
pub type TwoThirds = pallet_collective::EnsureProportionAtLeast<AccountId, CouncilInstance, 2, 3>;

/// AURA and GRANDPA without sessions: both change with the block that carries the call.
pub struct AuthorsAndVoters;

impl ChangeValidators for AuthorsAndVoters {
	fn change(validators: Validators) -> DispatchResult {
		let voters = validators.iter().map(|one| {
			// Of equal weight, as from the beginning.
			(GrandpaId::from(ed25519::Public::from_raw(one.voter)), 1)
		});
		// The header says so; the present voters finalize this block, the next ones what follows.
		Grandpa::schedule_change(voters.collect(), 0, None)?;
		// Sessions would count the sets. Nodes and light nodes count them by the headers, and must find the same here.
		pallet_grandpa::CurrentSetId::<Runtime>::mutate(|id| *id = id.saturating_add(1));
		let authors = validators.iter().map(|one| sr25519::Public::from_raw(one.author).into());
		Aura::change_authorities(BoundedVec::truncate_from(authors.collect()));
		Ok(())
	}
}

impl pallet_consortium::Config for Runtime {
	type Clock = Timestamp;
	type CouncilOrigin = EitherOfDiverse<EnsureRoot<AccountId>, TwoThirds>;
	type EnactedCall = RuntimeCall;
	type StaffJournal = Collection;
	type Validators = AuthorsAndVoters;
	type WeightInfo = pallet_consortium::weights::SubstrateWeight<Runtime>;
}

impl pallet_collection::Config for Runtime {
	type WeightInfo = pallet_collection::weights::SubstrateWeight<Runtime>;
}
