use crate::{mock::*, *};
use frame_support::{
	assert_noop, assert_ok,
	dispatch::{DispatchInfo, DispatchResult},
	BoundedVec,
};
use sp_runtime::{
	traits::{DispatchTransaction, TransactionExtension},
	transaction_validity::{InvalidTransaction, TransactionSource::External},
	DispatchError,
};

type E = Error<Test>;

fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn name(text: &str) -> OrgName {
	BoundedVec::truncate_from(text.as_bytes().to_vec())
}

fn register(who: AccountId, org: OrgId, account: AccountId, role: Role) -> DispatchResult {
	Consortium::register_operator(signed(who), org, account, role, [account as u8; 32])
}

#[test]
fn the_council_admits_organisations_in_order() {
	run(|| {
		let add =
			|who, org, parent, text| Consortium::register_org(signed(who), org, parent, name(text));
		assert_noop!(add(ADMIN, 9, None, "x"), DispatchError::BadOrigin);
		assert_noop!(add(COUNCIL, 1, None, "x"), E::OrgExists);
		assert_noop!(add(COUNCIL, 9, Some(8), "x"), E::OrgUnknown);
		assert_noop!(add(COUNCIL, 9, None, ""), E::EmptyName);
		let torn = BoundedVec::truncate_from(vec![0xe4, 0xb9]);
		let unreadable = Consortium::register_org(signed(COUNCIL), 9, None, torn);
		assert_eq!(unreadable, Err(E::NameUnreadable.into()));
		assert_ok!(add(COUNCIL, 9, Some(2), "九"));
		System::assert_last_event(Event::OrgRegistered { org: 9, parent: Some(2) }.into());
		assert_ok!(add(COUNCIL, 5, None, "五"));
		assert_eq!(OrgIds::<Test>::get().to_vec(), vec![1, 2, 5, 9]);
	});
}

#[test]
fn a_consortium_has_room_for_1024() {
	run(|| {
		for org in 3..=MAX_ORGS {
			assert_ok!(Consortium::register_org(signed(COUNCIL), org, None, name("x")));
		}
		let full = Consortium::register_org(signed(COUNCIL), 5_000, None, name("x"));
		assert_eq!(full, Err(E::TooManyOrgs.into()));
	});
}

#[test]
fn import_windows() {
	run(|| {
		let open = |who, org, until| Consortium::open_import(signed(who), org, until);
		assert_noop!(open(ADMIN, 1, NOW + 1), DispatchError::BadOrigin);
		assert_noop!(open(COUNCIL, 7, NOW + 1), E::OrgUnknown);
		assert_noop!(open(COUNCIL, 1, NOW), E::InThePast);
		assert_noop!(open(COUNCIL, 1, NOW + MAX_AHEAD + 1), E::TooFarAhead);
		assert_noop!(open(COUNCIL, 1, u64::MAX), E::TooFarAhead);
		assert_ok!(open(COUNCIL, 1, NOW + MAX_AHEAD));
		assert_ok!(open(COUNCIL, 1, NOW + 1));
		System::assert_last_event(Event::ImportOpened { org: 1, until: NOW + 1 }.into());
		assert!(Consortium::import_is_open(1) && !Consortium::import_is_open(2));
		assert_noop!(Consortium::close_import(signed(OTHER_ADMIN), 1), E::NotAuthorised);
		assert_ok!(Consortium::close_import(signed(ADMIN), 1));
		System::assert_last_event(Event::ImportClosed { org: 1 }.into());
		assert!(!Consortium::import_is_open(1));
	});
}

