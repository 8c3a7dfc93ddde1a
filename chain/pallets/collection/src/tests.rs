use crate::{mock::*, *};
use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::Hooks, weights::Weight, BoundedVec};
use pallet_consortium::Policy;
use sp_runtime::DigestItem;

type E = Error<Test>;

const CASE: CaseId = [7; 16];
const BILL: u64 = 10_000;

fn meta(n: u8, occurred_at: u64) -> ActMeta {
	ActMeta {
		act: [n; 16],
		occurred_at,
		clock_offset: -7,
		commitment: Some([n; 32]),
		supersedes: None,
	}
}

fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn new_case(case: CaseId, bills: &[u64]) -> NewCase {
	let due = (NOON / DAY) as u32 - 40;
	let bills = bills.iter().map(|amount| NewBill { period: 202_609, amount: *amount, due });
	NewCase {
		case,
		reference: BoundedVec::truncate_from(b"A-1".to_vec()),
		customer: [3; 32],
		class: CustomerClass::Residential,
		bills: BoundedVec::truncate_from(bills.collect()),
	}
}

fn open_with(n: u8, cases: Vec<NewCase>) -> frame_support::dispatch::DispatchResult {
	Collection::open_cases(signed(COLLECTOR), meta(n, NOON), BoundedVec::truncate_from(cases))
}

fn open() {
	assert_ok!(open_with(200, vec![new_case(CASE, &[BILL, BILL])]));
}

fn contact(who: AccountId, n: u8, at: u64) -> frame_support::dispatch::DispatchResult {
	let (channel, outcome, party) = (Channel::Phone, Outcome::Reached, Party::Customer);
	Collection::record_contact(signed(who), meta(n, at), CASE, channel, outcome, party)
}

fn pay(n: u8, amount: u64) -> frame_support::dispatch::DispatchResult {
	Collection::record_payment(signed(CASHIER), meta(n, NOON), CASE, amount, PaymentMethod::Cash)
}

fn promise(n: u8, amount: u64, due: u32) -> frame_support::dispatch::DispatchResult {
	Collection::record_promise(signed(COLLECTOR), meta(n, NOON), CASE, amount, due)
}

fn promised(paid: u64, amount: u64, due: u32) -> Promise {
	Promise { paid, parts: one_part(amount, due) }
}

fn disputed() -> Vec<bool> {
	state().bills.iter().map(|bill| bill.disputed).collect()
}

fn close(who: AccountId, n: u8, reason: CloseReason) -> frame_support::dispatch::DispatchResult {
	Collection::close_case(signed(who), meta(n, NOON), CASE, reason)
}

fn state() -> CaseState {
	Cases::<Test>::get(CASE).expect("opened")
}

fn today() -> u32 {
	rules::local_day(&Policy::default(), NOON)
}

/// A noop in storage and in the memory of acts: a refused act can be tried again under the same id.
macro_rules! refused {
	($call:expr, $error:expr) => {
		assert_noop!($call, $error)
	};
}

#[test]
fn an_act_becomes_an_entry_with_all_its_parts() {
	run(|| {
		open();
		assert_ok!(contact(COLLECTOR, 1, NOON - HOUR));
		let entry = Journal::<Test>::get(ORG, 0)[3].clone();
		let expected = Entry {
			org: ORG,
			seq: 3,
			case: Some(CASE),
			actor: Some(COLLECTOR),
			at: NOON,
			occurred_at: NOON - HOUR,
			clock_offset: -7,
			policy: 1,
			act: [1; 16],
			provenance: Provenance::Recorded,
			commitment: Some([1; 32]),
			supersedes: None,
			kind: EntryKind::ContactMade {
				channel: Channel::Phone,
				outcome: Outcome::Reached,
				party: Party::Customer,
			},
		};
		assert_eq!(entry, expected);
		System::assert_last_event(
			Event::Recorded {
				org: ORG,
				seq: 3,
				case: CASE,
				actor: COLLECTOR,
				act: [1; 16],
				kind: expected.kind,
			}
			.into(),
		);
		assert_eq!(state().contacts.to_vec(), vec![NOON - HOUR]);
	});
}

