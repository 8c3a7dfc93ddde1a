//! The ladder to a cut. Every clock is anchored to its own bill or act, and computed anew from facts.

use super::{
	cut_allowed, ends_too_late, local_day, next_cut, promise_until, start_of_day, Facts, Refusal,
	Unmet, MINUTE_MS,
};
use crate::{state::*, types::*};
use alloc::vec::Vec;

/// The first local day on which an undisputed, unpaid bill is ripe.
fn ripe_from(facts: &Facts, bill: &BillState) -> Option<Day> {
	let days = u32::from(facts.policy.cut_after_overdue_days).saturating_add(1);
	(!bill.disputed && bill.outstanding() > 0).then(|| bill.due.saturating_add(days))
}

/// Delivered demands that count for a bill.
fn demands_of(facts: &Facts, bill: &BillState) -> usize {
	let counts = |at: &&Millis| **at <= facts.time && local_day(facts.policy, **at) > bill.due;
	facts.state.demands.iter().filter(counts).count()
}

/// Whether something old enough is owed, and was demanded often enough.
fn ripeness(facts: &Facts) -> Option<Unmet> {
	let today = facts.day();
	let ripe = |bill: &&BillState| ripe_from(facts, bill).is_some_and(|from| from <= today);
	let needed = usize::from(facts.policy.demands_before_cut);
	let mut ripe_bills = facts.state.bills.iter().filter(ripe).peekable();
	if ripe_bills.peek().is_none() {
		let next = facts.state.bills.iter().filter_map(|bill| ripe_from(facts, bill)).min();
		let until = next.map(|day| start_of_day(facts.policy, day));
		return Some(Unmet { refusal: Refusal::NotRipe, until });
	}
	let demanded = ripe_bills.any(|bill| demands_of(facts, bill) >= needed);
	(!demanded).then(|| Refusal::DemandsMissing.into())
}

fn disputed(facts: &Facts) -> bool {
	facts.state.bills.iter().any(|bill| bill.disputed)
}

/// What every step towards a cut needs.
pub fn debt(facts: &Facts, unmet: &mut Vec<Unmet>) {
	if facts.state.cut.is_some() {
		unmet.push(Refusal::SupplyIsCut.into());
	}
	if facts.state.outstanding() == 0 {
		unmet.push(Refusal::NothingOwed.into());
	}
	if disputed(facts) {
		unmet.push(Refusal::BillDisputed.into());
	}
	let promise = facts.state.promise.as_ref();
	if let Some(until) = promise.and_then(|made| promise_until(facts.policy, made, facts.time)) {
		unmet.push(Refusal::PromiseInForce.until(until));
	}
	unmet.extend(ripeness(facts));
}

/// What legal action needs.
pub fn legal_debt(facts: &Facts, unmet: &mut Vec<Unmet>) {
	if facts.state.outstanding() == 0 {
		unmet.push(Refusal::NothingOwed.into());
	}
	if disputed(facts) {
		unmet.push(Refusal::BillDisputed.into());
	}
	unmet.extend(ripeness(facts));
}

/// The complete approval of a disconnection, valid or lapsed.
fn approval<'a>(facts: &'a Facts) -> Option<&'a Escalation> {
	facts.state.escalation(EscalationKind::Disconnection).filter(|open| open.valid_until > 0)
}

/// Whether a disconnection notice may be issued with this window.
pub fn notice(facts: &Facts, window: Option<Window>) -> Vec<Unmet> {
	let mut unmet = Vec::new();
	match approval(facts) {
		None => unmet.push(Refusal::NotApproved.into()),
		Some(approved) if facts.time >= approved.valid_until => {
			unmet.push(Refusal::ApprovalLapsed.into())
		}
		Some(_) => {}
	}
	let first_day = facts.day().saturating_add(u32::from(facts.policy.notice_min_days));
	let fits = window.is_some_and(|Window { from, to }| {
		from < to && to - from <= super::DAY_MS && local_day(facts.policy, from) >= first_day
	});
	if !fits {
		unmet.push(Refusal::WindowContradicts.into());
	}
	if window.is_some_and(|Window { to, .. }| ends_too_late(facts.time, to)) {
		unmet.push(Refusal::TooFarAhead.into());
	}
	unmet
}