#[test]
fn an_administrator_manages_its_own_operators() {
	run(|| {
		assert_noop!(register(COLLECTOR, 1, 31, Role::Collector), E::NotAuthorised);
		assert_noop!(register(OTHER_ADMIN, 1, 31, Role::Collector), E::NotAuthorised);
		assert_noop!(register(ADMIN, 1, 31, Role::OrgAdmin), E::CouncilOnly);
		assert_noop!(register(ADMIN, 1, COLLECTOR, Role::Cashier), E::OperatorExists);
		assert_noop!(register(COUNCIL, 7, 31, Role::Cashier), E::OrgUnknown);
		assert_ok!(register(ADMIN, 1, 31, Role::Cashier));
		let (org, account, role) = (1, 31, Role::Cashier);
		System::assert_last_event(Event::OperatorRegistered { org, account, role }.into());
		assert_eq!(
			told(),
			vec![(1, Some(ADMIN), StaffChange::Registered(31, Role::Cashier, [31; 32]))]
		);
		let expected =
			Operator { org: 1, role: Role::Cashier, active: true, since: NOW, person: [31; 32] };
		assert_eq!(Consortium::active_operator(&31), Some(expected));
		assert_eq!(System::sufficients(&31), 1);
	});
}

#[test]
fn roles_change_and_keys_are_revoked_for_ever() {
	run(|| {
		let change = |who, role| Consortium::change_operator(signed(who), COLLECTOR, role);
		let revoke = |who, account| Consortium::revoke_operator(signed(who), account);
		let unknown = Consortium::change_operator(signed(ADMIN), 77, Role::Cashier);
		assert_noop!(unknown, E::OperatorUnknown);
		assert_noop!(revoke(ADMIN, 77), E::OperatorUnknown);
		assert_noop!(change(ADMIN, Role::Collector), E::SameRole);
		assert_noop!(change(OTHER_ADMIN, Role::Cashier), E::NotAuthorised);
		assert_noop!(change(ADMIN, Role::OrgAdmin), E::CouncilOnly);
		assert_ok!(change(ADMIN, Role::Supervisor));
		let (org, account, role) = (1, COLLECTOR, Role::Supervisor);
		System::assert_last_event(Event::OperatorChanged { org, account, role }.into());
		assert_noop!(revoke(ADMIN, ADMIN), E::CouncilOnly);
		assert_noop!(revoke(OTHER_ADMIN, COLLECTOR), E::NotAuthorised);
		assert_ok!(revoke(ADMIN, COLLECTOR));
		System::assert_last_event(Event::OperatorRevoked { org, account }.into());
		assert_eq!(Consortium::active_operator(&COLLECTOR), None);
		assert_noop!(register(ADMIN, 1, COLLECTOR, Role::Collector), E::AccountRevoked);
		assert_noop!(change(ADMIN, Role::Collector), E::AccountRevoked);
		assert_noop!(revoke(ADMIN, COLLECTOR), E::AccountRevoked);
		assert_eq!(System::sufficients(&COLLECTOR), 1, "a lost reference would lose the nonce");
		assert_ok!(revoke(COUNCIL, ADMIN));
		assert_noop!(register(ADMIN, 1, 31, Role::Collector), E::NotAuthorised);
	});
}

#[test]
fn policies_are_dated_and_kept() {
	run(|| {
		let set =
			|who, from, policy: &Policy| Consortium::set_policy(signed(who), from, policy.clone());
		let second = Policy { contacts_per_day: 2, ..Policy::default() };
		assert_noop!(set(ADMIN, NOW + 10, &second), DispatchError::BadOrigin);
		assert_noop!(set(COUNCIL, NOW, &second), E::InThePast);
		assert_noop!(set(COUNCIL, NOW + MAX_AHEAD + 1, &second), E::TooFarAhead);
		assert_noop!(set(COUNCIL, u64::MAX, &second), E::TooFarAhead);
		assert_ok!(set(COUNCIL, NOW + 10, &second));
		System::assert_last_event(Event::PolicySet { version: 2, from: NOW + 10 }.into());
		assert_noop!(set(COUNCIL, NOW + 10, &second), E::PolicyMisdated);
		assert_eq!(Consortium::policy_at(NOW + 9), (1, Policy::default()));
		assert_eq!(Consortium::policy_at(NOW + 10), (2, second));
		assert_eq!(Consortium::policy_at(0), (1, Policy::default()));
	});
}

