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
mod import;
mod journal;
pub mod merkle;
pub mod rules;
pub mod runtime_api;
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

pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

/// The largest sum of money that is kept (fen): every client can hold it exactly (2^53 - 1).
pub const MAX_SUM: Fen = 9_007_199_254_740_991;

/// The engine id of the header's digest item.
pub const DIGEST_ID: [u8; 4] = *b"COLL";

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
		rules::{local_day, DAY_MS},
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
		/// [`Error::NotOverdue`], [`Error::ZeroAmount`], [`Error::SumTooLarge`].
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
				drafts.extend(kinds.into_iter().map(|kind| judged.draft(&meta, case.case, kind)));
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
		/// Those of every act on a case (and [`Error::CaseUnknown`], [`Error::WrongOrganisation`],
		/// [`Error::CaseClosed`]), [`Error::QuietHours`], [`Error::TooManyContactsToday`],
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
			let roles = [Role::Collector, Role::Supervisor];
			Self::record(origin, meta, case, &roles, kind, |state, judged| {
				rules::check_contact(&judged.policy, &state.contacts, meta.occurred_at)
					.map_err(Error::<T>::from)?;
				state.forget_contacts_before(judged.now);
				state.remember_contact(meta.occurred_at);
				Ok(())
			})
		}

		/// Records that a notice was issued.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case.
		#[pallet::call_index(2)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_notice(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			notice: NoticeKind,
		) -> DispatchResult {
			let kind = EntryKind::NoticeIssued { notice };
			let roles = [Role::Collector, Role::Supervisor];
			Self::record(origin, meta, case, &roles, kind, |_, _| Ok(()))
		}

		/// Records how the delivery of a notice is proved.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case.
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
			let roles = [Role::Collector, Role::Supervisor];
			Self::record(origin, meta, case, &roles, kind, |_, _| Ok(()))
		}

		/// Records a promise to pay `amount` (fen) by the end of the local day `due`. A later promise replaces it.
		///
		/// ## Dispatch Origin
		/// Collector or supervisor of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::ZeroAmount`], [`Error::PromiseExceedsDebt`],
		/// [`Error::PromiseInThePast`] (before the claimed day).
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
			let roles = [Role::Collector, Role::Supervisor];
			Self::record(origin, meta, case, &roles, kind, |state, judged| {
				ensure!(amount > 0, Error::<T>::ZeroAmount);
				ensure!(amount <= state.outstanding(), Error::<T>::PromiseExceedsDebt);
				let claimed_day = local_day(&judged.policy, meta.occurred_at);
				ensure!(due >= claimed_day, Error::<T>::PromiseInThePast);
				state.promise = Some((amount, due));
				Ok(())
			})
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
			let roles = [Role::Collector, Role::Supervisor];
			Self::record(origin, meta, case, &roles, kind, |state, _| {
				let disputed = state.dispute_of(bill).ok_or(Error::<T>::NoSuchBill)?;
				ensure!(!*disputed, Error::<T>::AlreadyDisputed);
				*disputed = true;
				Ok(())
			})
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
			Self::record(origin, meta, case, &[Role::Supervisor], kind, |state, _| {
				let disputed = state.dispute_of(bill).ok_or(Error::<T>::NoSuchBill)?;
				ensure!(*disputed, Error::<T>::NotDisputed);
				*disputed = false;
				Ok(())
			})
		}

		/// Records that `amount` fen arrived.
		///
		/// ## Dispatch Origin
		/// Cashier of the case's organisation.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::ZeroAmount`], [`Error::NothingOwed`],
		/// [`Error::PaymentExceedsDebt`].
		#[pallet::call_index(7)]
		#[pallet::weight(<T as Config>::WeightInfo::record_on_case())]
		pub fn record_payment(
			origin: OriginFor<T>,
			meta: ActMeta,
			case: CaseId,
			amount: Fen,
			method: PaymentMethod,
		) -> DispatchResult {
			let kind = EntryKind::PaymentReceived { amount, method };
			Self::record(origin, meta, case, &[Role::Cashier], kind, |state, _| {
				ensure!(amount > 0, Error::<T>::ZeroAmount);
				let owed = state.outstanding();
				ensure!(owed > 0, Error::<T>::NothingOwed);
				ensure!(amount <= owed, Error::<T>::PaymentExceedsDebt);
				state.paid = checked_sum(state.paid, amount).ok_or(Error::<T>::SumTooLarge)?;
				if amount == owed {
					state.promise = None;
				}
				Ok(())
			})
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
			Self::record(origin, meta, case, &roles, kind, |state, _| {
				state.open_complaints = state.open_complaints.saturating_add(1);
				Ok(())
			})
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
			Self::record(origin, meta, case, &[Role::Supervisor], kind, |state, _| {
				let left = state.open_complaints.checked_sub(1);
				state.open_complaints = left.ok_or(Error::<T>::NoOpenComplaint)?;
				Ok(())
			})
		}

		/// Closes a case.
		///
		/// ## Dispatch Origin
		/// Supervisor of the case's organisation; a settled case also its collectors.
		///
		/// ## Errors
		/// Those of every act on a case, [`Error::StillOwed`] (settled), [`Error::HasPayments`] (opened in error).
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
				CloseReason::OpenedInError => &[Role::Supervisor],
			};
			Self::record(origin, meta, case, roles, kind, |state, _| {
				match reason {
					CloseReason::Settled => {
						ensure!(state.outstanding() == 0, Error::<T>::StillOwed)
					}
					CloseReason::OpenedInError => ensure!(state.paid == 0, Error::<T>::HasPayments),
				}
				state.status = CaseStatus::Closed;
				Ok(())
			})
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
		/// [`Error::InTheFuture`].
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
				match import::take_chunk::<T>(org, &who, version, latest, chunk)? {
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
	}

	impl<T: Config> StaffJournal<T::AccountId> for Pallet<T> {
		fn staff_changed(
			org: OrgId,
			actor: Option<T::AccountId>,
			change: StaffChange<T::AccountId>,
		) -> DispatchResult {
			let now = T::Clock::now();
			let kind = match change {
				StaffChange::Registered(account, role) => {
					EntryKind::OperatorRegistered { account, role }
				}
				StaffChange::Changed(account, role) => EntryKind::OperatorChanged { account, role },
				StaffChange::Revoked(account) => EntryKind::OperatorRevoked { account },
			};
			let draft = Draft {
				case: None,
				actor,
				occurred_at: now,
				policy: Consortium::<T>::policy_at(now).0,
				act: ActId::default(),
				provenance: Provenance::Recorded,
				commitment: None,
				kind,
			};
			append::<T>(org, [draft])?;
			Ok(())
		}
	}
}
