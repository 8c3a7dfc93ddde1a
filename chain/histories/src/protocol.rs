//! What is asked and answered: one line of JSON each. Bytes are SCALE in hexadecimal digits.

use pallet_consortium::Role;
use serde::{Deserialize, Serialize};

/// A number that stands for an account: its little-endian bytes and zeros.
pub type AccountNo = u64;

/// A line of input.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Request {
	/// A new history, with nothing in it but these organisations, operators and policy.
	Begin {
		/// Chain time (ms).
		time: u64,
		/// Id and parent, parents first.
		orgs: Vec<(u32, Option<u32>)>,
		/// Account, organisation, role, and any text that stands for the person.
		operators: Vec<(AccountNo, u32, Role, String)>,
		/// `Policy`.
		policy: String,
	},
	/// A policy is set, to come into force at `from` (ms).
	Policy { time: u64, from: u64, policy: String },
	/// A call of the collection pallet.
	Call { time: u64, signer: AccountNo, call: String },
	/// A supervisor names a deputy.
	Deputy { time: u64, signer: AccountNo, deputy: AccountNo, until: u64 },
	/// What stands against a step that claims the chain's time.
	Ask { time: u64, signer: AccountNo, case: String, step: String },
	/// The history is over.
	End,
}

/// A line of output.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Answer {
	/// What became of a call: the error's name, and the entries that it wrote, in order.
	Done {
		/// None when it was taken.
		error: Option<String>,
		/// `Entry` each.
		entries: Vec<String>,
	},
	/// Unmet conditions: the refusal, and when the clock alone will have met it (ms). None for an unknown case or operator.
	Unmet {
		/// In the order of docs/rules.md.
		unmet: Option<Vec<(String, Option<u64>)>>,
	},
	/// Nothing to say.
	Nothing {},
}