#[test]
fn the_header_commits_to_every_journal() {
	run(|| {
		open();
		Collection::on_finalize(1);
		let heads = [ORG, OTHER_ORG, COUNTY].map(|org| (org, Heads::<Test>::get(org)));
		let root = merkle::root(heads);
		let digest = System::digest();
		let expected = DigestItem::Consensus(*b"COLL", root.to_vec());
		assert!(digest.logs.contains(&expected));
		assert_ok!(contact(COLLECTOR, 1, NOON));
		Collection::on_finalize(2);
		let last = System::digest().logs.last().cloned();
		assert_ne!(last, Some(expected));
	});
}

#[test]
fn pages_fill_up_one_after_another() {
	run(|| {
		let cases: Vec<NewCase> =
			(0..30).map(|n| new_case([n + 1; 16], &[BILL, BILL, BILL])).collect();
		assert_ok!(open_with(200, cases));
		assert_eq!(Heads::<Test>::get(ORG).length, 120);
		assert_eq!(Journal::<Test>::get(ORG, 6).len(), 16);
		assert_eq!(Journal::<Test>::get(ORG, 7).len(), 8);
	});
}

#[test]
fn who_may_record() {
	run(|| {
		open();
		refused!(contact(STRANGER, 1, NOON), E::NotOperator);
		for who in [CASHIER, AUDITOR, ADMIN] {
			refused!(contact(who, 1, NOON), E::WrongRole);
		}
		refused!(contact(OTHER_COLLECTOR, 1, NOON), E::WrongOrganisation);
		let cash = PaymentMethod::Cash;
		let pays = |who| Collection::record_payment(signed(who), meta(1, NOON), CASE, 1, cash);
		refused!(pays(COLLECTOR), E::WrongRole);
		refused!(pays(SUPERVISOR), E::WrongRole);
		assert_ok!(Consortium::revoke_operator(signed(ADMIN), COLLECTOR));
		refused!(contact(COLLECTOR, 1, NOON), E::NotOperator);
		assert_ok!(contact(SUPERVISOR, 1, NOON));
	});
}

#[test]
fn changes_of_staff_are_written_down() {
	run(|| {
		assert_ok!(Consortium::register_operator(signed(ADMIN), ORG, 31, Role::Collector, [5; 32]));
		assert_ok!(Consortium::change_operator(signed(ADMIN), 31, Role::Cashier));
		assert_ok!(Consortium::revoke_operator(RuntimeOrigin::root(), 31));
		let page = Journal::<Test>::get(ORG, 0);
		let kinds: Vec<_> = page.iter().map(|entry| (entry.actor, entry.kind.clone())).collect();
		assert_eq!(
			kinds,
			vec![
				(
					Some(ADMIN),
					EntryKind::OperatorRegistered {
						account: 31,
						role: Role::Collector,
						person: [5; 32]
					}
				),
				(Some(ADMIN), EntryKind::OperatorChanged { account: 31, role: Role::Cashier }),
				(None, EntryKind::OperatorRevoked { account: 31 }),
			]
		);
		assert!(page.iter().all(|entry| entry.case.is_none()));
	});
}

#[test]
fn an_act_is_recorded_once() {
	run(|| {
		open();
		assert_ok!(contact(COLLECTOR, 1, NOON));
		refused!(contact(COLLECTOR, 1, NOON), E::DuplicateAct);
		refused!(contact(SUPERVISOR, 1, NOON - HOUR), E::DuplicateAct);
	});
}

