//! The ladder to a cut, waivers, write-offs, plans, reversals and corrections.

use crate::{mock::*, rules::Step, *};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consortium::Policy;
use sp_runtime::DispatchError;

type E = Error<Test>;

const CASE: CaseId = [7; 16];
const BILL: u64 = 10_000;
const MINUTE: u64 = 60 * 1000;

thread_local! {
	static NEXT: core::cell::Cell<u8> = const { core::cell::Cell::new(1) };
}

/// A new act at the chain's time.
fn act() -> ActMeta {
	act_at(now())
}

fn act_at(occurred_at: u64) -> ActMeta {
	let n = NEXT.get();
	NEXT.set(n.wrapping_add(1));
	ActMeta {
		act: [n; 16],
		occurred_at,
		clock_offset: 0,
		commitment: Some([n; 32]),
		supersedes: None,
	}
}

fn now() -> u64 {
	pallet_timestamp::Now::<Test>::get()
}

fn by(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn today() -> u32 {
	rules::local_day(&Policy::default(), now())
}

fn state() -> CaseState {
	Cases::<Test>::get(CASE).expect("opened")
}

fn kinds() -> Vec<EntryKind<AccountId>> {
	let head = Heads::<Test>::get(ORG);
	(0..head.length)
		.filter_map(|seq| Journal::<Test>::get(ORG, seq / 16).get(seq as usize % 16).cloned())
		.map(|entry| entry.kind)
		.collect()
}

fn open_as(class: CustomerClass, overdue: u32) {
	let bill = NewBill { period: 202_609, amount: BILL, due: today() - overdue };
	let case = NewCase {
		case: CASE,
		reference: BoundedVec::truncate_from(b"A-1".to_vec()),
		customer: [3; 32],
		class,
		bills: BoundedVec::truncate_from(vec![bill.clone(), NewBill { due: bill.due + 5, ..bill }]),
	};
	let cases = BoundedVec::truncate_from(vec![case]);
	assert_ok!(Collection::open_cases(by(COLLECTOR), act(), cases));
}

fn demand() -> DispatchResult {
	let notice = NoticeKind::Dunning;
	Collection::record_delivery(by(COLLECTOR), act(), CASE, notice, Delivery::SignedFor)
}

fn propose(kind: EscalationKind, amount: u64) -> Result<ActId, DispatchError> {
	let meta = act();
	Collection::propose(by(COLLECTOR), meta, CASE, kind, amount).map(|()| meta.act)
}

fn approve(who: AccountId, proposal: ActId) -> DispatchResult {
	Collection::approve(by(who), act(), CASE, proposal, Conditions::NONE)
}

fn window(days: u64) -> Window {
	let from = now() + days * DAY - 2 * HOUR;
	Window { from, to: from + 4 * HOUR }
}

fn issue(window: Window) -> DispatchResult {
	let notice = NoticeKind::Disconnection;
	Collection::record_notice(by(COLLECTOR), act(), CASE, notice, Some(window))
}

fn deliver(notice: NoticeKind, delivery: Delivery) -> DispatchResult {
	Collection::record_delivery(by(COLLECTOR), act(), CASE, notice, delivery)
}

fn cut() -> DispatchResult {
	Collection::disconnect(by(COLLECTOR), act(), CASE)
}

fn pay(amount: u64) -> Result<ActId, DispatchError> {
	let meta = act();
	let paid = Collection::record_payment(by(CASHIER), meta, CASE, amount, PaymentMethod::Cash);
	paid.map(|()| meta.act)
}

/// Opens a case, demands twice, proposes; the proposal's id.
fn proposed(class: CustomerClass) -> ActId {
	open_as(class, 40);
	assert_ok!(demand());
	assert_ok!(demand());
	propose(EscalationKind::Disconnection, 0).expect("everything is met")
}

/// Up to the second notice, half an hour before the cut, on the Thursday.
fn reminded() -> ActId {
	let proposal = proposed(CustomerClass::Residential);
	assert_ok!(approve(SUPERVISOR, proposal));
	assert_ok!(issue(window(3)));
	assert_ok!(deliver(NoticeKind::Disconnection, Delivery::SignedFor));
	set_time(NOON + 3 * DAY - 30 * MINUTE);
	assert_ok!(deliver(NoticeKind::FinalReminder, Delivery::SmsReceipt));
	set_time(NOON + 3 * DAY);
	proposal
}

#[test]
fn the_whole_ladder_and_back() {
	run(|| {
		reminded();
		assert_ok!(cut());
		assert_eq!(state().cut, Some(Cut { at: now(), reconnect_by: None }));
		assert!(state().escalations.is_empty() && state().notice.is_none());
		assert_noop!(cut(), E::SupplyIsCut);
		let settled = CloseReason::Settled;
		set_time(now() + HOUR);
		pay(2 * BILL).expect("owed");
		let due = now() + 24 * HOUR;
		assert_eq!(state().cut.and_then(|cut| cut.reconnect_by), Some(due));
		// A clock that runs is not set again by a later expense that is paid too.
		let expense = ChargeKind::Expense;
		assert_ok!(Collection::add_charge(by(COLLECTOR), act(), CASE, 0, expense, 10));
		set_time(now() + HOUR);
		pay(10).expect("owed");
		assert_eq!(state().cut.and_then(|cut| cut.reconnect_by), Some(due));
		let close = |reason| Collection::close_case(by(COLLECTOR), act(), CASE, reason);
		assert_noop!(close(settled), E::SupplyIsCut);
		let reconnect = || Collection::reconnect(by(COLLECTOR), act(), CASE);
		assert_ok!(reconnect());
		assert_noop!(reconnect(), E::NotCut);
		assert_ok!(close(settled));
		let last: Vec<_> = kinds().into_iter().rev().take(4).collect();
		assert!(matches!(
			last.as_slice(),
			[
				EntryKind::CaseClosed { .. },
				EntryKind::Reconnected,
				EntryKind::PaymentReceived { .. },
				EntryKind::ChargeAdded { .. }
			]
		));
	});
}

#[test]
fn a_proposal_needs_age_demands_and_evidence() {
	run(|| {
		let kind = EscalationKind::Disconnection;
		open_as(CustomerClass::Residential, 30);
		assert_noop!(propose(kind, 0), E::NotRipe);
		set_time(now() + DAY);
		assert_noop!(propose(kind, 0), E::DemandsMissing);
		assert_ok!(demand());
		let refused = Delivery::Refused;
		assert_ok!(deliver(NoticeKind::Dunning, refused));
		assert_noop!(propose(kind, 0), E::DemandsMissing);
		assert_ok!(demand());
		let bare = ActMeta { commitment: None, ..act() };
		let without = Collection::propose(by(COLLECTOR), bare, CASE, kind, 0);
		assert_eq!(without, Err(E::EvidenceMissing.into()));
		let by_supervisor = Collection::propose(by(SUPERVISOR), act(), CASE, kind, 0);
		assert_eq!(by_supervisor, Err(E::WrongRole.into()));
		propose(kind, 0).expect("everything is met");
		assert_noop!(propose(kind, 0), E::AlreadyProposed);
	});
}

#[test]
fn nobody_decides_on_their_own_proposal_by_any_account() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		let reject = |who| Collection::reject(by(who), act(), CASE, proposal, false);
		assert_noop!(approve(COLLECTOR, proposal), E::WrongRole);
		assert_noop!(approve(COLLECTOR_AS_SUPERVISOR, proposal), E::OwnProposal);
		assert_noop!(reject(COLLECTOR_AS_SUPERVISOR), E::OwnProposal);
		let until = now() + DAY;
		assert_ok!(Consortium::name_deputy(by(SUPERVISOR), COLLECTOR, until));
		assert_noop!(approve(COLLECTOR, proposal), E::OwnProposal);
		assert_ok!(Consortium::name_deputy(by(SUPERVISOR), SECOND_COLLECTOR, until));
		assert_ok!(approve(SECOND_COLLECTOR, proposal));
		assert_noop!(approve(SUPERVISOR, proposal), E::ApprovedAlready);
		assert_noop!(approve(OTHER_COLLECTOR, proposal), E::WrongRole);
	});
}

