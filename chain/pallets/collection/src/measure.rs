//! Measures the time that each call takes, natively: `cargo test --release -p pallet-collection -- --ignored measure
//! --nocapture`. The figures, multiplied by the factor in chain/README.md, are those of `weights_measured.rs`.

use crate::{mock::*, *};
use frame_support::{traits::Hooks, weights::Weight, BoundedVec};
use std::time::Instant;

const ROUNDS: u32 = 400;

/// The median of many runs in nanoseconds; `prepare` is not counted.
fn median<P>(mut prepare: impl FnMut(u32) -> P, mut run: impl FnMut(P)) -> u128 {
	let mut times: Vec<u128> = (0..ROUNDS)
		.map(|round| {
			let input = prepare(round);
			let start = Instant::now();
			run(input);
			start.elapsed().as_nanos()
		})
		.collect();
	times.sort_unstable();
	times[times.len() / 2]
}

fn id(round: u32) -> [u8; 16] {
	let mut id = [1; 16];
	id[..4].copy_from_slice(&round.to_le_bytes());
	id
}

fn meta(round: u32) -> ActMeta {
	ActMeta {
		act: id(round),
		occurred_at: NOON,
		clock_offset: 0,
		commitment: Some([1; 32]),
		supersedes: None,
	}
}

fn new_case(case: CaseId, bills: u32) -> NewCase {
	let bill = NewBill { period: 202_609, amount: 100, due: 1_000 };
	NewCase {
		case,
		reference: BoundedVec::truncate_from(vec![65; 32]),
		customer: [3; 32],
		class: CustomerClass::Residential,
		bills: BoundedVec::truncate_from(vec![bill; bills as usize]),
	}
}

fn opening(cases: u32, bills: u32) -> u128 {
	median(
		|round| {
			let cases = (0..cases).map(|n| new_case(id(round * 100 + n), bills)).collect();
			(meta(round), BoundedVec::truncate_from(cases))
		},
		|(meta, cases)| {
			Collection::open_cases(RuntimeOrigin::signed(COLLECTOR), meta, cases).expect("opens");
		},
	)
}

fn importing(chunks: u32, entries: u32, salt: u32) -> u128 {
	let line = |kind| ImportedEntry { occurred_at: NOON, commitment: Some([5; 32]), kind };
	let opened = EntryKind::CaseOpened {
		reference: BoundedVec::truncate_from(vec![65; 32]),
		customer: [3; 32],
		class: CustomerClass::Residential,
	};
	let mut lines = vec![line(opened)];
	lines.resize(
		entries as usize,
		line(EntryKind::ComplaintMade { ground: ComplaintGround::Other }),
	);
	median(
		|round| {
			let chunk = |n| ImportChunk {
				case: id(salt + round * 100 + n),
				from: 0,
				entries: BoundedVec::truncate_from(lines.clone()),
			};
			BoundedVec::truncate_from((0..chunks).map(chunk).collect())
		},
		|chunks| {
			Collection::import_history(RuntimeOrigin::signed(ADMIN), chunks).expect("imports");
		},
	)
}

#[test]
#[ignore = "measures; run it alone, in release"]
fn measure() {
	run(|| {
		let one = opening(1, 1);
		println!("open_cases(1, 1) {one} ns");
	});
	run(|| println!("open_cases(64, 1) {} ns", opening(64, 1)));
	run(|| println!("open_cases(1, 64) {} ns", opening(1, 64)));
	run(|| {
		let record = median(prepared(full_case), |(meta, case)| {
			let who = RuntimeOrigin::signed(COLLECTOR);
			let (channel, outcome, party) = (Channel::Phone, Outcome::Reached, Party::Customer);
			Collection::record_contact(who, meta, case, channel, outcome, party).expect("records");
		});
		println!("record_contact {record} ns");
	});
	run(|| {
		let record = median(prepared(full_case), |(meta, case)| {
			let who = RuntimeOrigin::signed(CASHIER);
			let cash = PaymentMethod::Cash;
			Collection::record_payment(who, meta, case, 6_000, cash).expect("records");
		});
		println!("record_on_case {record} ns");
	});
	run(|| {
		let approve = median(prepared(written_off), |(meta, case)| {
			let who = RuntimeOrigin::signed(COUNTY_SUPERVISOR);
			let none = Conditions::NONE;
			Collection::approve(who, meta, case, [9; 16], none).expect("approves");
		});
		println!("approve {approve} ns");
	});
	run(|| {
		let cut = median(prepared(noticed), |(meta, case)| {
			Collection::disconnect(RuntimeOrigin::signed(COLLECTOR), meta, case).expect("cuts");
		});
		println!("disconnect {cut} ns");
	});
	run(|| println!("import_history(1, 1) {} ns", importing(1, 1, 0)));
	run(|| println!("import_history(64, 64) {} ns", importing(64, 1, 1_000_000)));
	run(|| println!("import_history(1, 64) {} ns", importing(1, 64, 2_000_000)));
	run(|| {
		let commit = median(|_| HeadsChanged::<Test>::put(true), |_| Collection::on_finalize(1));
		println!("commit(2) {commit} ns");
	});
	run(|| {
		for org in 100..1_097 {
			let name = BoundedVec::truncate_from(vec![65; 20]);
			Consortium::register_org(RuntimeOrigin::root(), org, None, name).expect("registers");
			let chunk = Head { length: 1, head: [1; 32] };
			Heads::<Test>::insert(org, chunk);
		}
		let commit = median(|_| HeadsChanged::<Test>::put(true), |_| Collection::on_finalize(1));
		println!("commit(999) {commit} ns");
		for org in 100..1_097 {
			Heads::<Test>::remove(org);
		}
		HeadsChanged::<Test>::put(true);
	});
	run(|| {
		let day = (NOON / DAY) as u32 - 60;
		let forget = median(
			|round| {
				ActsFrom::<Test>::put(day);
				for n in 0..FORGOTTEN_PER_BLOCK {
					Acts::<Test>::insert(day, id(round * 1_000 + n), ());
				}
			},
			|()| {
				Collection::on_idle(1, Weight::MAX);
			},
		);
		println!("forget_acts {forget} ns");
	});
}