#[test]
fn acts_are_forgotten_only_when_no_policy_accepts_their_time() {
	run(|| {
		open();
		Collection::on_idle(1, Weight::MAX);
		assert_ok!(contact(COLLECTOR, 1, NOON));
		let day = (NOON / DAY) as u32;
		for later in 0..=u64::from(ACT_MEMORY_DAYS) + 70 {
			set_time(NOON + later * DAY);
			Collection::on_idle(1, Weight::MAX);
			if later <= 30 {
				assert!(Acts::<Test>::contains_key(day, [1; 16]), "forgotten after {later} days");
			}
		}
		assert!(!Acts::<Test>::contains_key(day, [1; 16]));
	});
}

#[test]
fn the_claimed_time_has_limits() {
	run(|| {
		open();
		let policy = Policy::default();
		let oldest = NOON - policy.back_dating_limit;
		refused!(contact(COLLECTOR, 1, oldest - 1), E::TooOld);
		assert_ok!(contact(COLLECTOR, 1, oldest));
		let latest = NOON + policy.clock_tolerance;
		refused!(contact(COLLECTOR, 2, latest + 1), E::InTheFuture);
		assert_ok!(contact(COLLECTOR, 2, latest));
	});
}

#[test]
fn quiet_hours_go_by_the_claimed_time() {
	run(|| {
		open();
		// 02:00 local, claimed for the evening before at 20:00.
		set_time(NOON + 14 * HOUR);
		refused!(contact(COLLECTOR, 1, NOON + 14 * HOUR), E::QuietHours);
		assert_ok!(contact(COLLECTOR, 1, NOON + 8 * HOUR));
		refused!(contact(COLLECTOR, 2, NOON + 10 * HOUR), E::QuietHours);
	});
}

#[test]
fn contacts_are_limited_per_day_and_per_week() {
	run(|| {
		open();
		for n in 1..=3 {
			assert_ok!(contact(COLLECTOR, n, NOON));
		}
		refused!(contact(COLLECTOR, 4, NOON), E::TooManyContactsToday);
		for (n, days) in [(4, 1), (5, 2), (6, 3), (7, 4)] {
			set_time(NOON + days * DAY);
			assert_ok!(contact(COLLECTOR, n, NOON + days * DAY));
		}
		set_time(NOON + 5 * DAY);
		refused!(contact(COLLECTOR, 8, NOON + 5 * DAY), E::TooManyContactsIn7Days);
		set_time(NOON + 7 * DAY);
		assert_ok!(contact(COLLECTOR, 8, NOON + 7 * DAY));
	});
}

#[test]
fn imported_contacts_count() {
	run(|| {
		let contact_made = EntryKind::ContactMade {
			channel: Channel::Sms,
			outcome: Outcome::NoAnswer,
			party: Party::Nobody,
		};
		let kinds = [opened(), contact_made.clone(), contact_made.clone(), contact_made];
		assert_ok!(import(ADMIN, vec![chunk(CASE, 0, &kinds)]));
		refused!(contact(COLLECTOR, 1, NOON), E::TooManyContactsToday);
	});
}

#[test]
fn cases_are_opened_over_overdue_bills_once() {
	run(|| {
		open();
		refused!(open_with(1, vec![new_case(CASE, &[1])]), E::CaseExists);
		let other = [8; 16];
		refused!(open_with(1, vec![new_case(other, &[])]), E::NoBill);
		refused!(open_with(1, vec![new_case(other, &[0])]), E::ZeroAmount);
		refused!(open_with(1, vec![new_case(other, &[MAX_SUM, 1])]), E::SumTooLarge);
		let mut early = new_case(other, &[1]);
		early.bills[0].due = today();
		refused!(open_with(1, vec![early]), E::NotOverdue);
		let twice = vec![new_case(other, &[1]), new_case(other, &[1])];
		refused!(open_with(1, twice), E::CaseExists);
		assert_eq!(state().principal, 2 * BILL);
	});
}