#[test]
fn important_customers_need_two_or_the_next_level() {
	run(|| {
		let proposal = proposed(CustomerClass::Important);
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_noop!(approve(SUPERVISOR, proposal), E::ApprovedAlready);
		assert_noop!(issue(window(3)), E::NotApproved);
		assert_ok!(approve(SECOND_SUPERVISOR, proposal));
		assert_ok!(issue(window(3)));
		let withdraw = |proposal| Collection::withdraw(by(COLLECTOR), act(), CASE, proposal);
		assert_ok!(withdraw(proposal));
		assert_noop!(withdraw(proposal), E::NoSuchProposal);
		assert!(state().notice.is_none());
		let proposal = propose(EscalationKind::Disconnection, 0).expect("withdrawn");
		assert_ok!(approve(COUNTY_SUPERVISOR, proposal));
		assert!(state().proposal(proposal).is_some_and(|open| open.valid_until > 0));
		let noted = Collection::record_complaint(
			by(COUNTY_SUPERVISOR),
			act(),
			CASE,
			ComplaintGround::Other,
		);
		assert_eq!(noted, Err(E::WrongOrganisation.into()));
	});
}

#[test]
fn protection_raises_the_tier_and_only_supervisors_end_it() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		let protect = |who, on| Collection::set_protection(by(who), act(), CASE, on);
		assert_ok!(protect(COLLECTOR, true));
		assert_noop!(protect(COLLECTOR, false), E::WrongRole);
		assert_ok!(approve(SUPERVISOR, proposal));
		assert!(state().proposal(proposal).is_some_and(|open| open.valid_until == 0));
		assert_ok!(protect(SUPERVISOR, false));
		assert_ok!(approve(SECOND_SUPERVISOR, proposal));
		assert!(state().proposal(proposal).is_some_and(|open| open.valid_until > 0));
	});
}

