//! How money clears what is owed, and how a bounced payment takes it back.

use crate::{state::*, types::*};
use alloc::vec::Vec;

/// The parts of a bill.
#[derive(Clone, Copy)]
enum Part {
	Expense,
	Penalty,
	Principal,
}

use Part::*;

/// What a part is charged with, and what of it is cleared.
fn part(bill: &mut BillState, part: Part) -> (Fen, &mut Fen) {
	match part {
		Expense => (bill.expense, &mut bill.expense_cleared),
		Penalty => (bill.penalty, &mut bill.penalty_cleared),
		Principal => (bill.amount, &mut bill.amount_cleared),
	}
}

/// The numbers of the bills, by due day and number.
fn by_due(bills: &[BillState]) -> Vec<usize> {
	let mut order: Vec<usize> = (0..bills.len()).collect();
	order.sort_by_key(|no| (bills.get(*no).map(|bill| bill.due), *no));
	order
}

fn order(bills: &[BillState], clearing: ClearingOrder) -> Vec<(usize, Part)> {
	let bills = by_due(bills);
	match clearing {
		ClearingOrder::OldestBillFirst => bills
			.into_iter()
			.flat_map(|no| [(no, Expense), (no, Penalty), (no, Principal)])
			.collect(),
		ClearingOrder::PrincipalFirst => [Principal, Penalty, Expense]
			.into_iter()
			.flat_map(|part| bills.iter().map(move |no| (*no, part)))
			.collect(),
	}
}

/// Clears what is owed, in an order; returns what is left of the money.
fn clear_slots(bills: &mut Bills, slots: Vec<(usize, Part)>, mut money: Fen) -> Fen {
	for (no, which) in slots {
		let Some(bill) = bills.get_mut(no) else { continue };
		let (owed, cleared) = part(bill, which);
		let share = owed.saturating_sub(*cleared).min(money);
		*cleared = cleared.saturating_add(share);
		money = money.saturating_sub(share);
	}
	money
}

/// Money clears what is owed; what is too much is kept.
pub fn clear(state: &mut CaseState, clearing: ClearingOrder, money: Fen) {
	let slots = order(&state.bills, clearing);
	let left = clear_slots(&mut state.bills, slots, money);
	state.surplus = state.surplus.saturating_add(left);
}

/// A waiver clears penalties; more than there are, which only untidy history holds, clears the rest.
pub fn clear_penalties(state: &mut CaseState, money: Fen) {
	let slots = by_due(&state.bills).into_iter().map(|no| (no, Penalty)).collect();
	let left = clear_slots(&mut state.bills, slots, money);
	clear(state, ClearingOrder::OldestBillFirst, left);
}

/// What was kept clears what a new bill or charge added.
pub fn take(state: &mut CaseState) {
	let surplus = core::mem::take(&mut state.surplus);
	clear(state, ClearingOrder::OldestBillFirst, surplus);
}

/// Adds a penalty or expense to a bill.
pub fn charge(bill: &mut BillState, kind: ChargeKind, amount: Fen) {
	match kind {
		ChargeKind::Penalty => bill.penalty = bill.penalty.saturating_add(amount),
		ChargeKind::Expense => bill.expense = bill.expense.saturating_add(amount),
	}
}

/// Takes back what a payment cleared: first what was kept, then in the opposite order.
pub fn reverse(state: &mut CaseState, clearing: ClearingOrder, mut money: Fen) {
	let kept = state.surplus.min(money);
	state.surplus = state.surplus.saturating_sub(kept);
	money = money.saturating_sub(kept);
	for (no, which) in order(&state.bills, clearing).into_iter().rev() {
		let Some(bill) = state.bills.get_mut(no) else { continue };
		let (_, cleared) = part(bill, which);
		let back = (*cleared).min(money);
		*cleared = cleared.saturating_sub(back);
		money = money.saturating_sub(back);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn case(bills: &[(Fen, Day, Fen, Fen)]) -> CaseState {
		let mut state = CaseState::new(1, CustomerClass::Residential);
		for (amount, due, penalty, expense) in bills {
			let bill =
				BillState { penalty: *penalty, expense: *expense, ..BillState::new(*amount, *due) };
			state.bills.try_push(bill).expect("room");
		}
		state
	}

	fn left(state: &CaseState) -> Vec<Fen> {
		state.bills.iter().map(BillState::outstanding).collect()
	}

	#[test]
	fn the_oldest_bill_is_cleared_first_and_its_principal_last() {
		let mut state = case(&[(100, 20, 10, 5), (100, 10, 10, 5)]);
		clear(&mut state, ClearingOrder::OldestBillFirst, 120);
		assert_eq!(left(&state), [110, 0]);
		assert_eq!((state.bills[0].expense_cleared, state.bills[0].penalty_cleared), (5, 0));
	}

	#[test]
	fn all_principals_can_come_before_penalties() {
		let mut state = case(&[(100, 20, 10, 5), (100, 10, 10, 5)]);
		clear(&mut state, ClearingOrder::PrincipalFirst, 205);
		assert_eq!(left(&state), [15, 10]);
		assert_eq!(state.penalty_outstanding(), 15);
	}

	#[test]
	fn a_reversal_undoes_a_payment() {
		for clearing in [ClearingOrder::OldestBillFirst, ClearingOrder::PrincipalFirst] {
			let mut state = case(&[(100, 20, 10, 5), (100, 10, 10, 5)]);
			clear(&mut state, clearing, 33);
			let before = state.clone();
			clear(&mut state, clearing, 300);
			assert_eq!((state.outstanding(), state.surplus), (0, 103));
			reverse(&mut state, clearing, 300);
			assert_eq!(state, before);
		}
	}

	#[test]
	fn what_came_in_too_early_clears_what_is_added_later() {
		let mut state = case(&[(100, 20, 0, 0)]);
		clear(&mut state, ClearingOrder::OldestBillFirst, 150);
		charge(&mut state.bills[0], ChargeKind::Penalty, 60);
		take(&mut state);
		assert_eq!((state.outstanding(), state.surplus), (10, 0));
	}
}
