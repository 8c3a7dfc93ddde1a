//! A runtime of the consortium alone; the council is the account 1.

use crate as pallet_consortium;
use crate::{OrgId, Role, StaffChange, StaffJournal};
use core::cell::RefCell;
use frame_support::{derive_impl, dispatch::DispatchResult, ord_parameter_types};
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
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
}

impl pallet_timestamp::Config for Test {
	type Moment = u64;
	type OnTimestampSet = ();
	type MinimumPeriod = frame_support::traits::ConstU64<1>;
	type WeightInfo = ();
}

ord_parameter_types! {
	pub const Council: AccountId = 1;
}

type Told = (OrgId, Option<AccountId>, StaffChange<AccountId>);

thread_local! {
	/// What the journal was told.
	static TOLD: RefCell<Vec<Told>> = const { RefCell::new(Vec::new()) };
}

pub struct Journal;

impl StaffJournal<AccountId> for Journal {
	fn staff_changed(
		org: OrgId,
		actor: Option<AccountId>,
		change: StaffChange<AccountId>,
	) -> DispatchResult {
		TOLD.with_borrow_mut(|told| told.push((org, actor, change)));
		Ok(())
	}
}

pub fn told() -> Vec<Told> {
	TOLD.with_borrow_mut(core::mem::take)
}

impl crate::Config for Test {
	type Clock = Timestamp;
	type CouncilOrigin = frame_support::traits::EitherOfDiverse<
		frame_system::EnsureRoot<AccountId>,
		frame_system::EnsureSignedBy<Council, AccountId>,
	>;
	type EnactedCall = RuntimeCall;
	type StaffJournal = Journal;
	type Validators = ();
	type WeightInfo = crate::weights::SubstrateWeight<Test>;
}

pub const COUNCIL: AccountId = 1;
pub const ADMIN: AccountId = 15;
pub const COLLECTOR: AccountId = 11;
pub const OTHER_ADMIN: AccountId = 25;
pub const NOW: u64 = 1_000_000;

pub fn run(test: impl FnOnce()) {
	let storage = RuntimeGenesisConfig {
		consortium: pallet_consortium::GenesisConfig {
			orgs: vec![(1, None, "城东供电所".into(), 0), (2, Some(1), "城西供电所".into(), 0)],
			operators: vec![
				(ADMIN, 1, Role::OrgAdmin, "wu".into()),
				(COLLECTOR, 1, Role::Collector, "li".into()),
				(OTHER_ADMIN, 2, Role::OrgAdmin, "he".into()),
			],
			policy: None,
		},
		..Default::default()
	}
	.build_storage()
	.expect("genesis is consistent");
	sp_io::TestExternalities::new(storage).execute_with(|| {
		System::set_block_number(1);
		pallet_timestamp::Now::<Test>::put(NOW);
		told();
		test();
		Consortium::do_try_state().expect("consortium");
	});
}