#[test]
fn an_approval_is_bound_to_its_proposal_and_lapses() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		assert_noop!(approve(SUPERVISOR, [99; 16]), E::NoSuchProposal);
		let wrong = Conditions { not_before: 2, not_after: 1, min_owed: 0 };
		let approval = Collection::approve(by(SUPERVISOR), act(), CASE, proposal, wrong);
		assert_eq!(approval, Err(E::ConditionsContradict.into()));
		assert_ok!(Collection::reject(by(SUPERVISOR), act(), CASE, proposal, true));
		assert_noop!(approve(SUPERVISOR, proposal), E::NoSuchProposal);
		let proposal = propose(EscalationKind::Disconnection, 0).expect("returned");
		assert_ok!(approve(SUPERVISOR, proposal));
		set_time(now() + 16 * DAY);
		assert_noop!(issue(window(3)), E::ApprovalLapsed);
		let again = propose(EscalationKind::Disconnection, 0).expect("lapsed");
		assert_ne!(again, proposal);
	});
}

#[test]
fn conditions_bind_the_cut() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		let conditions =
			Conditions { not_before: today() + 4, not_after: today() + 4, min_owed: BILL + 1 };
		assert_ok!(Collection::approve(by(SUPERVISOR), act(), CASE, proposal, conditions));
		let days = Window { from: now() + 3 * DAY, to: now() + 4 * DAY };
		assert_ok!(issue(days));
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::Left));
		let remind_and_cut = |time| {
			set_time(time - 40 * MINUTE);
			assert_ok!(deliver(NoticeKind::FinalReminder, Delivery::SmsReceipt));
			set_time(time);
			cut()
		};
		assert_eq!(remind_and_cut(NOON + 3 * DAY + HOUR), Err(E::ConditionNotMet.into()));
		pay(BILL).expect("owed");
		assert_eq!(remind_and_cut(NOON + 4 * DAY - HOUR), Err(E::ConditionNotMet.into()));
	});
}

#[test]
fn the_notice_has_its_times() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		assert_noop!(issue(window(3)), E::NotApproved);
		assert_ok!(approve(SUPERVISOR, proposal));
		let end = NoticeKind::FinalReminder;
		assert_noop!(deliver(NoticeKind::Disconnection, Delivery::Left), E::NoNotice);
		let Window { from, to } = window(3);
		for wrong in [
			Window { from, to: from },
			Window { from, to: from + DAY + 1 },
			Window { from: from - DAY, to: to - DAY },
		] {
			assert_noop!(issue(wrong), E::WindowContradicts);
		}
		let none =
			Collection::record_notice(by(COLLECTOR), act(), CASE, NoticeKind::Disconnection, None);
		assert_eq!(none, Err(E::WindowContradicts.into()));
		assert_ok!(issue(window(3)));
		assert_noop!(deliver(end, Delivery::SmsReceipt), E::NoNotice);
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::Refused));
		assert_eq!(state().notice.and_then(|notice| notice.delivered_at), None);
		set_time(NOON + DAY);
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::Posted));
		// An earlier delivery that is recorded afterwards does not shorten the notice.
		let earlier = act_at(now() - HOUR);
		let (notice, left) = (NoticeKind::Disconnection, Delivery::Left);
		assert_ok!(Collection::record_delivery(by(COLLECTOR), earlier, CASE, notice, left));
		set_time(NOON + 3 * DAY - 30 * MINUTE);
		assert_ok!(deliver(end, Delivery::SmsReceipt));
		set_time(NOON + 3 * DAY);
		assert_noop!(cut(), E::NoticeTooShort);
	});
}

