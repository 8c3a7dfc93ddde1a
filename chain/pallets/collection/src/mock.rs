//! A runtime of three pallets under a clock that tests set.

use crate as pallet_collection;
use frame_support::{derive_impl, parameter_types, traits::Hooks};
use pallet_consortium::{OrgId, Role};
use sp_runtime::BuildStorage;

pub type AccountId = u64;
type Block = frame_system::mocking::MockBlock<Test>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(5)]
	pub type Consortium = pallet_consortium;
	#[runtime::pallet_index(6)]
	pub type Collection = pallet_collection;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

parameter_types! {
	pub const MinimumPeriod: u64 = 1;
}

impl pallet_timestamp::Config for Test {
	type Moment = u64;
	type OnTimestampSet = ();
	type MinimumPeriod = MinimumPeriod;
	type WeightInfo = ();
}

impl pallet_consortium::Config for Test {
	type Clock = Timestamp;
	type CouncilOrigin = frame_system::EnsureRoot<AccountId>;
	type EnactedCall = RuntimeCall;
	type StaffJournal = Collection;
	type Validators = ();
	type WeightInfo = pallet_consortium::weights::SubstrateWeight<Test>;
}

impl pallet_collection::Config for Test {
	type WeightInfo = pallet_collection::weights::SubstrateWeight<Test>;
}

pub const COLLECTOR: AccountId = 11;
pub const SUPERVISOR: AccountId = 12;
pub const CASHIER: AccountId = 13;
pub const AUDITOR: AccountId = 14;
pub const ADMIN: AccountId = 15;
pub const SECOND_SUPERVISOR: AccountId = 16;
/// A supervisor's account of the person who is also `COLLECTOR`.
pub const COLLECTOR_AS_SUPERVISOR: AccountId = 17;
pub const SECOND_COLLECTOR: AccountId = 18;
pub const COUNTY_SUPERVISOR: AccountId = 92;
pub const OTHER_COLLECTOR: AccountId = 21;
pub const STRANGER: AccountId = 99;
pub const ORG: OrgId = 1;
pub const OTHER_ORG: OrgId = 2;
/// Above `ORG`.
pub const COUNTY: OrgId = 9;

pub const HOUR: u64 = 60 * 60 * 1000;
pub const DAY: u64 = 24 * HOUR;
/// 2026-11-02 12:00 in UTC+8.
pub const NOON: u64 = 1_793_548_800_000 + 12 * HOUR;

pub fn set_time(now: u64) {
	pallet_timestamp::Now::<Test>::put(now);
}

/// Runs a test at noon of a November day, ends the block, and checks what must always hold.
pub fn run(test: impl FnOnce()) {
	let storage = RuntimeGenesisConfig {
		consortium: pallet_consortium::GenesisConfig {
			orgs: vec![
				(COUNTY, None, "县公司".into(), 0),
				(ORG, Some(COUNTY), "城东供电所".into(), NOON + 30 * DAY),
				(OTHER_ORG, Some(ORG), "城西供电所".into(), 0),
			],
			operators: vec![
				(COLLECTOR, ORG, Role::Collector, "li".into()),
				(SECOND_COLLECTOR, ORG, Role::Collector, "zhao".into()),
				(SUPERVISOR, ORG, Role::Supervisor, "wang".into()),
				(SECOND_SUPERVISOR, ORG, Role::Supervisor, "zhang".into()),
				(COLLECTOR_AS_SUPERVISOR, ORG, Role::Supervisor, "li".into()),
				(COUNTY_SUPERVISOR, COUNTY, Role::Supervisor, "qian".into()),
				(CASHIER, ORG, Role::Cashier, "sun".into()),
				(AUDITOR, ORG, Role::Auditor, "zhou".into()),
				(ADMIN, ORG, Role::OrgAdmin, "wu".into()),
				(OTHER_COLLECTOR, OTHER_ORG, Role::Collector, "zheng".into()),
			],
			policy: None,
		},
		..Default::default()
	}
	.build_storage()
	.expect("genesis is consistent");
	let mut ext = sp_io::TestExternalities::new(storage);
	ext.execute_with(|| {
		System::set_block_number(1);
		set_time(NOON);
		test();
		Collection::on_finalize(System::block_number());
		Consortium::do_try_state().expect("consortium");
		Collection::do_try_state().expect("collection");
	});
}
