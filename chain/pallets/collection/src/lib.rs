//! # Collection
//!
//! Collection cases, the append-only journal of each organisation, and the rules of procedure.
//!
//! ## Overview
//!
//! Each act of collection is one signed call and one entry in the journal of the operator's organisation. The pallet
//! judges every act before it is written: role, organisation, state of the case, conduct. An act that was done
//! without a network is judged by the time it claims, when that time is within the back-dating limit of the policy. The same
//! act is never recorded twice: the client gives it an id, and the chain remembers ids for longer than any policy
//! lets a claimed time lie back.
//!
//! Every block's header carries `DigestItem::Consensus(*b"COLL", root)` over the heads of all journals (see
//! [`merkle`]), so one finalized header proves every entry there is.
//!
//! Nothing personal is stored: customers and notes are salted commitments.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod acts;
mod apply;
mod correct;
mod import;
mod journal;
pub mod merkle;
pub mod rules;
pub mod runtime_api;
mod state;
mod types;
pub mod weights;

#[cfg(any(feature = "std", feature = "try-runtime"))]
mod invariants;
#[cfg(test)]
mod measure;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_bounds;
#[cfg(test)]
mod tests_escalation;

pub use acts::ActMeta;
pub use pallet::*;
pub use state::*;
pub use types::*;
pub use weights::WeightInfo;

/// The largest sum of money that is kept (fen): every client can hold it exactly (2^53 - 1).
pub const MAX_SUM: Fen = 9_007_199_254_740_991;

/// The engine id of the header's digest item.
pub const DIGEST_ID: [u8; 4] = *b"COLL";

/// A promise of one part.
pub(crate) fn one_part(amount: Fen, due: Day) -> Parts {
	Parts::truncate_from(alloc::vec![(amount, due)])
}

