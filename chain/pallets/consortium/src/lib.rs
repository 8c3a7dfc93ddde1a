//! # Consortium
//!
//! Who takes part in the collection chain: organisations, their operators, and the versioned policy.
//!
//! ## Overview
//!
//! The council (two thirds of it) admits organisations, opens their import windows, appoints their administrators,
//! sets the policy and the validators, and can enact any call as root. An organisation's administrator registers, changes and revokes
//! its operators. There is no token and no fee: [`CheckOperator`] keeps everybody else out of the pool.
//!
//! A revoked account stays known for ever, so that its old acts can be explained, and it never works again: the
//! person gets a new key. Each change of staff is told to the journal through [`StaffJournal`].

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(rustdoc::broken_intra_doc_links)]

extern crate alloc;

mod extension;
mod policy;
pub use policy::{MAX_APPROVALS, MAX_BACK_DATING, MAX_CONTACTS_PER_7_DAYS};
pub mod risk;
mod types;
pub mod weights;

#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use extension::CheckOperator;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

use frame_support::dispatch::DispatchResult;

/// Receives the changes of staff; the collection pallet writes them into the organisation's journal.
pub trait StaffJournal<AccountId> {
	/// `actor` is the administrator that signed, absent when the council decided.
	fn staff_changed(
		org: OrgId,
		actor: Option<AccountId>,
		change: StaffChange<AccountId>,
	) -> DispatchResult;
}

/// Hands the chain over to other validators.
pub trait ChangeValidators {
	/// The validators from the next block on: there is at least one, and no key twice.
	fn change(validators: Validators) -> DispatchResult;
}

impl ChangeValidators for () {
	fn change(_: Validators) -> DispatchResult {
		Ok(())
	}
}

