//! Who has to approve, and what an approval does.

use super::{start_of_day, Facts};
use crate::{state::*, types::*};

/// How many approvals of the case's own organisation an escalation needs.
pub fn needed_approvals(facts: &Facts, kind: EscalationKind, amount: Fen) -> usize {
	let large = matches!(kind, EscalationKind::PenaltyWaiver | EscalationKind::WriteOff)
		&& amount > facts.policy.high_amount;
	let state = facts.state;
	let high = state.class == CustomerClass::Important || state.protected || large;
	if high {
		usize::from(facts.policy.approvals_high)
	} else {
		1
	}
}

/// The escalation after one more approval; it is complete when `valid_until` is not 0.
pub fn approve(facts: &Facts, open: &Escalation, conditions: Conditions) -> Escalation {
	let mut approved = open.clone();
	approved.conditions = open.conditions.stricter(conditions);
	// A policy asks for no more approvals than there is room for.
	let _ = approved.approvals.try_push(facts.person);
	let needed = needed_approvals(facts, open.kind, open.amount);
	if facts.from_above || approved.approvals.len() >= needed {
		let days = u32::from(facts.policy.approval_valid_days).saturating_add(1);
		approved.valid_until = start_of_day(facts.policy, facts.day().saturating_add(days));
	}
	approved
}