#[test]
fn a_notice_grows_old() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_ok!(issue(window(8)));
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::SignedFor));
		set_time(NOON + 8 * DAY - 30 * MINUTE);
		assert_ok!(deliver(NoticeKind::FinalReminder, Delivery::SmsReceipt));
		set_time(NOON + 8 * DAY);
		assert_noop!(cut(), E::NoticeTooOld);
	});
}

#[test]
fn the_second_notice_is_neither_missing_nor_too_near_nor_stale() {
	run(|| {
		set_time(NOON - 3 * HOUR);
		let proposal = proposed(CustomerClass::Residential);
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_ok!(issue(Window {
			from: NOON + 3 * DAY - 3 * HOUR,
			to: NOON + 3 * DAY + 5 * HOUR
		}));
		assert_noop!(cut(), E::NoNotice);
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::SignedFor));
		set_time(NOON + 3 * DAY - 3 * HOUR);
		assert_noop!(cut(), E::NoSecondNotice);
		assert_ok!(deliver(NoticeKind::FinalReminder, Delivery::SmsReceipt));
		set_time(now() + 29 * MINUTE);
		assert_noop!(cut(), E::SecondNoticeTooRecent);
		set_time(now() + 212 * MINUTE);
		assert_noop!(cut(), E::NoSecondNotice);
	});
}

#[test]
fn outside_its_window_nobody_is_cut() {
	run(|| {
		reminded();
		set_time(NOON + 3 * DAY - 2 * HOUR - 1);
		assert_noop!(cut(), E::OutsideWindow);
		set_time(NOON + 3 * DAY + 2 * HOUR);
		assert_noop!(cut(), E::OutsideWindow);
	});
}

#[test]
fn a_cut_is_live() {
	run(|| {
		reminded();
		set_time(now() + HOUR);
		let late = Collection::disconnect(by(COLLECTOR), act_at(now() - HOUR), CASE);
		assert_eq!(late, Err(E::NotLive.into()));
	});
}

#[test]
fn disputes_promises_and_payment_stop_a_cut() {
	run(|| {
		reminded();
		let dispute =
			Collection::open_dispute(by(COLLECTOR), act(), CASE, 1, DisputeGround::Metering);
		assert_ok!(dispute);
		assert_noop!(cut(), E::BillDisputed);
		let answer =
			Collection::answer_dispute(by(SUPERVISOR), act(), CASE, 1, DisputeResult::Rejected);
		assert_ok!(answer);
		let parts = vec![(BILL, today()), (BILL, today() + 30)];
		let plan = |parts| {
			let parts = BoundedVec::truncate_from(parts);
			Collection::agree_plan(by(COLLECTOR), act(), CASE, parts)
		};
		assert_noop!(plan(vec![]), E::PartsMisordered);
		assert_noop!(plan(vec![(1, today()), (1, today())]), E::PartsMisordered);
		assert_ok!(plan(parts));
		assert_noop!(cut(), E::PromiseInForce);
		// The first part is paid in time, then one bounces: the plan is broken after its day.
		let payment = pay(BILL).expect("owed");
		let reverse = |payment| Collection::reverse_payment(by(CASHIER), act(), CASE, payment);
		assert_ok!(reverse(payment));
		assert_noop!(reverse(payment), E::NoSuchPayment);
		assert_noop!(cut(), E::PromiseInForce);
		pay(2 * BILL).expect("owed");
		assert!(state().escalations.is_empty() && state().notice.is_none());
		assert_noop!(cut(), E::NothingOwed);
	});
}

