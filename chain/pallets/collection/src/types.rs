//! The journal's entries and the state of a case. Clients decode these bytes: an index, once given, is never reused,
//! and new variants are only appended.

use crate::state::MAX_BILLS;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
pub use pallet_consortium::{
	is_text, ClearingOrder, Day, Millis, OrgId, Person, PolicyVersion, Role,
};
use scale_info::TypeInfo;

/// Identifies a case: 16 random bytes, or for imported cases a hash of where they came from. Never personal.
pub type CaseId = [u8; 16];

/// Identifies an act: 16 random bytes chosen by the client. The chain records an act once, whatever is sent twice.
pub type ActId = [u8; 16];

/// blake2_256(salt ‖ canonical record): binds a record that stays at the branch to the journal.
pub type Commitment = [u8; 32];

/// Money in fen (分, a hundredth of a yuan).
pub type Fen = u64;

/// The number of a bill inside its case; the first is 0.
pub type BillNo = u16;

/// The branch's own number of a case (案号), at most 32 bytes of UTF-8 and nothing personal.
pub type Reference = BoundedVec<u8, ConstU32<32>>;

/// Entries in a page of the journal. Pages, because a proved read of 3 kB costs little more than one of 200 bytes.
pub const PAGE_ENTRIES: u32 = 16;

/// One page of an organisation's journal; all pages but the last are full.
pub type Page<AccountId> = BoundedVec<Entry<AccountId>, ConstU32<PAGE_ENTRIES>>;

macro_rules! shape {
	($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* }) => {
		$(#[$meta])*
		#[derive(
			Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
		)]
		pub enum $name { $($body)* }
	};
}

shape! {
	/// 客户类别: decides the penalty rate and the ladder of approval.
	pub enum CustomerClass {
		/// 居民.
		#[codec(index = 0)]
		Residential,
		/// 非居民 (business, industry, agriculture).
		#[codec(index = 1)]
		Business,
		/// 重要用户: interruption endangers people or the public.
		#[codec(index = 2)]
		Important,
	}
}

shape! {
	/// A sum added to what is owed beside the principal.
	pub enum ChargeKind {
		/// 违约金: late-payment penalty.
		#[codec(index = 0)]
		Penalty,
		/// 送达费: cost of sending a notice.
		#[codec(index = 1)]
		Expense,
	}
}

shape! {
	/// How the customer was contacted.
	pub enum Channel {
		/// 短信.
		#[codec(index = 0)]
		Sms,
		/// 电话.
		#[codec(index = 1)]
		Phone,
		/// 上门.
		#[codec(index = 2)]
		Visit,
		/// 其他 (app, e-mail, messenger).
		#[codec(index = 3)]
		Other,
	}
}

shape! {
	/// What came of a contact.
	pub enum Outcome {
		/// 已联系上.
		#[codec(index = 0)]
		Reached,
		/// 无人接听 / 无人在家.
		#[codec(index = 1)]
		NoAnswer,
		/// 拒绝沟通.
		#[codec(index = 2)]
		Refused,
		/// 承诺缴费.
		#[codec(index = 3)]
		Promised,
		/// 号码或地址无效.
		#[codec(index = 4)]
		Invalid,
	}
}

shape! {
	/// Who was spoken to.
	pub enum Party {
		/// 用户本人.
		#[codec(index = 0)]
		Customer,
		/// 同住人或单位人员: a member of the household or staff of the firm.
		#[codec(index = 1)]
		Household,
		/// 第三方.
		#[codec(index = 2)]
		ThirdParty,
		/// 未接触到任何人.
		#[codec(index = 3)]
		Nobody,
	}
}

shape! {
	/// The kinds of notice.
	pub enum NoticeKind {
		/// 催费通知单.
		#[codec(index = 0)]
		Dunning,
		/// 停电通知书.
		#[codec(index = 1)]
		Disconnection,
		/// 停电前再次通知 (30 分钟).
		#[codec(index = 2)]
		FinalReminder,
		/// 复电通知.
		#[codec(index = 3)]
		Reconnection,
	}
}