impl<AccountId> StaffJournal<AccountId> for () {
	fn staff_changed(_: OrgId, _: Option<AccountId>, _: StaffChange<AccountId>) -> DispatchResult {
		Ok(())
	}
}

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{boxed::Box, string::String, vec::Vec};
	use frame_support::{
		dispatch::{GetDispatchInfo, PostDispatchInfo},
		pallet_prelude::*,
		traits::{EnsureOrigin, Time, UnfilteredDispatchable},
	};
	use frame_system::{pallet_prelude::*, RawOrigin};

	/// Levels of organisations that are looked through upwards.
	pub const MAX_LEVELS: usize = 8;

	/// The longest deputyship (ms): 60 days.
	pub const MAX_DEPUTYSHIP: Millis = 60 * 24 * 60 * 60 * 1000;

	/// The furthest ahead that an import window may end and a policy may begin (ms): 366 days.
	pub const MAX_AHEAD: Millis = 366 * 24 * 60 * 60 * 1000;

	/// Most organisations: the header's digest covers every journal, so their number is bounded.
	pub const MAX_ORGS: u32 = 1024;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// Chain time in milliseconds.
		type Clock: Time<Moment = Millis>;
		/// Two thirds of the council, or root.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// A call that the council can enact.
		type EnactedCall: Parameter
			+ UnfilteredDispatchable<RuntimeOrigin = Self::RuntimeOrigin>
			+ GetDispatchInfo;
		/// Where changes of staff are written down.
		type StaffJournal: StaffJournal<Self::AccountId>;
		/// Who makes blocks and finality.
		type Validators: ChangeValidators;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// All organisations, ascending: the order of the leaves under the header's digest.
	#[pallet::storage]
	pub type OrgIds<T> = StorageValue<_, BoundedVec<OrgId, ConstU32<MAX_ORGS>>, ValueQuery>;

	/// The organisations. Keys are given by the council, hence the plain hasher.
	#[pallet::storage]
	pub type Orgs<T> = StorageMap<_, Twox64Concat, OrgId, Org>;

	/// The operators, revoked ones too. Keys are chosen by users, hence the cryptographic hasher.
	#[pallet::storage]
	pub type Operators<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Operator>;

	/// Deputies of supervisors, by the deputy's account.
	#[pallet::storage]
	pub type Deputies<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Deputyship<T::AccountId>>;

	/// Every version of the policy there ever was. Keys count up from 1.
	#[pallet::storage]
	pub type Policies<T> = StorageMap<_, Twox64Concat, PolicyVersion, DatedPolicy>;

	/// The highest version of the policy; it may not be in force yet.
	#[pallet::storage]
	pub type LatestPolicy<T> = StorageValue<_, PolicyVersion, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council admitted an organisation.
		OrgRegistered { org: OrgId, parent: Option<OrgId> },
		/// The council opened an organisation's import window until a time (ms).
		ImportOpened { org: OrgId, until: Millis },
		/// An import window was closed.
		ImportClosed { org: OrgId },
		/// An operator was registered.
		OperatorRegistered { org: OrgId, account: T::AccountId, role: Role },
		/// An operator's role was changed.
		OperatorChanged { org: OrgId, account: T::AccountId, role: Role },
		/// An operator was revoked.
		OperatorRevoked { org: OrgId, account: T::AccountId },
		/// A supervisor named a deputy until a time (ms).
		DeputyNamed { org: OrgId, supervisor: T::AccountId, deputy: T::AccountId, until: Millis },
		/// A policy comes into force at a time (ms).
		PolicySet { version: PolicyVersion, from: Millis },
		/// From the next block on there are so many validators.
		ValidatorsSet { validators: u32 },
		/// The council enacted a call as root.
		Enacted { result: DispatchResult },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The organisation exists already.
		OrgExists,
		/// There is no such organisation.
		OrgUnknown,
		/// The consortium is full.
		TooManyOrgs,
		/// The name is empty.
		EmptyName,
		/// Neither two thirds of the council nor an administrator of that organisation.
		NotAuthorised,
		/// Only the council appoints, changes or revokes administrators.
		CouncilOnly,
		/// The account is registered already.
		OperatorExists,
		/// The account is not registered.
		OperatorUnknown,
		/// The account was revoked, and a revoked account never works again.
		AccountRevoked,
		/// The account has this role already.
		SameRole,
		/// The time lies in the past.
		InThePast,
		/// A later policy is dated before this one.
		PolicyMisdated,
		/// Only an active supervisor names a deputy.
		NotSupervisor,
		/// A deputy is another active operator of the organisation and another person.
		NoDeputy,
		/// A deputyship ends after 60 days at the latest.
		TooLong,
		/// The policy contradicts itself or exceeds the bounds that the chain can hold.
		PolicyContradictory,
		/// The time lies more than 366 days ahead.
		TooFarAhead,
		/// The name is not UTF-8.
		NameUnreadable,
		/// A chain needs a validator.
		NoValidator,
		/// Two validators have a key in common.
		ValidatorTwice,
	}

	/// The consortium at the start.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Organisations: id, parent, name, end of the import window (ms).
		pub orgs: Vec<(OrgId, Option<OrgId>, String, Millis)>,
		/// Operators: account, organisation, role, and any text that stands for the person (the blake2_256 of its
		/// SCALE bytes is kept).
		pub operators: Vec<(T::AccountId, OrgId, Role, String)>,
		/// Policy v1; the defaults when absent.
		pub policy: Option<Policy>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (org, parent, name, until) in &self.orgs {
				Pallet::<T>::do_register_org(*org, *parent, name.as_bytes().to_vec())
					.expect("genesis names each organisation once, parents first");
				Orgs::<T>::mutate(org, |known| {
					known.as_mut().expect("registered above").import_until = *until
				});
			}
			for (account, org, role, person) in &self.operators {
				assert!(
					Orgs::<T>::contains_key(org),
					"genesis operator of an unknown organisation"
				);
				assert!(!Operators::<T>::contains_key(account), "genesis operator named twice");
				let person = frame_support::Hashable::blake2_256(person);
				Pallet::<T>::admit(account, *org, *role, person);
			}
			let policy = self.policy.clone().unwrap_or_default();
			assert!(policy.is_consistent(), "genesis policy contradicts itself");
			Policies::<T>::insert(1, DatedPolicy { from: 0, policy });
			LatestPolicy::<T>::put(1);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Admits an organisation.
		///
		/// ## Dispatch Origin
		/// Two thirds of the council.
		///
		/// ## Errors
		/// [`Error::OrgExists`], [`Error::OrgUnknown`] (the parent), [`Error::TooManyOrgs`], [`Error::EmptyName`],
		/// [`Error::NameUnreadable`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_org())]
		pub fn register_org(
			origin: OriginFor<T>,
			org: OrgId,
			parent: Option<OrgId>,
			name: OrgName,
		) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			Self::do_register_org(org, parent, name.into_inner())?;
			Self::deposit_event(Event::OrgRegistered { org, parent });
			Ok(())
		}

		/// Lets an organisation import its history until `until` (ms of chain time).
		///
		/// ## Dispatch Origin
		/// Two thirds of the council.
		///
		/// ## Errors
		/// [`Error::OrgUnknown`], [`Error::InThePast`], [`Error::TooFarAhead`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::open_import())]
		pub fn open_import(origin: OriginFor<T>, org: OrgId, until: Millis) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			Self::ensure_ahead(until)?;
			Self::set_import(org, until)?;
			Self::deposit_event(Event::ImportOpened { org, until });
			Ok(())
		}

		/// Ends an organisation's import for good measure before its window does.
		///
		/// ## Dispatch Origin
		/// Two thirds of the council, or an administrator of the organisation.
		///
		/// ## Errors
		/// [`Error::OrgUnknown`], [`Error::NotAuthorised`].
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::close_import())]
		pub fn close_import(origin: OriginFor<T>, org: OrgId) -> DispatchResult {
			Self::ensure_admin(origin, org, false)?;
			Self::set_import(org, 0)?;
			Self::deposit_event(Event::ImportClosed { org });
			Ok(())
		}

		/// Registers an account as an operator of an organisation.
		///
		/// ## Dispatch Origin
		/// Two thirds of the council, or an administrator of the organisation; an administrator only by the council.
		///
		/// ## Errors
		/// [`Error::OrgUnknown`], [`Error::NotAuthorised`], [`Error::CouncilOnly`], [`Error::OperatorExists`],
		/// [`Error::AccountRevoked`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::register_operator())]
		pub fn register_operator(
			origin: OriginFor<T>,
			org: OrgId,
			account: T::AccountId,
			role: Role,
			person: Person,
		) -> DispatchResult {
			let actor = Self::ensure_admin(origin, org, role == Role::OrgAdmin)?;
			ensure!(Orgs::<T>::contains_key(org), Error::<T>::OrgUnknown);
			if let Some(known) = Operators::<T>::get(&account) {
				ensure!(known.active, Error::<T>::AccountRevoked);
				return Err(Error::<T>::OperatorExists.into());
			}
			Self::admit(&account, org, role, person);
			let change = StaffChange::Registered(account.clone(), role, person);
			T::StaffJournal::staff_changed(org, actor, change)?;
			Self::deposit_event(Event::OperatorRegistered { org, account, role });
			Ok(())
		}

		/// Gives an operator another role in its organisation.
		///
		/// ## Dispatch Origin
		/// As for registering; both from and to administrator only by the council.
		///
		/// ## Errors
		/// [`Error::OperatorUnknown`], [`Error::AccountRevoked`], [`Error::SameRole`], [`Error::NotAuthorised`],
		/// [`Error::CouncilOnly`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::change_operator())]
		pub fn change_operator(
			origin: OriginFor<T>,
			account: T::AccountId,
			role: Role,
		) -> DispatchResult {
			let (operator, actor) = Self::ensure_manages(origin, &account, role)?;
			ensure!(operator.role != role, Error::<T>::SameRole);
			let changed = Operator { role, since: T::Clock::now(), ..operator };
			Operators::<T>::insert(&account, changed);
			let change = StaffChange::Changed(account.clone(), role);
			T::StaffJournal::staff_changed(operator.org, actor, change)?;
			Self::deposit_event(Event::OperatorChanged { org: operator.org, account, role });
			Ok(())
		}

		/// Revokes an operator's key, for ever.
		///
		/// ## Dispatch Origin
		/// As for registering; an administrator only by the council.
		///
		/// ## Errors
		/// [`Error::OperatorUnknown`], [`Error::AccountRevoked`], [`Error::NotAuthorised`], [`Error::CouncilOnly`].
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::revoke_operator())]
		pub fn revoke_operator(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
			let (operator, actor) = Self::ensure_manages(origin, &account, Role::Collector)?;
			let revoked = Operator { active: false, since: T::Clock::now(), ..operator };
			Operators::<T>::insert(&account, revoked);
			let change = StaffChange::Revoked(account.clone());
			T::StaffJournal::staff_changed(operator.org, actor, change)?;
			Self::deposit_event(Event::OperatorRevoked { org: operator.org, account });
			Ok(())
		}

		/// Adds a version of the policy, in force from `from` (ms of chain time).
		///
		/// ## Dispatch Origin
		/// Two thirds of the council.
		///
		/// ## Errors
		/// [`Error::InThePast`], [`Error::TooFarAhead`], [`Error::PolicyMisdated`], [`Error::PolicyContradictory`].
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_policy())]
		pub fn set_policy(origin: OriginFor<T>, from: Millis, policy: Policy) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(policy.is_consistent(), Error::<T>::PolicyContradictory);
			Self::ensure_ahead(from)?;
			let latest = LatestPolicy::<T>::get();
			let last_from = Policies::<T>::get(latest).map_or(0, |dated| dated.from);
			ensure!(from > last_from, Error::<T>::PolicyMisdated);
			let version = latest.saturating_add(1);
			Policies::<T>::insert(version, DatedPolicy { from, policy });
			LatestPolicy::<T>::put(version);
			Self::deposit_event(Event::PolicySet { version, from });
			Ok(())
		}

		/// Dispatches a call as root: upgrades of the runtime and what else has no call of its own.
		///
		/// ## Dispatch Origin
		/// Two thirds of the council.
		#[pallet::call_index(7)]
		#[pallet::weight({
			let inner = call.get_dispatch_info();
			(T::WeightInfo::enact().saturating_add(inner.call_weight), inner.class)
		})]
		pub fn enact(
			origin: OriginFor<T>,
			call: Box<<T as Config>::EnactedCall>,
		) -> DispatchResultWithPostInfo {
			T::CouncilOrigin::ensure_origin(origin)?;
			let result = call.dispatch_bypass_filter(RawOrigin::Root.into());
			Self::deposit_event(Event::Enacted {
				result: result.map(|_| ()).map_err(|failed| failed.error),
			});
			Ok(PostDispatchInfo::default())
		}

		/// Lets another operator of the organisation decide as a supervisor until `until` (ms of chain time, at most 60
		/// days ahead). A time that is over ends it. A deputy has one supervisor; the last one counts.
		///
		/// ## Dispatch Origin
		/// A supervisor.
		///
		/// ## Errors
		/// [`Error::NotSupervisor`], [`Error::NoDeputy`], [`Error::TooLong`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::name_deputy())]
		pub fn name_deputy(
			origin: OriginFor<T>,
			deputy: T::AccountId,
			until: Millis,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let supervisor = Self::active_operator(&who)
				.filter(|operator| operator.role == Role::Supervisor)
				.ok_or(Error::<T>::NotSupervisor)?;
			let (org, person) = (supervisor.org, supervisor.person);
			let fits = Self::active_operator(&deputy)
				.is_some_and(|other| other.org == org && other.person != person);
			ensure!(fits, Error::<T>::NoDeputy);
			let now = T::Clock::now();
			ensure!(until <= now.saturating_add(MAX_DEPUTYSHIP), Error::<T>::TooLong);
			if until > now {
				Deputies::<T>::insert(&deputy, Deputyship { of: who.clone(), until });
			} else {
				Deputies::<T>::remove(&deputy);
			}
			let change = StaffChange::DeputyNamed(who.clone(), deputy.clone(), until);
			T::StaffJournal::staff_changed(org, Some(who.clone()), change)?;
			Self::deposit_event(Event::DeputyNamed { org, supervisor: who, deputy, until });
			Ok(())
		}

		/// Hands the chain over to these validators, from the next block on: so one is admitted or removed. Whoever is to
		/// be admitted runs a node with its keys before the vote is closed, for more than two thirds have to be there.
		///
		/// ## Dispatch Origin
		/// Two thirds of the council.
		///
		/// ## Errors
		/// [`Error::NoValidator`], [`Error::ValidatorTwice`].
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_validators())]
		pub fn set_validators(origin: OriginFor<T>, validators: Validators) -> DispatchResult {
			T::CouncilOrigin::ensure_origin(origin)?;
			ensure!(!validators.is_empty(), Error::<T>::NoValidator);
			let once = |key: fn(&Validator) -> [u8; 32]| {
				let mut keys: Vec<_> = validators.iter().map(key).collect();
				keys.sort_unstable();
				keys.windows(2).all(|pair| pair[0] != pair[1])
			};
			ensure!(once(|one| one.author) && once(|one| one.voter), Error::<T>::ValidatorTwice);
			let count = validators.len() as u32;
			T::Validators::change(validators)?;
			Self::deposit_event(Event::ValidatorsSet { validators: count });
			Ok(())
		}
	}

	impl<T: Config> Pallet<T> {
		/// The operator behind an account, when it may work.
		pub fn active_operator(account: &T::AccountId) -> Option<Operator> {
			Operators::<T>::get(account).filter(|operator| operator.active)
		}

		/// Whether an operator may act in a role now: its own, or a supervisor's whose deputy it is.
		pub fn has_role(account: &T::AccountId, operator: &Operator, role: Role) -> bool {
			operator.role == role || (role == Role::Supervisor && Self::is_deputy(account))
		}

		/// Whether an account is the deputy of a supervisor who may still work.
		pub fn is_deputy(account: &T::AccountId) -> bool {
			Deputies::<T>::get(account).is_some_and(|deputyship| {
				deputyship.until > T::Clock::now()
					&& Self::active_operator(&deputyship.of)
						.is_some_and(|of| of.role == Role::Supervisor)
			})
		}

		/// The organisation and all above it, nearest first; at most 8.
		pub fn line_of(org: OrgId) -> Vec<OrgId> {
			let mut line = Vec::new();
			let mut next = Some(org);
			while let Some(org) = next.filter(|_| line.len() < MAX_LEVELS) {
				line.push(org);
				next = Orgs::<T>::get(org).and_then(|known| known.parent);
			}
			line
		}

		/// Whether the organisation may import history now.
		pub fn import_is_open(org: OrgId) -> bool {
			Orgs::<T>::get(org).is_some_and(|known| known.import_until > T::Clock::now())
		}

		/// The policy in force at a time (ms). Searches backwards: nearly always the latest.
		pub fn policy_at(time: Millis) -> (PolicyVersion, Policy) {
			let mut version = LatestPolicy::<T>::get();
			while version > 1 {
				match Policies::<T>::get(version) {
					Some(dated) if dated.from <= time => return (version, dated.policy),
					_ => version = version.saturating_sub(1),
				}
			}
			(1, Policies::<T>::get(1).map(|dated| dated.policy).unwrap_or_default())
		}

		fn do_register_org(org: OrgId, parent: Option<OrgId>, name: Vec<u8>) -> DispatchResult {
			ensure!(!Orgs::<T>::contains_key(org), Error::<T>::OrgExists);
			ensure!(parent.is_none_or(Orgs::<T>::contains_key), Error::<T>::OrgUnknown);
			ensure!(!name.is_empty(), Error::<T>::EmptyName);
			ensure!(is_text(&name), Error::<T>::NameUnreadable);
			OrgIds::<T>::try_mutate(|ids| {
				let place = ids.partition_point(|known| *known < org);
				ids.try_insert(place, org).map_err(|_| Error::<T>::TooManyOrgs)
			})?;
			let name = OrgName::truncate_from(name);
			Orgs::<T>::insert(org, Org { parent, name, import_until: 0 });
			Ok(())
		}

		/// Whether a time is after now, and not beyond what is decided ahead.
		fn ensure_ahead(time: Millis) -> DispatchResult {
			let now = T::Clock::now();
			ensure!(time > now, Error::<T>::InThePast);
			ensure!(time <= now.saturating_add(MAX_AHEAD), Error::<T>::TooFarAhead);
			Ok(())
		}

		fn set_import(org: OrgId, until: Millis) -> DispatchResult {
			Orgs::<T>::try_mutate(org, |known| {
				known.as_mut().ok_or(Error::<T>::OrgUnknown)?.import_until = until;
				Ok(())
			})
		}

		/// An account without a reference cannot send a transaction (`CheckNonce`), and one that loses its last
		/// reference loses its nonce, which would let old transactions in again: so the reference stays for ever.
		fn admit(account: &T::AccountId, org: OrgId, role: Role, person: Person) {
			frame_system::Pallet::<T>::inc_sufficients(account);
			let operator = Operator { org, role, active: true, since: T::Clock::now(), person };
			Operators::<T>::insert(account, operator);
		}

		/// The administrator that signed, or nothing for the council.
		fn ensure_admin(
			origin: OriginFor<T>,
			org: OrgId,
			council_only: bool,
		) -> Result<Option<T::AccountId>, DispatchError> {
			if T::CouncilOrigin::ensure_origin(origin.clone()).is_ok() {
				return Ok(None);
			}
			let who = ensure_signed(origin)?;
			let manages = Self::active_operator(&who)
				.is_some_and(|operator| operator.role == Role::OrgAdmin && operator.org == org);
			ensure!(manages, Error::<T>::NotAuthorised);
			ensure!(!council_only, Error::<T>::CouncilOnly);
			Ok(Some(who))
		}

		fn ensure_manages(
			origin: OriginFor<T>,
			account: &T::AccountId,
			new_role: Role,
		) -> Result<(Operator, Option<T::AccountId>), DispatchError> {
			let operator = Operators::<T>::get(account).ok_or(Error::<T>::OperatorUnknown)?;
			let council_only = operator.role == Role::OrgAdmin || new_role == Role::OrgAdmin;
			let actor = Self::ensure_admin(origin, operator.org, council_only)?;
			ensure!(operator.active, Error::<T>::AccountRevoked);
			Ok((operator, actor))
		}
	}

	#[cfg(any(feature = "std", feature = "try-runtime"))]
	impl<T: Config> Pallet<T> {
		/// What must hold after every block:
		/// - `OrgIds` ascends and names exactly the keys of `Orgs`; every parent exists;
		/// - every operator's organisation exists, and its account has a reference;
		/// - the versions of the policy are 1 to `LatestPolicy`, each consistent, their dates ascending.
		pub fn do_try_state() -> Result<(), sp_runtime::TryRuntimeError> {
			let ids = OrgIds::<T>::get();
			ensure!(ids.windows(2).all(|pair| pair[0] < pair[1]), "OrgIds does not ascend");
			ensure!(ids.len() == Orgs::<T>::iter_keys().count(), "OrgIds misses an organisation");
			for id in &ids {
				let org = Orgs::<T>::get(id).ok_or("OrgIds names an unknown organisation")?;
				ensure!(org.parent.is_none_or(Orgs::<T>::contains_key), "parent unknown");
			}
			for (account, operator) in Operators::<T>::iter() {
				ensure!(Orgs::<T>::contains_key(operator.org), "operator's organisation unknown");
				let references = frame_system::Pallet::<T>::sufficients(&account);
				ensure!(references > 0, "operator's account has no reference");
			}
			let mut last_from = None;
			for version in 1..=LatestPolicy::<T>::get() {
				let dated = Policies::<T>::get(version).ok_or("policy version missing")?;
				ensure!(dated.policy.is_consistent(), "stored policy contradicts itself");
				ensure!(last_from.is_none_or(|last| last < dated.from), "policy dates misordered");
				last_from = Some(dated.from);
			}
			Ok(())
		}
	}
}