#[test]
fn blackouts_of_the_line_above_spare_everybody() {
	run(|| {
		reminded();
		let declare = |who, from, to| {
			Collection::declare_blackout(by(who), act(), BlackoutReason::Heat, from, to)
		};
		assert_noop!(declare(COLLECTOR, now(), now() + 1), E::WrongRole);
		assert_noop!(declare(SUPERVISOR, now(), now()), E::WindowContradicts);
		let too_long = now() + MAX_BLACKOUT + 1;
		assert_noop!(declare(SUPERVISOR, now(), too_long), E::WindowContradicts);
		assert_ok!(declare(COUNTY_SUPERVISOR, now() - HOUR, now() + 1));
		System::assert_last_event(
			Event::BlackoutDeclared {
				org: COUNTY,
				seq: 0,
				actor: COUNTY_SUPERVISOR,
				from: now() - HOUR,
				to: now() + 1,
			}
			.into(),
		);
		assert_noop!(cut(), E::Blackout);
		let step = Step::Disconnect;
		let asked = Collection::why_not_yet(CASE, COLLECTOR, step.clone(), now());
		let until = Some(now() + 1);
		let expected = rules::Unmet { refusal: rules::Refusal::Blackout, until };
		assert_eq!(asked, Some(vec![expected]));
		assert_eq!(Collection::why_not_yet(CASE, STRANGER, step.clone(), now()), None);
		assert_eq!(Collection::why_not_yet([0; 16], COLLECTOR, step, now()), None);
		set_time(now() + 1);
		assert_ok!(cut());
		for _ in 0..MAX_BLACKOUTS {
			assert_ok!(declare(SUPERVISOR, now(), now() + HOUR));
		}
		assert_noop!(declare(SUPERVISOR, now(), now() + HOUR), E::TooManyBlackouts);
		set_time(now() + HOUR);
		assert_ok!(declare(SUPERVISOR, now(), now() + HOUR));
	});
}

#[test]
fn evenings_and_rest_days_are_spared() {
	run(|| {
		let proposal = proposed(CustomerClass::Residential);
		assert_ok!(approve(SUPERVISOR, proposal));
		// Friday afternoon, the eve of a rest day.
		assert_ok!(issue(window(4)));
		assert_ok!(deliver(NoticeKind::Disconnection, Delivery::SignedFor));
		set_time(NOON + 4 * DAY - 40 * MINUTE);
		assert_ok!(deliver(NoticeKind::FinalReminder, Delivery::SmsReceipt));
		set_time(NOON + 4 * DAY);
		assert_noop!(cut(), E::NotCutHours);
		set_time(NOON + 4 * DAY - MINUTE);
		assert_ok!(cut());
	});
}

#[test]
fn penalties_are_bounded_and_waived_by_approval() {
	run(|| {
		open_as(CustomerClass::Residential, 40);
		let charge = |bill, kind, amount| {
			Collection::add_charge(by(COLLECTOR), act(), CASE, bill, kind, amount)
		};
		let penalty = ChargeKind::Penalty;
		assert_noop!(charge(0, penalty, 0), E::ZeroAmount);
		assert_noop!(charge(9, penalty, 1), E::NoSuchBill);
		// 40 days at 1 per mille.
		assert_noop!(charge(0, penalty, 401), E::PenaltyTooHigh);
		assert_ok!(charge(0, penalty, 400));
		assert_noop!(charge(0, penalty, 1), E::PenaltyTooHigh);
		assert_noop!(charge(0, ChargeKind::Expense, MAX_SUM), E::SumTooLarge);
		assert_ok!(charge(0, ChargeKind::Expense, 100));
		let waiver = EscalationKind::PenaltyWaiver;
		assert_noop!(propose(waiver, 0), E::ZeroAmount);
		assert_noop!(propose(waiver, 401), E::WaiverExceedsPenalty);
		let proposal = propose(waiver, 300).expect("owed");
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_eq!((state().penalty_outstanding(), state().waived), (100, 300));
		assert_eq!(
			kinds().last(),
			Some(&EntryKind::AmountWaived { amount: 300, penalty_only: true })
		);
	});
}