/// The consortium's calls, here because their journal entries are part of what they cost.
#[test]
#[ignore = "measures; run it alone, in release"]
fn measure_consortium() {
	let root = RuntimeOrigin::root;
	run(|| {
		let name = |_| BoundedVec::truncate_from(vec![65; 96]);
		let mut org = 1_000;
		let register = median(name, |name| {
			org += 1;
			Consortium::register_org(root(), org, Some(ORG), name).expect("registers");
		});
		println!("register_org {register} ns");
		let opens = |_| Consortium::open_import(root(), ORG, NOON + DAY).expect("opens");
		println!("open_import {} ns", median(|_| (), opens));
		let closes = |_| {
			Consortium::close_import(RuntimeOrigin::signed(ADMIN), ORG).expect("closes");
		};
		println!("close_import {} ns", median(|_| (), closes));
	});
	run(|| {
		let by_admin = || RuntimeOrigin::signed(ADMIN);
		let register = median(
			|round| u64::from(round) + 1_000,
			|who| {
				Consortium::register_operator(by_admin(), ORG, who, Role::Collector, [1; 32])
					.expect("adds");
			},
		);
		println!("register_operator {register} ns");
		let change = median(
			|round| u64::from(round) + 1_000,
			|who| {
				Consortium::change_operator(by_admin(), who, Role::Cashier).expect("changes");
			},
		);
		println!("change_operator {change} ns");
		let revoke = median(
			|round| u64::from(round) + 1_000,
			|who| {
				Consortium::revoke_operator(by_admin(), who).expect("revokes");
			},
		);
		println!("revoke_operator {revoke} ns");
		let name = median(
			|_| (),
			|()| {
				let who = RuntimeOrigin::signed(SUPERVISOR);
				Consortium::name_deputy(who, COLLECTOR, NOON + DAY).expect("names");
			},
		);
		println!("name_deputy {name} ns");
	});
	run(|| {
		let set = median(u64::from, |round| {
			let policy = pallet_consortium::Policy::default();
			Consortium::set_policy(root(), NOON + 1 + round, policy).expect("sets");
		});
		println!("set_policy {set} ns");
		let enact = median(
			|_| Box::new(RuntimeCall::System(frame_system::Call::remark { remark: vec![] })),
			|call| {
				Consortium::enact(root(), call).expect("enacts");
			},
		);
		println!("enact {enact} ns");
		let look_up = |_| {
			let known = Consortium::active_operator(&COLLECTOR);
			assert!(std::hint::black_box(known).is_some());
		};
		println!("check_operator {} ns", median(|_| (), look_up));
	});
}

/// As much as a case can hold: bills, contacts of long ago, demands and payments.
fn full_case() -> CaseState {
	let due = (NOON / DAY) as u32 - 400;
	let mut state = CaseState::new(ORG, CustomerClass::Residential);
	for n in 0..MAX_BILLS {
		state.bills.try_push(BillState::new(100, due + n)).expect("room");
	}
	state.principal = 100 * u64::from(MAX_BILLS);
	for n in 0..u64::from(MAX_RECENT_CONTACTS) {
		state.remember_contact(NOON - 36 * DAY + n);
	}
	for n in 0..u64::from(MAX_DEMANDS) {
		state.remember_demand(NOON - 36 * DAY + n);
	}
	for n in 1..MAX_PAYMENTS {
		let payment = Payment { act: id(n), amount: 1, clearing: ClearingOrder::PrincipalFirst };
		state.payments.try_push(payment).expect("room");
	}
	state
}

fn escalated(kind: EscalationKind, amount: u64, valid_until: u64) -> CaseState {
	let mut state = full_case();
	let open = Escalation {
		kind,
		proposal: [9; 16],
		amount,
		proposer: [9; 32],
		approvals: BoundedVec::new(),
		conditions: Conditions::NONE,
		valid_until,
	};
	state.escalations.try_push(open).expect("room");
	state
}

fn written_off() -> CaseState {
	let state = full_case();
	escalated(EscalationKind::WriteOff, state.outstanding(), 0)
}

fn noticed() -> CaseState {
	CaseState {
		notice: Some(CutNotice {
			issued_at: NOON - 3 * DAY,
			window: Window { from: NOON - HOUR, to: NOON + HOUR },
			delivered_at: Some(NOON - 3 * DAY),
			reminded_at: Some(NOON - HOUR),
		}),
		..escalated(EscalationKind::Disconnection, 0, NOON + DAY)
	}
}

/// A new act on a new case.
fn prepared(state: impl Fn() -> CaseState) -> impl FnMut(u32) -> (ActMeta, CaseId) {
	move |round| {
		let case = id(round + 2_000_000);
		Cases::<Test>::insert(case, state());
		(ActMeta { act: id(round + 1_000_000), ..meta(round) }, case)
	}
}
