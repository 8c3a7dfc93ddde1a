//! What the rules need to know about a case.

use crate::types::*;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use pallet_consortium::MAX_APPROVALS;
use scale_info::TypeInfo;

macro_rules! stored {
	($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* }) => {
		$(#[$meta])*
		#[derive(
			Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
		)]
		pub struct $name { $($body)* }
	};
}

/// Where a case stands.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub enum CaseStatus {
	/// 处理中.
	#[codec(index = 0)]
	Open,
	/// 已关闭.
	#[codec(index = 1)]
	Closed,
}

/// Most bills in one case.
pub const MAX_BILLS: u32 = 64;

/// Most contacts that are remembered for the limits per day and per 7 days.
pub const MAX_RECENT_CONTACTS: u32 = 128;

/// Most recorded payments of one case.
pub const MAX_PAYMENTS: u32 = 128;

/// Most delivered demands that are remembered.
pub const MAX_DEMANDS: u32 = 32;

/// Kinds of escalation, and so the most that are open at once.
pub const MAX_ESCALATIONS: u32 = 4;

stored! {
	/// A bill, what was added to it, and what of each part is cleared (fen).
	pub struct BillState {
		/// Principal.
		pub amount: Fen,
		/// The last day to pay.
		pub due: Day,
		/// Penalties charged.
		pub penalty: Fen,
		/// Expenses charged.
		pub expense: Fen,
		/// Principal cleared.
		pub amount_cleared: Fen,
		/// Penalties cleared.
		pub penalty_cleared: Fen,
		/// Expenses cleared.
		pub expense_cleared: Fen,
		/// While the customer disputes it.
		pub disputed: bool,
	}
}

impl BillState {
	/// A bill of which nothing is paid.
	pub fn new(amount: Fen, due: Day) -> Self {
		Self {
			amount,
			due,
			penalty: 0,
			expense: 0,
			amount_cleared: 0,
			penalty_cleared: 0,
			expense_cleared: 0,
			disputed: false,
		}
	}

	/// Penalties not cleared (fen).
	pub fn penalty_outstanding(&self) -> Fen {
		self.penalty.saturating_sub(self.penalty_cleared)
	}

	/// What is not cleared (fen).
	pub fn outstanding(&self) -> Fen {
		let principal = self.amount.saturating_sub(self.amount_cleared);
		let expense = self.expense.saturating_sub(self.expense_cleared);
		principal.saturating_add(self.penalty_outstanding()).saturating_add(expense)
	}
}

/// The bills of a case, by number.
pub type Bills = BoundedVec<BillState, ConstU32<MAX_BILLS>>;

stored! {
	/// A promise to pay, in one part or more.
	pub struct Promise {
		/// What was paid since it was made (fen).
		pub paid: Fen,
		/// What is promised.
		pub parts: Parts,
	}
}

stored! {
	/// A recorded payment that can be reversed.
	pub struct Payment {
		/// The act that recorded it.
		pub act: ActId,
		/// How much (fen).
		pub amount: Fen,
		/// How it was shared.
		pub clearing: ClearingOrder,
	}
}

stored! {
	/// A step beyond reminding that waits for approval, or is approved and waits to be carried out.
	pub struct Escalation {
		/// Which step.
		pub kind: EscalationKind,
		/// The act that proposed it.
		pub proposal: ActId,
		/// How much is to be waived or written off (fen), else 0.
		pub amount: Fen,
		/// Who proposed it.
		pub proposer: Person,
		/// Who approved it so far.
		pub approvals: BoundedVec<Person, ConstU32<{ MAX_APPROVALS as u32 }>>,
		/// What the approvals tie it to.
		pub conditions: Conditions,
		/// When the complete approval lapses (ms); 0 while it is not complete.
		pub valid_until: Millis,
	}
}

stored! {
	/// The written notice of a cut.
	pub struct CutNotice {
		/// When it was issued (ms).
		pub issued_at: Millis,
		/// When supply is to be cut.
		pub window: Window,
		/// When it was first delivered (ms), by claimed times.
		pub delivered_at: Option<Millis>,
		/// When the customer was last reminded after that (ms).
		pub reminded_at: Option<Millis>,
	}
}

stored! {
	/// A cut that is not undone.
	pub struct Cut {
		/// When (ms).
		pub at: Millis,
		/// When supply must be back (ms), once everything is paid.
		pub reconnect_by: Option<Millis>,
	}
}