#[test]
fn a_write_off_takes_the_whole_debt_and_two_people_when_it_is_large() {
	run(|| {
		open_as(CustomerClass::Residential, 400);
		let kind = EscalationKind::WriteOff;
		assert_noop!(propose(kind, BILL), E::NotWholeDebt);
		let proposal = propose(kind, 2 * BILL).expect("owed");
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_eq!((state().status, state().outstanding()), (CaseStatus::Closed, 0));
		assert_eq!(
			kinds().last(),
			Some(&EntryKind::CaseClosed { reason: CloseReason::WrittenOff })
		);
	});
	run(|| {
		let small = Policy { high_amount: BILL, ..Policy::default() };
		assert_ok!(Consortium::set_policy(RuntimeOrigin::root(), NOON + 1, small));
		set_time(NOON + 1);
		open_as(CustomerClass::Residential, 400);
		let proposal = propose(EscalationKind::WriteOff, 2 * BILL).expect("owed");
		assert_ok!(approve(SUPERVISOR, proposal));
		assert_eq!(state().status, CaseStatus::Open);
		assert_ok!(approve(SECOND_SUPERVISOR, proposal));
		assert_eq!(state().status, CaseStatus::Closed);
	});
}

#[test]
fn legal_action_needs_what_was_demanded() {
	run(|| {
		open_as(CustomerClass::Residential, 40);
		let kind = EscalationKind::LegalAction;
		assert_noop!(propose(kind, 0), E::DemandsMissing);
		assert_ok!(demand());
		assert_ok!(demand());
		let proposal = propose(kind, 0).expect("met");
		assert_ok!(approve(SUPERVISOR, proposal));
		assert!(state().escalations.is_empty());
	});
}

#[test]
fn a_bounced_payment_stops_the_reconnection_clock() {
	run(|| {
		reminded();
		assert_ok!(cut());
		let payment = pay(2 * BILL).expect("owed");
		assert_ok!(Collection::reverse_payment(by(CASHIER), act(), CASE, payment));
		assert_eq!(state().cut.and_then(|cut| cut.reconnect_by), None);
		assert_eq!((state().outstanding(), state().paid), (2 * BILL, 0));
		let reversed = EntryKind::PaymentReversed { payment, amount: 2 * BILL };
		assert_eq!(kinds().last(), Some(&reversed));
	});
}

#[test]
fn a_case_remembers_so_many_payments() {
	run(|| {
		open_as(CustomerClass::Residential, 40);
		for n in 0..MAX_PAYMENTS as u8 {
			let mut id = [255; 16];
			id[0] = n;
			let meta = ActMeta { act: id, ..act() };
			let cash = PaymentMethod::Cash;
			assert_ok!(Collection::record_payment(by(CASHIER), meta, CASE, 1, cash));
		}
		let meta = ActMeta { act: [255; 16], ..act() };
		let more = Collection::record_payment(by(CASHIER), meta, CASE, 1, PaymentMethod::Cash);
		assert_eq!(more, Err(E::TooManyPayments.into()));
	});
}

#[test]
fn a_correction_supersedes_once_and_only_its_own_kind() {
	run(|| {
		open_as(CustomerClass::Residential, 40);
		let contact = |supersedes, at| {
			let meta = ActMeta { supersedes, ..act_at(at) };
			let (channel, outcome) = (Channel::Phone, Outcome::Reached);
			Collection::record_contact(by(COLLECTOR), meta, CASE, channel, outcome, Party::Customer)
		};
		for _ in 0..3 {
			assert_ok!(contact(None, now()));
		}
		assert_noop!(contact(None, now()), E::TooManyContactsToday);
		// Entries 0-2 opened the case; 3-5 are the contacts.
		for wrong in [0, 6, u32::MAX] {
			assert_noop!(contact(Some(wrong), now()), E::NotCorrectable);
		}
		assert_ok!(contact(Some(4), now() - DAY));
		assert_eq!(state().contacts.to_vec(), vec![now() - DAY, now(), now()]);
		assert_noop!(contact(Some(4), now()), E::NotCorrectable);
		assert_ok!(contact(None, now()));
		let meta = ActMeta { supersedes: Some(3), ..act() };
		let promise = Collection::record_promise(by(COLLECTOR), meta, CASE, 1, today());
		assert_eq!(promise, Err(E::NotCorrectable.into()));
		let meta = ActMeta { supersedes: Some(3), ..act() };
		let complaint =
			Collection::record_complaint(by(COLLECTOR), meta, CASE, ComplaintGround::Other);
		assert_eq!(complaint, Err(E::NotCorrectable.into()));
		let entry = Journal::<Test>::get(ORG, 0)[6].clone();
		assert_eq!(entry.supersedes, Some(4));
	});
}