/// Whether a delivery of this kind has something that was delivered.
pub fn delivery(facts: &Facts, kind: NoticeKind) -> Vec<Unmet> {
	let notice = facts.state.notice.as_ref();
	let missing = match kind {
		NoticeKind::Dunning | NoticeKind::Reconnection => false,
		NoticeKind::Disconnection => notice.is_none_or(|issued| facts.time < issued.issued_at),
		NoticeKind::FinalReminder => notice
			.and_then(|issued| issued.delivered_at)
			.is_none_or(|delivered| facts.time < delivered),
	};
	missing.then(|| Refusal::NoNotice.into()).into_iter().collect()
}

/// Every condition of a cut.
pub fn cut(facts: &Facts) -> Vec<Unmet> {
	let mut unmet = Vec::new();
	if facts.time < facts.now.saturating_sub(facts.clock_tolerance) {
		unmet.push(Refusal::NotLive.into());
	}
	debt(facts, &mut unmet);
	approved(facts, &mut unmet);
	noticed(facts, &mut unmet);
	spared(facts, &mut unmet);
	unmet
}

fn approved(facts: &Facts, unmet: &mut Vec<Unmet>) {
	let Some(approved) = approval(facts) else {
		return unmet.push(Refusal::NotApproved.into());
	};
	if facts.time >= approved.valid_until {
		unmet.push(Refusal::ApprovalLapsed.into());
	}
	let Conditions { not_before, not_after, min_owed } = approved.conditions;
	if facts.day() < not_before {
		unmet.push(Refusal::ConditionNotMet.until(start_of_day(facts.policy, not_before)));
	} else if facts.day() > not_after || facts.state.outstanding() < min_owed {
		unmet.push(Refusal::ConditionNotMet.into());
	}
}

fn noticed(facts: &Facts, unmet: &mut Vec<Unmet>) {
	let policy = facts.policy;
	let notice = facts.state.notice.as_ref();
	let Some((notice, delivered_at)) = notice.and_then(|one| Some((one, one.delivered_at?))) else {
		unmet.push(Refusal::NoNotice.into());
		return unmet.push(Refusal::NoSecondNotice.into());
	};
	let Window { from, to } = notice.window;
	let delivered = local_day(policy, delivered_at);
	if local_day(policy, from) < delivered.saturating_add(u32::from(policy.notice_min_days)) {
		unmet.push(Refusal::NoticeTooShort.into());
	}
	if facts.day() > delivered.saturating_add(u32::from(policy.notice_max_days)) {
		unmet.push(Refusal::NoticeTooOld.into());
	}
	if facts.time < from {
		unmet.push(Refusal::OutsideWindow.until(from));
	} else if facts.time >= to {
		unmet.push(Refusal::OutsideWindow.into());
	}
	let minutes = |minutes: u16| u64::from(minutes) * MINUTE_MS;
	let oldest = facts.time.saturating_sub(minutes(policy.second_notice_max_minutes));
	match notice.reminded_at.filter(|at| *at >= oldest) {
		None => unmet.push(Refusal::NoSecondNotice.into()),
		Some(at) => {
			let open = at.saturating_add(minutes(policy.second_notice_minutes));
			if facts.time < open {
				unmet.push(Refusal::SecondNoticeTooRecent.until(open));
			}
		}
	}
}

/// Blackouts and the calendar.
fn spared(facts: &Facts, unmet: &mut Vec<Unmet>) {
	let holds = |window: &&Window| window.from <= facts.time && facts.time < window.to;
	if let Some(end) = facts.blackouts.iter().filter(holds).map(|window| window.to).max() {
		unmet.push(Refusal::Blackout.until(end));
	}
	if !cut_allowed(facts.policy, facts.time) {
		let until = next_cut(facts.policy, facts.time);
		unmet.push(Unmet { refusal: Refusal::NotCutHours, until });
	}
}