#[test]
fn payments_clear_what_is_owed_and_no_more() {
	run(|| {
		refused!(pay(1, 1), E::CaseUnknown);
		open();
		refused!(pay(1, 0), E::ZeroAmount);
		refused!(pay(1, 2 * BILL + 1), E::PaymentExceedsDebt);
		assert_ok!(promise(2, BILL, today()));
		assert_ok!(pay(1, BILL));
		assert_eq!(
			(state().outstanding(), state().promise),
			(BILL, Some(promised(BILL, BILL, today())))
		);
		assert_ok!(pay(3, BILL));
		assert_eq!((state().outstanding(), state().promise), (0, None));
		refused!(pay(4, 1), E::NothingOwed);
	});
}

#[test]
fn promises_are_within_debt_and_time() {
	run(|| {
		open();
		refused!(promise(1, 0, today()), E::ZeroAmount);
		refused!(promise(1, 2 * BILL + 1, today()), E::PromiseExceedsDebt);
		refused!(promise(1, BILL, today() - 1), E::PromiseInThePast);
		assert_ok!(promise(1, BILL, today()));
		assert_ok!(promise(2, 2 * BILL, today() + 3));
		assert_eq!(state().promise, Some(promised(0, 2 * BILL, today() + 3)));
	});
}

#[test]
fn a_dispute_touches_one_bill() {
	run(|| {
		open();
		let dispute = |n, bill| {
			let ground = DisputeGround::Metering;
			Collection::open_dispute(signed(COLLECTOR), meta(n, NOON), CASE, bill, ground)
		};
		let answer = |n, bill| {
			let result = DisputeResult::Rejected;
			Collection::answer_dispute(signed(SUPERVISOR), meta(n, NOON), CASE, bill, result)
		};
		refused!(dispute(1, 2), E::NoSuchBill);
		refused!(answer(1, 2), E::NoSuchBill);
		refused!(answer(1, 1), E::NotDisputed);
		assert_ok!(dispute(1, 1));
		assert_eq!(disputed(), vec![false, true]);
		refused!(dispute(2, 1), E::AlreadyDisputed);
		assert_ok!(answer(2, 1));
		assert_eq!(disputed(), vec![false, false]);
	});
}

#[test]
fn complaints_and_notices() {
	run(|| {
		open();
		let (s, c) = (signed(SUPERVISOR), signed(CASHIER));
		refused!(
			Collection::answer_complaint(s.clone(), meta(1, NOON), CASE, true),
			E::NoOpenComplaint
		);
		let ground = ComplaintGround::Conduct;
		assert_ok!(Collection::record_complaint(c, meta(1, NOON), CASE, ground));
		assert_eq!(state().open_complaints, 1);
		assert_ok!(Collection::answer_complaint(s, meta(2, NOON), CASE, true));
		assert_eq!(state().open_complaints, 0);
		let who = signed(COLLECTOR);
		let notice = NoticeKind::Dunning;
		assert_ok!(Collection::record_notice(who.clone(), meta(3, NOON), CASE, notice, None));
		let delivery = Delivery::SignedFor;
		assert_ok!(Collection::record_delivery(who, meta(4, NOON), CASE, notice, delivery));
	});
}

#[test]
fn closing_a_case() {
	run(|| {
		open();
		refused!(close(SUPERVISOR, 1, CloseReason::Settled), E::StillOwed);
		refused!(close(COLLECTOR, 1, CloseReason::OpenedInError), E::WrongRole);
		assert_ok!(pay(2, 2 * BILL));
		refused!(close(SUPERVISOR, 1, CloseReason::OpenedInError), E::HasPayments);
		refused!(close(SUPERVISOR, 1, CloseReason::WrittenOff), E::WrongReason);
		assert_ok!(close(COLLECTOR, 1, CloseReason::Settled));
		refused!(contact(COLLECTOR, 3, NOON), E::CaseClosed);
		refused!(close(SUPERVISOR, 3, CloseReason::Settled), E::CaseClosed);
	});
}

