//! Why a step is not open, and until when.

use crate::types::Millis;
use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

macro_rules! refusals {
	($($(#[$doc:meta])* $name:ident),* $(,)?) => {
		/// Why a step is not open. Each is an error of the pallet of the same name, which has the meaning.
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo,
		)]
		pub enum Refusal { $($(#[$doc])* $name),* }

		impl<T> From<Refusal> for crate::Error<T> {
			fn from(refusal: Refusal) -> Self {
				match refusal { $(Refusal::$name => crate::Error::$name),* }
			}
		}
	};
}

refusals! {
	QuietHours,
	TooManyContactsToday,
	TooManyContactsIn7Days,
	ZeroAmount,
	PromiseExceedsDebt,
	PromiseInThePast,
	PartsMisordered,
	NoSuchBill,
	AlreadyDisputed,
	NotDisputed,
	NothingOwed,
	PaymentExceedsDebt,
	TooManyPayments,
	NoSuchPayment,
	PenaltyTooHigh,
	SumTooLarge,
	NoOpenComplaint,
	StillOwed,
	HasPayments,
	SupplyIsCut,
	EvidenceMissing,
	AlreadyProposed,
	NoSuchProposal,
	OwnProposal,
	ApprovedAlready,
	ConditionsContradict,
	BillDisputed,
	PromiseInForce,
	NotRipe,
	DemandsMissing,
	WaiverExceedsPenalty,
	NotWholeDebt,
	NotApproved,
	ApprovalLapsed,
	WindowContradicts,
	NoNotice,
	NotLive,
	ConditionNotMet,
	NoticeTooShort,
	NoticeTooOld,
	OutsideWindow,
	NoSecondNotice,
	SecondNoticeTooRecent,
	Blackout,
	NotCutHours,
	NotCut,
	WrongReason,
	TooFarAhead,
	WindowUncalledFor,
	AmountUncalledFor,
}

/// One condition that is not met.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Unmet {
	/// Which.
	pub refusal: Refusal,
	/// When the clock alone will have met it (ms); absent when somebody has to act.
	pub until: Option<Millis>,
}

impl From<Refusal> for Unmet {
	fn from(refusal: Refusal) -> Self {
		Self { refusal, until: None }
	}
}

impl Refusal {
	/// A refusal that the clock lifts.
	pub fn until(self, time: Millis) -> Unmet {
		Unmet { refusal: self, until: Some(time) }
	}
}
