//! Nothing that a signer names can be larger than what every client can hold and show.

use crate::{
	mock::*,
	rules::{Refusal, Step, MAX_DAYS_AHEAD, MAX_WINDOW_AHEAD},
	*,
};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult, BoundedVec};
use pallet_consortium::Policy;

type E = Error<Test>;

const CASE: CaseId = [7; 16];
const BILL: u64 = 10_000;
const NEVER: Window = Window { from: u64::MAX - 1, to: u64::MAX };

fn meta(n: u8) -> ActMeta {
	ActMeta {
		act: [n; 16],
		occurred_at: NOON,
		clock_offset: 0,
		commitment: Some([n; 32]),
		supersedes: None,
	}
}

fn by(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn today() -> u32 {
	rules::local_day(&Policy::default(), NOON)
}

fn open(reference: &[u8]) -> DispatchResult {
	let bill = NewBill { period: 202_609, amount: BILL, due: today() - 40 };
	let case = NewCase {
		case: CASE,
		reference: BoundedVec::truncate_from(reference.to_vec()),
		customer: [3; 32],
		class: CustomerClass::Residential,
		bills: BoundedVec::truncate_from(vec![bill]),
	};
	Collection::open_cases(by(COLLECTOR), meta(200), BoundedVec::truncate_from(vec![case]))
}

fn notice(notice: NoticeKind, window: Option<Window>) -> DispatchResult {
	Collection::record_notice(by(COLLECTOR), meta(1), CASE, notice, window)
}

fn promise(due: u32) -> DispatchResult {
	Collection::record_promise(by(COLLECTOR), meta(2), CASE, 1, due)
}

fn plan(parts: &[(u64, u32)]) -> DispatchResult {
	let parts = BoundedVec::truncate_from(parts.to_vec());
	Collection::agree_plan(by(COLLECTOR), meta(3), CASE, parts)
}

fn blackout(from: u64, to: u64) -> DispatchResult {
	let reason = BlackoutReason::Heat;
	Collection::declare_blackout(by(SUPERVISOR), meta(4), reason, from, to)
}

fn import(kinds: &[EntryKind<AccountId>]) -> DispatchResult {
	let opened = EntryKind::CaseOpened {
		reference: BoundedVec::truncate_from(b"B-2".to_vec()),
		customer: [4; 32],
		class: CustomerClass::Business,
	};
	let billed = EntryKind::BillAdded { bill: 0, period: 202_609, amount: BILL, due: 9 };
	let entries = [opened, billed].into_iter().chain(kinds.iter().cloned());
	let entries = entries
		.map(|kind| ImportedEntry { occurred_at: NOON - DAY, commitment: None, kind })
		.collect();
	let entries = BoundedVec::truncate_from(entries);
	let chunks = vec![ImportChunk { case: [8; 16], from: 0, entries }];
	Collection::import_history(by(ADMIN), BoundedVec::truncate_from(chunks))
}

#[test]
fn only_a_notice_of_disconnection_names_a_window_and_none_beyond_a_year() {
	run(|| {
		assert_ok!(open(b"A-1"));
		for kind in [NoticeKind::Dunning, NoticeKind::FinalReminder, NoticeKind::Reconnection] {
			assert_noop!(notice(kind, Some(NEVER)), E::WindowUncalledFor);
			let soon = Window { from: NOON + DAY, to: NOON + 2 * DAY };
			assert_noop!(notice(kind, Some(soon)), E::WindowUncalledFor);
		}
		assert_ok!(notice(NoticeKind::Dunning, None));
		let far = |to: u64| {
			let window = Some(Window { from: to - 1, to });
			let step = Step::Notice { notice: NoticeKind::Disconnection, window };
			let unmet = Collection::why_not_yet(CASE, COLLECTOR, step, NOON).expect("known");
			unmet.iter().any(|one| one.refusal == Refusal::TooFarAhead)
		};
		assert!(!far(NOON + MAX_WINDOW_AHEAD));
		assert!(far(NOON + MAX_WINDOW_AHEAD + 1) && far(MAX_SUM) && far(u64::MAX));
	});
}

#[test]
fn promised_days_lie_within_ten_years() {
	run(|| {
		assert_ok!(open(b"A-1"));
		let last = today() + MAX_DAYS_AHEAD;
		assert_noop!(promise(last + 1), E::TooFarAhead);
		assert_noop!(promise(u32::MAX), E::TooFarAhead);
		assert_noop!(plan(&[(1, today()), (1, u32::MAX)]), E::TooFarAhead);
		assert_noop!(plan(&[(u64::MAX, today()), (u64::MAX, last)]), E::PromiseExceedsDebt);
		assert_ok!(promise(last));
		assert_ok!(plan(&[(1, today()), (1, last)]));
	});
}

#[test]
fn blackouts_end_within_a_year() {
	run(|| {
		let last = NOON + MAX_WINDOW_AHEAD;
		assert_noop!(blackout(u64::MAX - 1, u64::MAX), E::TooFarAhead);
		assert_noop!(blackout(last, last + 1), E::TooFarAhead);
		assert_noop!(blackout(0, u64::MAX), E::WindowContradicts);
		assert_ok!(blackout(last - DAY, last));
	});
}

#[test]
fn proposals_and_approvals_name_what_can_be() {
	run(|| {
		assert_ok!(open(b"A-1"));
		let propose =
			|kind, amount| Collection::propose(by(COLLECTOR), meta(5), CASE, kind, amount);
		for kind in [EscalationKind::Disconnection, EscalationKind::LegalAction] {
			assert_noop!(propose(kind, 1), E::AmountUncalledFor);
			assert_noop!(propose(kind, u64::MAX), E::AmountUncalledFor);
		}
		assert_noop!(propose(EscalationKind::PenaltyWaiver, u64::MAX), E::WaiverExceedsPenalty);
		assert_noop!(propose(EscalationKind::WriteOff, u64::MAX), E::NotWholeDebt);
		assert_ok!(propose(EscalationKind::WriteOff, BILL));
		let approve =
			|conditions| Collection::approve(by(SUPERVISOR), meta(6), CASE, [5; 16], conditions);
		let last = today() + MAX_DAYS_AHEAD;
		let none = Conditions::NONE;
		let late = Conditions { not_before: last + 1, ..none };
		assert_noop!(approve(late), E::TooFarAhead);
		assert_noop!(approve(Conditions { not_after: last + 1, ..none }), E::TooFarAhead);
		assert_noop!(approve(Conditions { not_after: Day::MAX - 1, ..none }), E::TooFarAhead);
		assert_noop!(approve(Conditions { min_owed: MAX_SUM + 1, ..none }), E::SumTooLarge);
		assert_noop!(approve(Conditions { min_owed: u64::MAX, ..none }), E::SumTooLarge);
		assert_ok!(approve(Conditions { not_before: last, min_owed: MAX_SUM, ..none }));
	});
}

#[test]
fn references_are_text() {
	run(|| {
		assert_noop!(open(&[0xff, 0xfe, 0xfd]), E::ReferenceUnreadable);
		assert_ok!(open("案-1".as_bytes()));
	});
}

#[test]
fn history_holds_nothing_that_a_client_cannot() {
	use EntryKind::*;
	let notice = |notice, window| NoticeIssued { notice, window: Some(window) };
	let (disconnection, dunning) = (NoticeKind::Disconnection, NoticeKind::Dunning);
	let escalation = EscalationKind::Disconnection;
	let (method, clearing) = (PaymentMethod::Cash, ClearingOrder::OldestBillFirst);
	let past = Window { from: 1, to: 2 };
	run(|| {
		let last = today() + MAX_DAYS_AHEAD;
		let refused = [
			(BillAdded { bill: 1, period: 1, amount: 1, due: last + 1 }, E::TooFarAhead),
			(BillAdded { bill: 1, period: 1, amount: u64::MAX, due: 1 }, E::SumTooLarge),
			(PromiseMade { amount: MAX_SUM + 1, due: 1 }, E::SumTooLarge),
			(PromiseMade { amount: 1, due: u32::MAX }, E::TooFarAhead),
			(EscalationProposed { escalation, amount: u64::MAX }, E::SumTooLarge),
			(notice(disconnection, NEVER), E::TooFarAhead),
			(notice(disconnection, Window { from: 2, to: 2 }), E::WindowContradicts),
			(notice(dunning, past), E::WindowUncalledFor),
			(
				CaseOpened {
					reference: BoundedVec::truncate_from(vec![0xff]),
					customer: [0; 32],
					class: CustomerClass::Business,
				},
				E::ReferenceUnreadable,
			),
		];
		for (kind, error) in refused {
			assert_noop!(import(&[kind]), error);
		}
		let received = |amount| PaymentReceived { amount, method, clearing };
		let waived = |amount| AmountWaived { amount, penalty_only: false };
		let charged = |amount| ChargeAdded { bill: 0, charge: ChargeKind::Expense, amount };
		assert_noop!(import(&[received(MAX_SUM), waived(1)]), E::SumTooLarge);
		assert_noop!(import(&[waived(MAX_SUM), received(1)]), E::SumTooLarge);
		assert_noop!(import(&[charged(MAX_SUM)]), E::SumTooLarge);
		assert_ok!(import(&[
			charged(MAX_SUM - BILL),
			PromiseMade { amount: MAX_SUM, due: last },
			EscalationProposed { escalation, amount: 7 },
			notice(disconnection, past),
			received(MAX_SUM),
		]));
	});
}
