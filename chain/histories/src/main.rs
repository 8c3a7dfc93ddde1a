//! Runs the pallets natively under a clock of its own: reads histories from standard input, a request a line, and
//! answers each on standard output. The console's gate is held against it (`npm run histories`). Ends with the input; a
//! request that cannot be read ends it with a sentence on standard error and status 1.

mod protocol;
mod runtime;

use codec::{Decode, Encode};
use frame_support::traits::UnfilteredDispatchable;
use pallet_collection::{rules::Step, Heads, Journal, PAGE_ENTRIES};
use pallet_consortium::{OrgIds, Policy};
use protocol::{AccountNo, Answer, Request};
use runtime::{Collection, Consortium, Runtime, RuntimeGenesisConfig, RuntimeOrigin, System};
use sp_core::bytes::{from_hex, to_hex};
use sp_io::TestExternalities;
use sp_runtime::{AccountId32, BuildStorage, DispatchError, DispatchResult};
use std::{
	error::Error,
	io::{stdin, stdout, BufRead, BufWriter, Write},
	process::ExitCode,
};

type Failed = Box<dyn Error>;

fn main() -> ExitCode {
	match answer_all() {
		Ok(()) => ExitCode::SUCCESS,
		Err(failed) => {
			eprintln!("collection-histories: {failed}");
			ExitCode::FAILURE
		}
	}
}

fn answer_all() -> Result<(), Failed> {
	let mut out = BufWriter::new(stdout().lock());
	let mut world = TestExternalities::default();
	for (number, line) in stdin().lock().lines().enumerate() {
		let line = line?;
		let at = |failed: Failed| format!("line {}: {failed}", number + 1);
		let request = serde_json::from_str(&line).map_err(|failed| at(failed.into()))?;
		let ends = matches!(request, Request::End);
		let answer = answer(&mut world, request).map_err(at)?;
		serde_json::to_writer(&mut out, &answer)?;
		out.write_all(b"\n")?;
		if ends {
			out.flush()?;
		}
	}
	out.flush()?;
	Ok(())
}

fn answer(world: &mut TestExternalities, request: Request) -> Result<Answer, Failed> {
	match request {
		Request::Begin { time, orgs, operators, policy } => {
			*world = begin(time, orgs, operators, decode(&policy)?)?;
			Ok(Answer::Nothing {})
		}
		Request::Policy { time, from, policy } => {
			let policy: Policy = decode(&policy)?;
			Ok(world.execute_with(|| {
				set_time(time);
				done(|| Consortium::set_policy(RuntimeOrigin::root(), from, policy))
			}))
		}
		Request::Call { time, signer, call } => {
			let call: pallet_collection::Call<Runtime> = decode(&call)?;
			let origin = RuntimeOrigin::signed(account(signer));
			Ok(world.execute_with(|| {
				set_time(time);
				done(|| {
					call.dispatch_bypass_filter(origin).map(|_| ()).map_err(|failed| failed.error)
				})
			}))
		}
		Request::Deputy { time, signer, deputy, until } => {
			let origin = RuntimeOrigin::signed(account(signer));
			Ok(world.execute_with(|| {
				set_time(time);
				done(|| Consortium::name_deputy(origin, account(deputy), until))
			}))
		}
		Request::Ask { time, signer, case, step } => {
			let step: Step = decode(&step)?;
			let case = decode(&case)?;
			let unmet = world.execute_with(|| {
				set_time(time);
				Collection::why_not_yet(case, account(signer), step, time)
			});
			let unmet = unmet.map(|list| {
				list.into_iter().map(|one| (format!("{:?}", one.refusal), one.until)).collect()
			});
			Ok(Answer::Unmet { unmet })
		}
		Request::End => Ok(Answer::Nothing {}),
	}
}

fn begin(
	time: u64,
	orgs: Vec<(u32, Option<u32>)>,
	operators: Vec<(AccountNo, u32, pallet_consortium::Role, String)>,
	policy: Policy,
) -> Result<TestExternalities, Failed> {
	if !policy.is_consistent() {
		return Err("the policy contradicts itself".into());
	}
	let named = |(org, parent): (u32, Option<u32>)| (org, parent, format!("{org}"), 0);
	let registered =
		|(who, org, role, person): (AccountNo, _, _, _)| (account(who), org, role, person);
	let genesis = RuntimeGenesisConfig {
		consortium: pallet_consortium::GenesisConfig {
			orgs: orgs.into_iter().map(named).collect(),
			operators: operators.into_iter().map(registered).collect(),
			policy: Some(policy),
		},
		..Default::default()
	};
	let mut world = TestExternalities::new(genesis.build_storage()?);
	world.execute_with(|| {
		System::set_block_number(1);
		set_time(time);
	});
	Ok(world)
}

fn set_time(now: u64) {
	pallet_timestamp::Now::<Runtime>::put(now);
}

fn account(number: AccountNo) -> AccountId32 {
	let mut bytes = [0; 32];
	bytes[..8].copy_from_slice(&number.to_le_bytes());
	bytes.into()
}

fn decode<T: Decode>(hex: &str) -> Result<T, Failed> {
	let bytes = from_hex(hex)?;
	let mut rest = bytes.as_slice();
	let value = T::decode(&mut rest)?;
	if rest.is_empty() {
		Ok(value)
	} else {
		Err(format!("{} bytes too many", rest.len()).into())
	}
}

/// Runs a call in a layer of its own, as a block does, and tells what it wrote.
fn done(call: impl FnOnce() -> DispatchResult) -> Answer {
	let before: Vec<_> =
		OrgIds::<Runtime>::get().into_iter().map(|org| (org, Heads::<Runtime>::get(org))).collect();
	let result = frame_support::storage::with_storage_layer(call);
	System::reset_events();
	let entries = before.into_iter().flat_map(|(org, head)| {
		let length = Heads::<Runtime>::get(org).length;
		(head.length..length).filter_map(move |seq| {
			let page = Journal::<Runtime>::get(org, seq / PAGE_ENTRIES);
			let entry = page.get((seq % PAGE_ENTRIES) as usize)?;
			Some(to_hex(&entry.encode(), false).trim_start_matches("0x").into())
		})
	});
	Answer::Done { error: result.err().map(name_of), entries: entries.collect() }
}

fn name_of(error: DispatchError) -> String {
	match error {
		DispatchError::Module(module) => module.message.unwrap_or("Unknown").into(),
		other => format!("{other:?}"),
	}
}
