//! A generic AURA + GRANDPA node: it holds no runtime of its own and runs the one in the chain spec it is given.
#![warn(missing_docs)]
// The large errors are those of Substrate; they pass once, at the start.
#![allow(clippy::result_large_err)]

mod cli;
mod command;
mod consensus;
mod fake_runtime;
mod make_spec;
mod parent;
mod parts;
mod rpc;
mod service;

use std::process::ExitCode;

fn main() -> ExitCode {
	match command::run() {
		Ok(()) => ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("Error: {error}");
			ExitCode::FAILURE
		}
	}
}