stored! {
	/// What the rules need to know about a case.
	pub struct CaseState {
		/// The organisation that works the case.
		pub org: OrgId,
		/// Open or closed.
		pub status: CaseStatus,
		/// The customer's class.
		pub class: CustomerClass,
		/// Whether the customer is specially protected.
		pub protected: bool,
		/// Sum of the bills.
		pub principal: Fen,
		/// Sum of penalties and expenses.
		pub charges: Fen,
		/// Sum of the payments that were not reversed.
		pub paid: Fen,
		/// Sum of what was waived.
		pub waived: Fen,
		/// Money that came in beyond what was owed (untidy imported history).
		pub surplus: Fen,
		/// By number.
		pub bills: Bills,
		/// Complaints that wait for an answer.
		pub open_complaints: u16,
		/// The promise or plan made last, until everything is paid.
		pub promise: Option<Promise>,
		/// Claimed times of recent contacts (ms), ascending.
		pub contacts: BoundedVec<Millis, ConstU32<MAX_RECENT_CONTACTS>>,
		/// Claimed times of delivered demands (ms), ascending.
		pub demands: BoundedVec<Millis, ConstU32<MAX_DEMANDS>>,
		/// Payments that can be reversed.
		pub payments: BoundedVec<Payment, ConstU32<MAX_PAYMENTS>>,
		/// Open escalations, at most one of a kind.
		pub escalations: BoundedVec<Escalation, ConstU32<MAX_ESCALATIONS>>,
		/// The notice of disconnection issued last.
		pub notice: Option<CutNotice>,
		/// Present while supply is cut.
		pub cut: Option<Cut>,
		/// Entries taken over by import, so that an import can be resumed without a hole or a duplicate.
		pub imported: u32,
	}
}

impl CaseState {
	/// An open case with nothing in it.
	pub fn new(org: OrgId, class: CustomerClass) -> Self {
		Self {
			org,
			status: CaseStatus::Open,
			class,
			protected: false,
			principal: 0,
			charges: 0,
			paid: 0,
			waived: 0,
			surplus: 0,
			bills: BoundedVec::new(),
			open_complaints: 0,
			promise: None,
			contacts: BoundedVec::new(),
			demands: BoundedVec::new(),
			payments: BoundedVec::new(),
			escalations: BoundedVec::new(),
			notice: None,
			cut: None,
			imported: 0,
		}
	}

	/// What is still owed (fen).
	pub fn outstanding(&self) -> Fen {
		self.bills.iter().fold(0, |sum, bill| sum.saturating_add(bill.outstanding()))
	}

	/// Penalties still owed (fen).
	pub fn penalty_outstanding(&self) -> Fen {
		self.bills.iter().fold(0, |sum, bill| sum.saturating_add(bill.penalty_outstanding()))
	}

	/// The open escalation of a kind.
	pub fn escalation(&self, kind: EscalationKind) -> Option<&Escalation> {
		self.escalations.iter().find(|open| open.kind == kind)
	}

	/// The open escalation that an act proposed.
	pub fn proposal(&self, proposal: ActId) -> Option<&Escalation> {
		self.escalations.iter().find(|open| open.proposal == proposal)
	}

	/// Remembers a contact in its place; when there is no room the oldest goes (only imported history can hold so
	/// many: recorded contacts are limited by the policy's bounds).
	pub fn remember_contact(&mut self, time: Millis) {
		remember(&mut self.contacts, time);
	}

	/// Remembers a delivered demand in its place; when there is no room the oldest goes.
	pub fn remember_demand(&mut self, time: Millis) {
		remember(&mut self.demands, time);
	}

	/// Forgets one contact of that claimed time.
	pub fn forget_contact(&mut self, time: Millis) {
		if let Some(place) = self.contacts.iter().position(|other| *other == time) {
			self.contacts.remove(place);
		}
	}
}

fn remember<N: frame_support::traits::Get<u32>>(times: &mut BoundedVec<Millis, N>, time: Millis) {
	if times.is_full() {
		if times.first().is_some_and(|oldest| time < *oldest) {
			return;
		}
		times.remove(0);
	}
	let place = times.partition_point(|other| *other <= time);
	// There is room: see above.
	let _ = times.try_insert(place, time);
}