#[test]
fn contradictory_policies_are_refused() {
	let good = Policy::default();
	assert!(good.is_consistent());
	let bad = [
		Policy { quiet_from_minute: 1_440, ..good.clone() },
		Policy { quiet_to_minute: 1_440, ..good.clone() },
		Policy { utc_offset_minutes: 900, ..good.clone() },
		Policy { utc_offset_minutes: i16::MIN, ..good.clone() },
		Policy { contacts_per_day: 0, ..good.clone() },
		Policy { contacts_per_day: 8, ..good.clone() },
		Policy { contacts_per_7_days: 21, ..good.clone() },
		Policy { back_dating_limit: MAX_BACK_DATING + 1, ..good.clone() },
		Policy { clock_tolerance: 3_600_001, ..good.clone() },
		Policy { penalty_residential_ppm: 10_001, ..good.clone() },
		Policy { penalty_current_year_ppm: 3_001, ..good.clone() },
		Policy { penalty_earlier_year_ppm: 10_001, ..good.clone() },
		Policy { notice_min_days: 8, ..good.clone() },
		Policy { demands_before_cut: 0, ..good.clone() },
		Policy { approval_valid_days: 2, ..good.clone() },
		Policy { cut_after_overdue_days: 3_661, ..good.clone() },
		Policy { demands_before_cut: 33, ..good.clone() },
		Policy { notice_max_days: 181, ..good.clone() },
		Policy { approval_valid_days: 367, ..good.clone() },
		Policy { dispute_answer_days: 367, ..good.clone() },
		Policy { complaint_answer_days: 367, ..good.clone() },
		Policy { reconnect_hours: 8_785, ..good.clone() },
		Policy { high_amount: 1 << 53, ..good.clone() },
		Policy { high_amount: u64::MAX, ..good.clone() },
	];
	for policy in bad {
		run(|| {
			let set = Consortium::set_policy(signed(COUNCIL), NOW + 1, policy.clone());
			assert_noop!(set, E::PolicyContradictory);
		});
	}
}

#[test]
fn the_council_enacts_as_root() {
	run(|| {
		let remark = frame_system::Call::set_storage { items: vec![(vec![1], vec![2])] };
		let call = Box::new(RuntimeCall::System(remark));
		assert!(Consortium::enact(signed(ADMIN), call.clone()).is_err());
		assert_eq!(sp_io::storage::get(&[1]), None);
		assert_ok!(Consortium::enact(signed(COUNCIL), call));
		System::assert_last_event(Event::Enacted { result: Ok(()) }.into());
		assert!(sp_io::storage::get(&[1]).is_some());
	});
}

#[test]
fn only_active_operators_reach_the_pool() {
	run(|| {
		let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		let check = |origin: RuntimeOrigin| {
			let extension = CheckOperator::<Test>::new();
			extension
				.validate_only(origin, &call, &DispatchInfo::default(), 0, External, 0)
				.map(drop)
		};
		assert_ok!(check(signed(COLLECTOR)));
		let refused = Err(InvalidTransaction::BadSigner.into());
		assert_eq!(check(signed(99)), refused);
		assert_eq!(check(RuntimeOrigin::none()), refused, "an unsigned general transaction");
		assert_ok!(Consortium::revoke_operator(signed(ADMIN), COLLECTOR));
		assert_eq!(check(signed(COLLECTOR)), refused);
		assert_eq!(CheckOperator::<Test>::IDENTIFIER, "CheckOperator");
	});
}