shape! {
	/// How the delivery of a notice is proved.
	pub enum Delivery {
		/// 签收.
		#[codec(index = 0)]
		SignedFor,
		/// 张贴.
		#[codec(index = 1)]
		Posted,
		/// 留置.
		#[codec(index = 2)]
		Left,
		/// 短信回执.
		#[codec(index = 3)]
		SmsReceipt,
		/// 拒收.
		#[codec(index = 4)]
		Refused,
		/// 来源未说明: imported history that does not say how.
		#[codec(index = 5)]
		Unstated,
	}
}

shape! {
	/// What a dispute is about.
	pub enum DisputeGround {
		/// 计量: the meter or its reading.
		#[codec(index = 0)]
		Metering,
		/// 电价.
		#[codec(index = 1)]
		Tariff,
		/// 已缴费.
		#[codec(index = 2)]
		AlreadyPaid,
		/// 非本户用电.
		#[codec(index = 3)]
		NotMyUse,
		/// 其他.
		#[codec(index = 4)]
		Other,
	}
}

shape! {
	/// How a dispute ended.
	pub enum DisputeResult {
		/// 成立: the customer was right.
		#[codec(index = 0)]
		Upheld,
		/// 不成立.
		#[codec(index = 1)]
		Rejected,
		/// 撤回.
		#[codec(index = 2)]
		Withdrawn,
		/// 结果未说明: imported history that does not say.
		#[codec(index = 3)]
		Unstated,
	}
}

shape! {
	/// What a complaint is about.
	pub enum ComplaintGround {
		/// 催费行为.
		#[codec(index = 0)]
		Conduct,
		/// 停电.
		#[codec(index = 1)]
		Disconnection,
		/// 账单.
		#[codec(index = 2)]
		Billing,
		/// 隐私.
		#[codec(index = 3)]
		Privacy,
		/// 其他.
		#[codec(index = 4)]
		Other,
	}
}

shape! {
	/// Where a payment came in.
	pub enum PaymentMethod {
		/// 现金.
		#[codec(index = 0)]
		Cash,
		/// 银行转账: dated by the day the funds arrive.
		#[codec(index = 1)]
		Transfer,
		/// 线上.
		#[codec(index = 2)]
		Online,
		/// 未说明: imported history that does not say.
		#[codec(index = 3)]
		Unstated,
	}
}

shape! {
	/// A step beyond reminding.
	pub enum EscalationKind {
		/// 停电.
		#[codec(index = 0)]
		Disconnection,
		/// 违约金减免.
		#[codec(index = 1)]
		PenaltyWaiver,
		/// 坏账核销.
		#[codec(index = 2)]
		WriteOff,
		/// 法律途径.
		#[codec(index = 3)]
		LegalAction,
	}
}

shape! {
	/// Why a case was closed.
	pub enum CloseReason {
		/// 已结清: nothing is owed.
		#[codec(index = 0)]
		Settled,
		/// 误立案: opened in error; a supervisor's decision, before any payment.
		#[codec(index = 1)]
		OpenedInError,
		/// 已核销: what was owed was written off by approval.
		#[codec(index = 2)]
		WrittenOff,
	}
}

shape! {
	/// Why supply is not cut for a while.
	pub enum BlackoutReason {
		/// 高温.
		#[codec(index = 0)]
		Heat,
		/// 严寒.
		#[codec(index = 1)]
		Cold,
		/// 重大活动或考试.
		#[codec(index = 2)]
		PublicEvent,
		/// 灾害或应急.
		#[codec(index = 3)]
		Emergency,
		/// 其他.
		#[codec(index = 4)]
		Other,
	}
}

/// What an approval ties a cut to. Of two approvals the stricter counts.
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
pub struct Conditions {
	/// The first local day of the cut.
	pub not_before: Day,
	/// The last local day of the cut.
	pub not_after: Day,
	/// The cut needs this much to be owed still (fen).
	pub min_owed: Fen,
}

impl Conditions {
	/// No conditions.
	pub const NONE: Self = Self { not_before: 0, not_after: Day::MAX, min_owed: 0 };