pub(crate) fn checked_sum(left: Fen, right: Fen) -> Option<Fen> {
	left.checked_add(right).filter(|sum| *sum <= MAX_SUM)
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::{
		acts::ActMeta,
		import::Taken,
		journal::{append, Draft},
		rules::{self, Step, DAY_MS},
	};
	use alloc::vec::Vec;
	use frame_support::{pallet_prelude::*, traits::Time, weights::WeightMeter};
	use frame_system::pallet_prelude::*;
	use pallet_consortium::{Pallet as Consortium, StaffChange, StaffJournal};
	use sp_runtime::DigestItem;

	/// Most cases in one call of [`Pallet::open_cases`].
	pub const MAX_NEW_CASES: u32 = 64;
	/// Most chunks in one call of [`Pallet::import_history`].
	pub const MAX_CHUNKS: u32 = 256;
	/// Days for which the ids of acts are remembered: longer than the longest back-dating limit (30 days).
	pub const ACT_MEMORY_DAYS: u32 = 32;
	/// Most declared blackouts of one organisation that are not over.
	pub const MAX_BLACKOUTS: u32 = 32;
	/// The longest blackout (ms): 60 days.
	pub const MAX_BLACKOUT: Millis = 60 * DAY_MS;
	/// Most acts that are forgotten in one block.
	pub const FORGOTTEN_PER_BLOCK: u32 = 64;

	#[pallet::config]
	pub trait Config:
		frame_system::Config<RuntimeEvent: From<Event<Self>>> + pallet_consortium::Config
	{
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the rules need to know about each case. Keys are chosen by clients, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Cases<T> = StorageMap<_, Blake2_128Concat, CaseId, CaseState>;

	/// The journals in pages of 16 entries; all pages of a journal but the last are full. Keys count up.
	#[pallet::storage]
	pub type Journal<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrgId, Twox64Concat, u32, Page<T::AccountId>, ValueQuery>;

	/// Length and hash chain of each journal; an empty journal has no value.
	#[pallet::storage]
	pub type Heads<T> = StorageMap<_, Twox64Concat, OrgId, Head, ValueQuery>;

	/// Whether the root has to be computed again. Cleared in every block.
	#[pallet::storage]
	pub type HeadsChanged<T> = StorageValue<_, bool, ValueQuery>;

	/// The root over all heads, and for how many organisations it was computed.
	#[pallet::storage]
	pub type Root<T> = StorageValue<_, (u32, [u8; 32]), ValueQuery>;

	/// Acts that are recorded already, by the UTC day that they claim. Ids are chosen by clients, hence the
	/// cryptographic hasher.
	#[pallet::storage]
	pub type Acts<T> =
		StorageDoubleMap<_, Twox64Concat, u32, Blake2_128Concat, ActId, (), OptionQuery>;

	/// Entries that a later one corrects, by organisation and place.
	#[pallet::storage]
	pub type Superseded<T> =
		StorageDoubleMap<_, Twox64Concat, OrgId, Twox64Concat, u32, (), OptionQuery>;

	/// Declared blackouts that were not over when the last one was declared.
	#[pallet::storage]
	pub type Blackouts<T> =
		StorageMap<_, Twox64Concat, OrgId, BoundedVec<Window, ConstU32<MAX_BLACKOUTS>>, ValueQuery>;

	/// The first day whose acts are still remembered.
	#[pallet::storage]
	pub type ActsFrom<T> = StorageValue<_, u32, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An act was written into a journal.
		Recorded {
			org: OrgId,
			seq: u32,
			case: CaseId,
			actor: T::AccountId,
			act: ActId,
			kind: EntryKind<T::AccountId>,
		},
		/// Nobody's supply is cut from `from` to before `to` (ms).
		BlackoutDeclared { org: OrgId, seq: u32, actor: T::AccountId, from: Millis, to: Millis },
		/// Cases were opened; their entries begin at `seq`.
		CasesOpened { org: OrgId, seq: u32, actor: T::AccountId, act: ActId, cases: Vec<CaseId> },
		/// History was taken over; its entries begin at `seq`. Chunks that were there already were passed over.
		HistoryImported {
			org: OrgId,
			seq: u32,
			actor: T::AccountId,
			entries: u32,
			passed_over: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The signer is not an active operator.
		NotOperator,
		/// The signer's role may not do this.
		WrongRole,
		/// The case belongs to another organisation.
		WrongOrganisation,
		/// There is no such case.
		CaseUnknown,
		/// The case exists already.
		CaseExists,
		/// The case is closed.
		CaseClosed,
		/// The act is recorded already.
		DuplicateAct,
		/// The claimed time lies further back than the policy allows.
		TooOld,
		/// The claimed time lies ahead of the chain's by more than the policy tolerates.
		InTheFuture,
		/// Nobody may be contacted in the quiet hours.
		QuietHours,
		/// The case has had its contacts of that local day.
		TooManyContactsToday,
		/// The case has had its contacts of 7 days.
		TooManyContactsIn7Days,
		/// The case has no such bill.
		NoSuchBill,
		/// A case holds no more bills.
		TooManyBills,
		/// A case needs a bill.
		NoBill,
		/// A bill that is not overdue makes no case.
		NotOverdue,
		/// A sum of nothing.
		ZeroAmount,
		/// The bill is disputed already.
		AlreadyDisputed,
		/// The bill is not disputed.
		NotDisputed,
		/// More than is owed.
		PaymentExceedsDebt,
		/// More than is owed.
		PromiseExceedsDebt,
		/// The promised day is over.
		PromiseInThePast,
		/// Nothing is owed.
		NothingOwed,
		/// Something is still owed.
		StillOwed,
		/// A case with payments was not opened in error.
		HasPayments,
		/// No complaint waits for an answer.
		NoOpenComplaint,
		/// The organisation's import window is closed.
		ImportClosed,
		/// Entries before this chunk are missing.
		ImportHole,
		/// The history does not begin with the opening of the case, or names a bill out of turn.
		ImportMisordered,
		/// This kind of entry cannot be imported.
		ImportForbiddenKind,
		/// The journal can hold no more entries.
		JournalFull,
		/// The sum is larger than can be kept exactly.
		SumTooLarge,
		/// The entry to correct is another case's or kind's, imported, corrected already, or of a kind that is never
		/// corrected.
		NotCorrectable,
		/// The parts of a plan do not ascend by day, or there is none.
		PartsMisordered,
		/// A case remembers no more payments.
		TooManyPayments,
		/// The case has no such payment, or it was reversed already.
		NoSuchPayment,
		/// More penalty than any formula of the policy gives.
		PenaltyTooHigh,
		/// Supply is cut.
		SupplyIsCut,
		/// Supply is not cut.
		NotCut,
		/// A proposal needs evidence: a commitment to the record behind it.
		EvidenceMissing,
		/// The same step is proposed or approved already.
		AlreadyProposed,
		/// The case has no such proposal.
		NoSuchProposal,
		/// Nobody decides on a proposal of their own, by whatever account.
		OwnProposal,
		/// The proposal is approved already, by this person or completely.
		ApprovedAlready,
		/// The conditions contradict each other.
		ConditionsContradict,
		/// A bill is disputed.
		BillDisputed,
		/// The customer's promise or plan is in force and kept so far.
		PromiseInForce,
		/// No undisputed bill is overdue for long enough.
		NotRipe,
		/// What is overdue for long enough was not demanded often enough.
		DemandsMissing,
		/// More penalty would be waived than is owed.
		WaiverExceedsPenalty,
		/// Only the whole debt is written off.
		NotWholeDebt,
		/// The disconnection is not approved.
		NotApproved,
		/// The approval has lapsed.
		ApprovalLapsed,
		/// The window is empty, too long or too early.
		WindowContradicts,
		/// No notice of the disconnection was delivered.
		NoNotice,
		/// A cut is not recorded later: the chain's word comes first.
		NotLive,
		/// A condition of the approval is not met.
		ConditionNotMet,
		/// The notice was delivered too shortly before its window.
		NoticeTooShort,
		/// The notice was delivered too long ago.
		NoticeTooOld,
		/// Not within the window that the notice names.
		OutsideWindow,
		/// The customer was not reminded shortly before.
		NoSecondNotice,
		/// The customer was reminded too shortly before.
		SecondNoticeTooRecent,
		/// Supply is not cut during a blackout.
		Blackout,
		/// Supply is not cut at this hour or on this day.
		NotCutHours,
		/// Only an approved write-off closes a case as written off.
		WrongReason,
		/// The organisation has declared as many blackouts as it can.
		TooManyBlackouts,
		/// The day or time lies further ahead than any plan reaches.
		TooFarAhead,
		/// Only a notice of disconnection names a window.
		WindowUncalledFor,
		/// Only a waiver or write-off names an amount.
		AmountUncalledFor,
		/// The reference is not UTF-8.
		ReferenceUnreadable,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			let orgs = pallet_consortium::OrgIds::<T>::decode_len().unwrap_or(0);
			<T as Config>::WeightInfo::commit(orgs as u32)
		}

		/// Commits the header to every journal.
		fn on_finalize(_: BlockNumberFor<T>) {
			let orgs = pallet_consortium::OrgIds::<T>::get();
			let (known, mut root) = Root::<T>::get();
			if HeadsChanged::<T>::take() || known != orgs.len() as u32 {
				root = merkle::root(orgs.iter().map(|org| (*org, Heads::<T>::get(org))));
				Root::<T>::put((orgs.len() as u32, root));
			}
			let digest = DigestItem::Consensus(DIGEST_ID, root.to_vec());
			frame_system::Pallet::<T>::deposit_log(digest);
		}

		/// Forgets acts whose claimed day no policy accepts any more.
		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			let mut meter = WeightMeter::with_limit(remaining);
			let today = (T::Clock::now() / DAY_MS) as u32;
			let keep_from = today.saturating_sub(ACT_MEMORY_DAYS);
			let cost = <T as Config>::WeightInfo::forget_acts();
			if meter.try_consume(cost).is_err() {
				return meter.consumed();
			}
			let day = ActsFrom::<T>::get();
			if day == 0 {
				// The first block with a clock: nothing is remembered yet.
				ActsFrom::<T>::put(keep_from);
			} else if day < keep_from {
				let cleared = Acts::<T>::clear_prefix(day, FORGOTTEN_PER_BLOCK, None);
				if cleared.maybe_cursor.is_none() {
					ActsFrom::<T>::put(day.saturating_add(1));
				}
			}
			meter.consumed()
		}

		fn integrity_test() {
			let longest = pallet_consortium::MAX_BACK_DATING / DAY_MS;
			assert!(u64::from(ACT_MEMORY_DAYS) > longest, "acts would be forgotten too early");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens cases over overdue bills.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor.
		///
		/// ## Errors
		/// Those of every act ([`Error::NotOperator`], [`Error::WrongRole`], [`Error::DuplicateAct`],
		/// [`Error::TooOld`], [`Error::InTheFuture`]) and [`Error::CaseExists`], [`Error::NoBill`],
		/// [`Error::NotOverdue`], [`Error::ZeroAmount`], [`Error::SumTooLarge`], [`Error::ReferenceUnreadable`].
		#[pallet::call_index(0)]
		#[pallet::weight({
			let bills = cases.iter().map(|case| case.bills.len() as u32).sum();
			<T as Config>::WeightInfo::open_cases(cases.len() as u32, bills)
		})]
		pub fn open_cases(
			origin: OriginFor<T>,
			meta: ActMeta,
			cases: BoundedVec<NewCase, ConstU32<MAX_NEW_CASES>>,
		) -> DispatchResult {
			let judged = Self::judge(origin, &meta, &[Role::Collector, Role::Supervisor])?;
			let ids = cases.iter().map(|case| case.case).collect();
			let mut drafts = Vec::new();
			for case in cases {
				let kinds = Self::open_case(&judged, &case, &meta)?;
				drafts.extend(
					kinds.into_iter().map(|kind| judged.draft(&meta, Some(case.case), kind)),
				);
			}
			let org = judged.operator.org;
			let seq = append::<T>(org, drafts)?;
			Self::deposit_event(Event::CasesOpened {
				org,
				seq,
				actor: judged.who,
				act: meta.act,
				cases: ids,
			});
			Ok(())
		}

		/// Records that the customer was contacted, or that it was tried.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::QuietHours`], [`Error::TooManyContactsToday`],
		/// [`Error::TooManyContactsIn7Days`]: all judged by the claimed time.
		#[pallet::call_index(1)]
		#[pallet::weight(<T as Config>::WeightInfo::record_contact())]
		pub fn record_contact(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			channel: Channel,
			outcome: Outcome,
			party: Party,
		) -> DispatchResult {
			let kind = EntryKind::ContactMade { channel, outcome, party };
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::Contact,
				kind,
			)
		}

		/// Records that a notice was issued; one of disconnection names the window of the cut.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case; of a notice of disconnection [`Error::NotApproved`],
		/// [`Error::ApprovalLapsed`], [`Error::WindowContradicts`], [`Error::TooFarAhead`]; of others
		/// [`Error::WindowUncalledFor`].
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_notice(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			notice: NoticeKind,
			window: Option<Window>,
		) -> DispatchResult {
			let kind = EntryKind::NoticeIssued { notice, window };
			let step = Step::Notice { notice, window };
			Self::record(origin, meta, case, &[Role::Collector, Role::Supervisor], step, kind)
		}

		/// Records how the delivery of a notice is proved.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case; of a disconnection or final reminder [`Error::NoNotice`].
		#[pallet::call_index(3)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_delivery(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			notice: NoticeKind,
			delivery: Delivery,
		) -> DispatchResult {
			let kind = EntryKind::NoticeDelivered { notice, delivery };
			let step = Step::Delivery { notice, delivery };
			Self::record(origin, meta, case, &[Role::Collector, Role::Supervisor], step, kind)
		}

		/// Records a promise to pay `amount` (fen) by the end of the local day `due`. A later promise replaces it.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::ZeroAmount`], [`Error::PromiseExceedsDebt`],
		/// [`Error::PromiseInThePast`] (before the claimed day), [`Error::TooFarAhead`].
		#[pallet::call_index(4)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_promise(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			amount: Fen,
			due: Day,
		) -> DispatchResult {
			let kind = EntryKind::PromiseMade { amount, due };
			let step = Step::Promise { parts: one_part(amount, due) };
			Self::record(origin, meta, case, &[Role::Collector, Role::Supervisor], step, kind)
		}

		/// Records that the customer disputes one bill.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchBill`], [`Error::AlreadyDisputed`].
		#[pallet::call_index(5)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn open_dispute(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			bill: BillNo,
			ground: DisputeGround,
		) -> DispatchResult {
			let kind = EntryKind::DisputeOpened { bill, ground };
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::OpenDispute { bill },
				kind,
			)
		}

		/// Records how the dispute of a bill was answered.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchBill`], [`Error::NotDisputed`].
		#[pallet::call_index(6)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn answer_dispute(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			bill: BillNo,
			result: DisputeResult,
		) -> DispatchResult {
			let kind = EntryKind::DisputeAnswered { bill, result };
			Self::record(
				origin,
				meta,
				case,
				&[Role::Supervisor],
				Step::AnswerDispute { bill },
				kind,
			)
		}

		/// Records that `amount` fen arrived.
		///
		/// ## Dispatch Origin
		/// Cashier of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::ZeroAmount`], [`Error::NothingOwed`],
		/// [`Error::PaymentExceedsDebt`], [`Error::TooManyPayments`].
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_payment(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			amount: Fen,
			method: PaymentMethod,
		) -> DispatchResult {
			let clearing = Consortium::<T>::policy_at(meta.occurred_at).1.clearing;
			let kind = EntryKind::PaymentReceived { amount, method, clearing };
			Self::record(origin, meta, case, &[Role::Cashier], Step::Payment { amount }, kind)
		}

		/// Records a complaint.
		///
		/// ## Dispatch Origin
		/// Collector, supervisor or cashier of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case.
		#[pallet::call_index(8)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_complaint(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			ground: ComplaintGround,
		) -> DispatchResult {
			let kind = EntryKind::ComplaintMade { ground };
			let roles = [Role::Collector, Role::Supervisor, Role::Cashier];
			Self::record(origin, meta, case, &roles, Step::Complaint, kind)
		}

		/// Records that the oldest open complaint was answered.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoOpenComplaint`].
		#[pallet::call_index(9)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn answer_complaint(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			upheld: bool,
		) -> DispatchResult {
			let kind = EntryKind::ComplaintAnswered { upheld };
			Self::record(origin, meta, case, &[Role::Supervisor], Step::AnswerComplaint, kind)
		}

		/// Closes a case.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation; a settled case also its collectors.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::StillOwed`] (settled), [`Error::HasPayments`] (opened in error),
		/// [`Error::WrongReason`], [`Error::SupplyIsCut`].
		#[pallet::call_index(10)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn close_case(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			reason: CloseReason,
		) -> DispatchResult {
			let kind = EntryKind::CaseClosed { reason };
			let roles: &[Role] = match reason {
				CloseReason::Settled => &[Role::Collector, Role::Supervisor],
				_ => &[Role::Supervisor],
			};
			Self::record(origin, meta, case, roles, Step::Close { reason }, kind)
		}

		/// Takes over legacy history of the administrator's organisation, marked as imported. The rules of conduct are
		/// not applied. A chunk that is there already is passed over, so the same call can be sent again.
		///
		/// ## Dispatch Origin
		/// An administrator, while the import window of its organisation is open.
		///
		/// ## Errors
		/// [`Error::NotOperator`], [`Error::WrongRole`], [`Error::ImportClosed`], [`Error::ImportHole`],
		/// [`Error::ImportMisordered`], [`Error::ImportForbiddenKind`], [`Error::CaseExists`] (recorded, not imported),
		/// [`Error::WrongOrganisation`], [`Error::NoSuchBill`], [`Error::TooManyBills`], [`Error::SumTooLarge`],
		/// [`Error::InTheFuture`], [`Error::TooFarAhead`], [`Error::WindowContradicts`], [`Error::WindowUncalledFor`],
		/// [`Error::ReferenceUnreadable`].
		#[pallet::call_index(11)]
		#[pallet::weight({
			let entries = chunks.iter().map(|chunk| chunk.entries.len() as u32).sum();
			<T as Config>::WeightInfo::import_history(chunks.len() as u32, entries)
		})]
		pub fn import_history(
			origin: OriginFor<T>,
			chunks: BoundedVec<ImportChunk<T::AccountId>, ConstU32<MAX_CHUNKS>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let operator = Consortium::<T>::active_operator(&who).ok_or(Error::<T>::NotOperator)?;
			ensure!(operator.role == Role::OrgAdmin, Error::<T>::WrongRole);
			let org = operator.org;
			ensure!(Consortium::<T>::import_is_open(org), Error::<T>::ImportClosed);
			let now = T::Clock::now();
			let (version, policy) = Consortium::<T>::policy_at(now);
			let latest = now.saturating_add(policy.clock_tolerance);
			let mut passed_over = 0u32;
			let mut drafts = Vec::new();
			for chunk in chunks {
				match import::take_chunk::<T>(org, &who, (version, &policy), (now, latest), chunk)?
				{
					Taken::PassedOver => passed_over = passed_over.saturating_add(1),
					Taken::Entries(new) => drafts.extend(new),
				}
			}
			let entries = drafts.len() as u32;
			let seq = append::<T>(org, drafts)?;
			Self::deposit_event(Event::HistoryImported {
				org,
				seq,
				actor: who,
				entries,
				passed_over,
			});
			Ok(())
		}

		/// Records that the customer agreed to pay in parts. A later promise or plan replaces it.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of a promise, and [`Error::PartsMisordered`].
		#[pallet::call_index(12)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn agree_plan(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			parts: Parts,
		) -> DispatchResult {
			let kind = EntryKind::PlanAgreed { parts: parts.clone() };
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::Promise { parts },
				kind,
			)
		}

		/// Proposes a step beyond reminding; `amount` (fen) is what is to be waived or written off, else 0.
		///
		/// ## Dispatch Origin
		/// Collector of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::EvidenceMissing`], [`Error::AlreadyProposed`],
		/// [`Error::AmountUncalledFor`], and of its kind (docs/rules.md): [`Error::SupplyIsCut`], [`Error::NothingOwed`], [`Error::BillDisputed`],
		/// [`Error::PromiseInForce`], [`Error::NotRipe`], [`Error::DemandsMissing`], [`Error::ZeroAmount`],
		/// [`Error::WaiverExceedsPenalty`], [`Error::NotWholeDebt`].
		#[pallet::call_index(13)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn propose(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			escalation: EscalationKind,
			amount: Fen,
		) -> DispatchResult {
			let kind = EntryKind::EscalationProposed { escalation, amount };
			let evidence = meta.commitment.is_some();
			let step = Step::Propose { escalation, amount, evidence };
			Self::record(origin, meta, case, &[Role::Collector], step, kind)
		}

		/// Approves a proposal. With the last approval that it needs a waiver or write-off is done, and a disconnection may be
		/// noticed until the approval lapses.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation or of one above it.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchProposal`], [`Error::OwnProposal`],
		/// [`Error::ApprovedAlready`], [`Error::ConditionsContradict`], [`Error::TooFarAhead`],
		/// [`Error::SumTooLarge`], and those of the proposal's kind.
		#[pallet::call_index(14)]
		#[pallet::weight(<T as Config>::WeightInfo::approve())]
		pub fn approve(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			proposal: ActId,
			conditions: Conditions,
		) -> DispatchResult {
			// Whether it completes the approval is written when that is known.
			let kind = EntryKind::EscalationApproved { proposal, conditions, complete: false };
			let step = Step::Approve { proposal, conditions };
			Self::record(origin, meta, case, &[Role::Supervisor], step, kind)
		}

		/// Rejects a proposal, or returns it to be made better.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation or of one above it.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchProposal`], [`Error::OwnProposal`].
		#[pallet::call_index(15)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn reject(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			proposal: ActId,
			returned: bool,
		) -> DispatchResult {
			let kind = EntryKind::EscalationRejected { proposal, returned };
			Self::record(origin, meta, case, &[Role::Supervisor], Step::Reject { proposal }, kind)
		}

		/// Takes back a proposal, approved or not; a disconnection notice that was issued under it is void.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchProposal`].
		#[pallet::call_index(16)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn withdraw(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			proposal: ActId,
		) -> DispatchResult {
			let kind = EntryKind::EscalationWithdrawn { proposal };
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::Withdraw { proposal },
				kind,
			)
		}

		/// Cuts supply: the chain's word that every step was taken, given before the switch is thrown.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, and the whole ladder of docs/rules.md: [`Error::NotLive`],
		/// [`Error::SupplyIsCut`], [`Error::NothingOwed`], [`Error::BillDisputed`], [`Error::PromiseInForce`],
		/// [`Error::NotRipe`], [`Error::DemandsMissing`], [`Error::NotApproved`], [`Error::ApprovalLapsed`],
		/// [`Error::ConditionNotMet`], [`Error::NoNotice`], [`Error::NoticeTooShort`], [`Error::NoticeTooOld`],
		/// [`Error::OutsideWindow`], [`Error::NoSecondNotice`], [`Error::SecondNoticeTooRecent`],
		/// [`Error::Blackout`], [`Error::NotCutHours`].
		#[pallet::call_index(17)]
		#[pallet::weight(<T as Config>::WeightInfo::disconnect())]
		pub fn disconnect(origin: OriginFor<T>, meta: ActMeta, case: CaseId) -> DispatchResult {
			let kind = EntryKind::Disconnected;
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::Disconnect,
				kind,
			)
		}

		/// Records that supply was restored.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NotCut`].
		#[pallet::call_index(18)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn reconnect(origin: OriginFor<T>, meta: ActMeta, case: CaseId) -> DispatchResult {
			let kind = EntryKind::Reconnected;
			Self::record(
				origin,
				meta,
				case,
				&[Role::Collector, Role::Supervisor],
				Step::Reconnect,
				kind,
			)
		}

		/// Marks a customer as specially protected, or no longer.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation; only a supervisor ends it.
		///
		/// ## Errors
		/// Those of every act on a case.
		#[pallet::call_index(19)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn set_protection(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			protected: bool,
		) -> DispatchResult {
			let kind = EntryKind::ProtectionChanged { protected };
			let roles: &[Role] =
				if protected { &[Role::Collector, Role::Supervisor] } else { &[Role::Supervisor] };
			Self::record(origin, meta, case, roles, Step::Protect { protected }, kind)
		}

		/// Records that a payment bounced; what it cleared is owed again.
		///
		/// ## Dispatch Origin
		/// Cashier of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::NoSuchPayment`].
		#[pallet::call_index(20)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn reverse_payment(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			payment: ActId,
		) -> DispatchResult {
			// The amount is written when the payment is found.
			let kind = EntryKind::PaymentReversed { payment, amount: 0 };
			let step = Step::ReversePayment { payment };
			Self::record(origin, meta, case, &[Role::Cashier], step, kind)
		}

		/// Adds a penalty or an expense to a bill.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::ZeroAmount`], [`Error::NoSuchBill`], [`Error::PenaltyTooHigh`],
		/// [`Error::SumTooLarge`].
		#[pallet::call_index(22)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn add_charge(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			bill: BillNo,
			charge: ChargeKind,
			amount: Fen,
		) -> DispatchResult {
			let kind = EntryKind::ChargeAdded { bill, charge, amount };
			let step = Step::Charge { bill, charge, amount };
			Self::record(origin, meta, case, &[Role::Collector, Role::Supervisor], step, kind)
		}

		/// Declares that no supply of the organisation or of those below it is cut from `from` to before `to` (ms). It is
		/// never taken back.
		///
		/// ## Dispatch Origin
		/// Supervisor.
		///
		/// ## Errors
		/// Those of every act, [`Error::WindowContradicts`] (empty, or longer than 60 days), [`Error::TooFarAhead`] (over
		/// more than 366 days ahead), [`Error::TooManyBlackouts`].
		#[pallet::call_index(21)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn declare_blackout(
			origin: OriginFor<T>,
			meta: ActMeta,
			reason: BlackoutReason,
			from: Millis,
			to: Millis,
		) -> DispatchResult {
			let judged = Self::judge(origin, &meta, &[Role::Supervisor])?;
			let fits = from < to && to - from <= MAX_BLACKOUT;
			ensure!(fits, Error::<T>::WindowContradicts);
			ensure!(!rules::ends_too_late(judged.now, to), Error::<T>::TooFarAhead);
			let org = judged.operator.org;
			Blackouts::<T>::try_mutate(org, |windows| {
				windows.retain(|window| window.to > judged.now);
				windows.try_push(Window { from, to }).map_err(|_| Error::<T>::TooManyBlackouts)
			})?;
			let kind = EntryKind::BlackoutDeclared { reason, from, to };
			let seq = append::<T>(org, [judged.draft(&meta, None, kind)])?;
			let actor = judged.who;
			Self::deposit_event(Event::BlackoutDeclared { org, seq, actor, from, to });
			Ok(())
		}
	}

	impl<T: Config> StaffJournal<T::AccountId> for Pallet<T> {
		fn staff_changed(
			org: OrgId,
			actor: Option<T::AccountId>,
			change: StaffChange<T::AccountId>,
		) -> DispatchResult {
			let now = T::Clock::now();
			let kind = match change {
				StaffChange::Registered(account, role, person) => {
					EntryKind::OperatorRegistered { account, role, person }
				}
				StaffChange::Changed(account, role) => EntryKind::OperatorChanged { account, role },
				StaffChange::Revoked(account) => EntryKind::OperatorRevoked { account },
				StaffChange::DeputyNamed(supervisor, deputy, until) => {
					EntryKind::DeputyNamed { supervisor, deputy, until }
				}
			};
			let draft = Draft {
				case: None,
				actor,
				occurred_at: now,
				clock_offset: 0,
				policy: Consortium::<T>::policy_at(now).0,
				act: ActId::default(),
				provenance: Provenance::Recorded,
				commitment: None,
				supersedes: None,
				kind,
			};
			append::<T>(org, [draft])?;
			Ok(())
		}
	}
}