#[test]
fn a_new_policy_judges_only_what_it_is_in_force_for() {
	run(|| {
		open();
		let strict = Policy { contacts_per_day: 1, ..Policy::default() };
		assert_ok!(Consortium::set_policy(RuntimeOrigin::root(), NOON + DAY, strict));
		assert_ok!(contact(COLLECTOR, 1, NOON));
		assert_ok!(contact(COLLECTOR, 2, NOON));
		set_time(NOON + DAY + HOUR);
		assert_ok!(contact(COLLECTOR, 3, NOON + DAY));
		refused!(contact(COLLECTOR, 4, NOON + DAY + HOUR), E::TooManyContactsToday);
		// Claimed for the day before: judged by the policy of then, which allows a third.
		assert_ok!(contact(COLLECTOR, 4, NOON + HOUR));
		let versions: Vec<u32> =
			Journal::<Test>::get(ORG, 0).iter().skip(3).map(|entry| entry.policy).collect();
		assert_eq!(versions, vec![1, 1, 2, 1]);
	});
}

fn opened() -> EntryKind<AccountId> {
	EntryKind::CaseOpened {
		reference: BoundedVec::truncate_from(b"B-2".to_vec()),
		customer: [4; 32],
		class: CustomerClass::Business,
	}
}

fn billed(bill: u16, amount: u64) -> EntryKind<AccountId> {
	EntryKind::BillAdded { bill, period: 202_601, amount, due: 100 }
}

fn chunk(case: CaseId, from: u32, kinds: &[EntryKind<AccountId>]) -> ImportChunk<AccountId> {
	let entries = kinds.iter().map(|kind| ImportedEntry {
		occurred_at: NOON,
		commitment: None,
		kind: kind.clone(),
	});
	ImportChunk { case, from, entries: BoundedVec::truncate_from(entries.collect()) }
}

fn import(
	who: AccountId,
	chunks: Vec<ImportChunk<AccountId>>,
) -> frame_support::dispatch::DispatchResult {
	Collection::import_history(signed(who), BoundedVec::truncate_from(chunks))
}

#[test]
fn an_import_sent_again_changes_nothing() {
	run(|| {
		let penalty = EntryKind::ChargeAdded { bill: 0, charge: ChargeKind::Penalty, amount: 50 };
		let paid = EntryKind::PaymentReceived {
			amount: 30,
			method: PaymentMethod::Unstated,
			clearing: ClearingOrder::OldestBillFirst,
		};
		let kinds = [opened(), billed(0, 100), penalty, paid];
		assert_ok!(import(ADMIN, vec![chunk(CASE, 0, &kinds)]));
		System::assert_last_event(
			Event::HistoryImported { org: ORG, seq: 0, actor: ADMIN, entries: 4, passed_over: 0 }
				.into(),
		);
		let after = (state(), Heads::<Test>::get(ORG));
		assert_eq!(after.0.outstanding(), 120);
		assert_ok!(import(ADMIN, vec![chunk(CASE, 0, &kinds)]));
		assert_eq!(after, (state(), Heads::<Test>::get(ORG)));
		// A chunk that overlaps adds only what is new.
		let more = [kinds[3].clone(), billed(1, 7)];
		assert_ok!(import(ADMIN, vec![chunk(CASE, 3, &more)]));
		assert_eq!((state().imported, state().principal, state().paid), (5, 107, 30));
		assert!(Journal::<Test>::get(ORG, 0)
			.iter()
			.all(|entry| entry.provenance == Provenance::Imported));
	});
}