	/// Both at once.
	pub fn stricter(self, other: Self) -> Self {
		Self {
			not_before: self.not_before.max(other.not_before),
			not_after: self.not_after.min(other.not_after),
			min_owed: self.min_owed.max(other.min_owed),
		}
	}
}

/// When supply is to be cut: from the first time to before the second (ms).
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
pub struct Window {
	/// First instant.
	pub from: Millis,
	/// First instant after it.
	pub to: Millis,
}

/// Most parts of a plan of instalments.
pub const MAX_PARTS: u32 = 24;

/// What is promised: sums (fen) and the last day of each, ascending.
pub type Parts = BoundedVec<(Fen, Day), ConstU32<MAX_PARTS>>;

shape! {
	/// How an entry came into the journal.
	pub enum Provenance {
		/// Signed as it happened and judged by the rules.
		#[codec(index = 0)]
		Recorded,
		/// Imported history: the rules were not applied. Weaker evidence.
		#[codec(index = 1)]
		Imported,
	}
}

/// What happened.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum EntryKind<AccountId> {
	/// A case was opened for a customer.
	#[codec(index = 0)]
	CaseOpened { reference: Reference, customer: Commitment, class: CustomerClass },
	/// A bill became part of the case. `period` is yyyymm; the bill is overdue after `due`.
	#[codec(index = 1)]
	BillAdded { bill: BillNo, period: u32, amount: Fen, due: Day },
	/// A penalty or expense was added to what is owed.
	#[codec(index = 2)]
	ChargeAdded { bill: BillNo, charge: ChargeKind, amount: Fen },
	/// The customer was contacted, or it was tried.
	#[codec(index = 3)]
	ContactMade { channel: Channel, outcome: Outcome, party: Party },
	/// A notice was issued; one of disconnection names the time of the cut.
	#[codec(index = 4)]
	NoticeIssued { notice: NoticeKind, window: Option<Window> },
	/// The delivery of a notice was proved.
	#[codec(index = 5)]
	NoticeDelivered { notice: NoticeKind, delivery: Delivery },
	/// The customer promised to pay `amount` by the end of `due`.
	#[codec(index = 6)]
	PromiseMade { amount: Fen, due: Day },
	/// One bill was disputed.
	#[codec(index = 7)]
	DisputeOpened { bill: BillNo, ground: DisputeGround },
	/// The dispute of a bill was answered.
	#[codec(index = 8)]
	DisputeAnswered { bill: BillNo, result: DisputeResult },
	/// Money arrived, and cleared what was owed in this order.
	#[codec(index = 9)]
	PaymentReceived { amount: Fen, method: PaymentMethod, clearing: ClearingOrder },
	/// The customer complained.
	#[codec(index = 10)]
	ComplaintMade { ground: ComplaintGround },
	/// The oldest open complaint was answered.
	#[codec(index = 11)]
	ComplaintAnswered { upheld: bool },
	/// A step beyond reminding was proposed.
	#[codec(index = 12)]
	EscalationProposed { escalation: EscalationKind, amount: Fen },
	/// Part of what is owed was waived; of a penalty waiver only penalties are cleared.
	#[codec(index = 13)]
	AmountWaived { amount: Fen, penalty_only: bool },
	/// The case was closed.
	#[codec(index = 14)]
	CaseClosed { reason: CloseReason },
	/// An operator of the organisation was registered.
	#[codec(index = 15)]
	OperatorRegistered { account: AccountId, role: Role, person: Person },
	/// An operator's role was changed.
	#[codec(index = 16)]
	OperatorChanged { account: AccountId, role: Role },
	/// An operator was revoked.
	#[codec(index = 17)]
	OperatorRevoked { account: AccountId },
	/// The customer agreed to pay in parts.
	#[codec(index = 18)]
	PlanAgreed { parts: Parts },
	/// A proposal was approved; `complete` when no more approvals are needed.
	#[codec(index = 19)]
	EscalationApproved { proposal: ActId, conditions: Conditions, complete: bool },
	/// A proposal was rejected, or returned to be made better.
	#[codec(index = 20)]
	EscalationRejected { proposal: ActId, returned: bool },
	/// A proposal or approval was taken back.
	#[codec(index = 21)]
	EscalationWithdrawn { proposal: ActId },
	/// Supply was cut.
	#[codec(index = 22)]
	Disconnected,
	/// Supply was restored.
	#[codec(index = 23)]
	Reconnected,
	/// The customer became, or ceased to be, one who is specially protected.
	#[codec(index = 24)]
	ProtectionChanged { protected: bool },
	/// Nobody's supply is cut from `from` to before `to` (ms).
	#[codec(index = 25)]
	BlackoutDeclared { reason: BlackoutReason, from: Millis, to: Millis },
	/// A payment bounced.
	#[codec(index = 26)]
	PaymentReversed { payment: ActId, amount: Fen },
	/// A supervisor named a deputy until a time (ms).
	#[codec(index = 27)]
	DeputyNamed { supervisor: AccountId, deputy: AccountId, until: Millis },
}