#[test]
fn deputies_are_other_people_for_a_while() {
	run(|| {
		for (account, role) in [(31, Role::Supervisor), (32, Role::Cashier), (33, Role::Collector)]
		{
			assert_ok!(register(ADMIN, 1, account, role));
		}
		let name = |who, deputy, until| Consortium::name_deputy(signed(who), deputy, until);
		assert_noop!(name(COLLECTOR, 32, NOW + 9), E::NotSupervisor);
		assert_noop!(name(31, 77, NOW + 9), E::NoDeputy);
		assert_noop!(name(31, OTHER_ADMIN, NOW + 9), E::NoDeputy);
		assert_noop!(name(31, 31, NOW + 9), E::NoDeputy);
		assert_noop!(name(31, 32, NOW + MAX_DEPUTYSHIP + 1), E::TooLong);
		told();
		assert_ok!(name(31, 32, NOW + 9));
		assert_eq!(told(), vec![(1, Some(31), StaffChange::DeputyNamed(31, 32, NOW + 9))]);
		System::assert_last_event(
			Event::DeputyNamed { org: 1, supervisor: 31, deputy: 32, until: NOW + 9 }.into(),
		);
		let cashier = Consortium::active_operator(&32).expect("registered");
		let may = || Consortium::has_role(&32, &cashier, Role::Supervisor);
		assert!(may() && !Consortium::has_role(&32, &cashier, Role::Collector));
		pallet_timestamp::Now::<Test>::put(NOW + 9);
		assert!(!may());
		assert_ok!(name(31, 32, NOW + 99));
		assert!(may());
		assert_ok!(name(31, 32, NOW));
		assert!(!may());
		// Who is no supervisor any more has no deputy either.
		assert_ok!(name(31, 32, NOW + 99));
		assert_ok!(Consortium::revoke_operator(signed(ADMIN), 31));
		assert!(!may());
	});
}

#[test]
fn contradictory_calendars_and_hours_are_refused() {
	run(|| {
		let policy = Policy::default;
		let holidays = |first, last| frame_support::BoundedVec::truncate_from(vec![(first, last)]);
		let days = |days: &[u32]| frame_support::BoundedVec::truncate_from(days.to_vec());
		for wrong in [
			Policy { second_notice_max_minutes: 29, ..policy() },
			Policy { second_notice_max_minutes: 1_441, ..policy() },
			Policy { approvals_high: 0, ..policy() },
			Policy { approvals_high: MAX_APPROVALS + 1, ..policy() },
			Policy { cut_from_minute: 12 * 60, ..policy() },
			Policy { cut_to_minute_before_rest: 18 * 60, ..policy() },
			Policy { cut_to_minute: 1_441, ..policy() },
			Policy { holidays: holidays(2, 1), ..policy() },
			Policy { working_days: days(&[3, 3]), ..policy() },
			Policy { holidays: holidays(1, 2_932_897), ..policy() },
			Policy { working_days: days(&[3, u32::MAX]), ..policy() },
			Policy { conduct_days: 0, ..policy() },
			Policy { conduct_days: 367, ..policy() },
			Policy {
				fee_risk: crate::risk::RiskCard { watch: 0, ..policy().fee_risk },
				..policy()
			},
		] {
			let set = Consortium::set_policy(signed(COUNCIL), NOW + 5, wrong);
			assert_noop!(set, E::PolicyContradictory);
		}
		let right = Policy { holidays: holidays(1, 1), working_days: days(&[2, 3]), ..policy() };
		assert_ok!(Consortium::set_policy(signed(COUNCIL), NOW + 5, right));
	});
}

#[test]
fn the_council_hands_the_chain_to_validators() {
	run(|| {
		let one = |n: u8, m: u8| Validator { author: [n; 32], voter: [m; 32] };
		let set = |who, list: &[Validator]| {
			Consortium::set_validators(signed(who), BoundedVec::truncate_from(list.to_vec()))
		};
		assert_noop!(set(ADMIN, &[one(1, 1)]), DispatchError::BadOrigin);
		assert_noop!(set(COUNCIL, &[]), E::NoValidator);
		assert_noop!(set(COUNCIL, &[one(1, 1), one(2, 2), one(1, 3)]), E::ValidatorTwice);
		assert_noop!(set(COUNCIL, &[one(1, 1), one(2, 2), one(3, 1)]), E::ValidatorTwice);
		assert_ok!(set(COUNCIL, &[one(1, 1), one(2, 2)]));
		System::assert_last_event(Event::ValidatorsSet { validators: 2 }.into());
	});
}