#[test]
fn what_an_import_may_not_hold() {
	run(|| {
		let one = |kinds: &[EntryKind<AccountId>]| import(ADMIN, vec![chunk(CASE, 0, kinds)]);
		refused!(one(&[billed(0, 1)]), E::ImportMisordered);
		refused!(one(&[opened(), opened()]), E::ImportMisordered);
		refused!(one(&[opened(), billed(1, 1)]), E::ImportMisordered);
		let staff = EntryKind::OperatorRevoked { account: 1 };
		refused!(one(&[opened(), staff]), E::ImportForbiddenKind);
		refused!(one(&[opened(), EntryKind::Disconnected]), E::ImportForbiddenKind);
		let charge = EntryKind::ChargeAdded { bill: 0, charge: ChargeKind::Expense, amount: 1 };
		refused!(one(&[opened(), charge]), E::NoSuchBill);
		refused!(one(&[opened(), billed(0, MAX_SUM), billed(1, 1)]), E::SumTooLarge);
		refused!(import(ADMIN, vec![chunk(CASE, 1, &[opened()])]), E::ImportHole);
		let mut late = chunk(CASE, 0, &[opened()]);
		late.entries[0].occurred_at = NOON + DAY;
		refused!(import(ADMIN, vec![late]), E::InTheFuture);
		let mut full: Vec<_> = (0..63).map(|bill| billed(bill, 1)).collect();
		full.insert(0, opened());
		assert_ok!(one(&full));
		let rest = [billed(63, 1), billed(64, 1)];
		refused!(import(ADMIN, vec![chunk(CASE, 64, &rest)]), E::TooManyBills);
	});
}

#[test]
fn who_may_import_and_when() {
	run(|| {
		let try_import = |who| import(who, vec![chunk(CASE, 0, &[opened()])]);
		refused!(try_import(STRANGER), E::NotOperator);
		refused!(try_import(SUPERVISOR), E::WrongRole);
		open();
		refused!(try_import(ADMIN), E::CaseExists);
		assert_ok!(Consortium::register_operator(
			RuntimeOrigin::root(),
			OTHER_ORG,
			25,
			Role::OrgAdmin,
			[25; 32]
		));
		refused!(try_import(25), E::ImportClosed);
		assert_ok!(Consortium::open_import(RuntimeOrigin::root(), OTHER_ORG, NOON + DAY));
		refused!(import(25, vec![chunk(CASE, 0, &[opened()])]), E::WrongOrganisation);
		assert_ok!(Consortium::close_import(signed(ADMIN), ORG));
		refused!(import(ADMIN, vec![chunk([9; 16], 0, &[opened()])]), E::ImportClosed);
	});
}

#[test]
fn a_full_journal_takes_no_more() {
	run(|| {
		open();
		let before = Heads::<Test>::get(ORG);
		let last = u32::MAX;
		Heads::<Test>::insert(ORG, Head { length: last, head: [0; 32] });
		refused!(contact(COLLECTOR, 1, NOON), E::JournalFull);
		Heads::<Test>::insert(ORG, before);
	});
}

#[test]
fn imported_contacts_beyond_memory_push_out_the_oldest() {
	let mut state = CaseState::new(ORG, CustomerClass::Residential);
	for time in (0..300).rev() {
		state.remember_contact(time);
	}
	assert_eq!(state.contacts.len(), MAX_RECENT_CONTACTS as usize);
	for time in 300..600 {
		state.remember_contact(time);
	}
	assert_eq!(state.contacts.first(), Some(&(600 - u64::from(MAX_RECENT_CONTACTS))));
}

/// Bytes that clients decode: an accidental change of a shape fails here.
#[test]
fn the_shape_of_an_entry_is_fixed() {
	let entry = Entry::<[u8; 32]> {
		org: 1,
		seq: 2,
		case: Some([3; 16]),
		actor: Some([4; 32]),
		at: 5,
		occurred_at: 6,
		clock_offset: -1,
		policy: 7,
		act: [8; 16],
		provenance: Provenance::Imported,
		commitment: None,
		supersedes: Some(11),
		kind: EntryKind::PromiseMade { amount: 9, due: 10 },
	};
	let mut bytes = vec![1, 0, 0, 0, 2, 0, 0, 0, 1];
	bytes.extend([3; 16]);
	bytes.push(1);
	bytes.extend([4; 32]);
	bytes.extend([5, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
	bytes.extend([255, 255, 255, 255, 7, 0, 0, 0]);
	bytes.extend([8; 16]);
	bytes.extend([1, 0, 1, 11, 0, 0, 0, 6, 9, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0]);
	assert_eq!(entry.encode(), bytes);
}