/// One line of an organisation's journal. `head' = blake2_256(head ‖ blake2_256(SCALE(entry)))`.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Entry<AccountId> {
	/// The organisation whose journal this is.
	pub org: OrgId,
	/// Position in the journal; the first is 0.
	pub seq: u32,
	/// The case, absent for a change of staff.
	pub case: Option<CaseId>,
	/// The account that signed; absent when the council decided.
	pub actor: Option<AccountId>,
	/// Chain time of the block (ms).
	pub at: Millis,
	/// The time the actor claims for the act (ms); equal to `at` for a change of staff.
	pub occurred_at: Millis,
	/// The actor's clock minus the chain's, as the console measured it (ms); 0 where it was not measured.
	pub clock_offset: i32,
	/// The policy version that the act was judged under.
	pub policy: PolicyVersion,
	/// The client's id of the act; zero where the client gives none (imports, changes of staff).
	pub act: ActId,
	/// Recorded under the rules, or imported.
	pub provenance: Provenance,
	/// Binds a record kept at the branch.
	pub commitment: Option<Commitment>,
	/// The place of the entry that this one corrects.
	pub supersedes: Option<u32>,
	/// What happened.
	pub kind: EntryKind<AccountId>,
}

/// The end of an organisation's journal.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Head {
	/// Number of entries.
	pub length: u32,
	/// Hash chain over all entries; zero when there are none.
	pub head: [u8; 32],
}

/// A bill as it is opened.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct NewBill {
	/// The month of consumption, yyyymm.
	pub period: u32,
	/// Principal in fen; not 0.
	pub amount: Fen,
	/// The last day to pay; the bill is overdue after it.
	pub due: Day,
}

/// A case as it is opened.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct NewCase {
	/// The case's id.
	pub case: CaseId,
	/// The branch's own number.
	pub reference: Reference,
	/// Commitment to the customer.
	pub customer: Commitment,
	/// The customer's class.
	pub class: CustomerClass,
	/// The overdue bills.
	pub bills: BoundedVec<NewBill, ConstU32<MAX_BILLS>>,
}

/// One line of imported history.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct ImportedEntry<AccountId> {
	/// The time the source gives (ms).
	pub occurred_at: Millis,
	/// Binds the source's own row.
	pub commitment: Option<Commitment>,
	/// What happened; changes of staff are refused.
	pub kind: EntryKind<AccountId>,
}

/// Most entries in one [`ImportChunk`].
pub const MAX_CHUNK_ENTRIES: u32 = 64;

/// Some history of one case. A chunk whose entries are already there is passed over, so that a killed import can
/// simply send it again.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct ImportChunk<AccountId> {
	/// The case.
	pub case: CaseId,
	/// Entries of the case that earlier chunks brought.
	pub from: u32,
	/// The entries; the very first of a case is `CaseOpened`.
	pub entries: BoundedVec<ImportedEntry<AccountId>, ConstU32<MAX_CHUNK_ENTRIES>>,
}
