//! Carries out the command line.

use crate::{
	cli::{Cli, Subcommand},
	make_spec::ChainSpec,
	parent, parts, service,
};
use sc_cli::SubstrateCli;
use std::path::PathBuf;

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Collection Node".into()
	}

	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"chain/README.md of the repository".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, path: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		// The node knows no chain by name: `--dev` asks for "dev", no `--chain` at all for "".
		if path.is_empty() || path == "dev" {
			return Err("this node runs the chain of a spec file: give it with --chain PATH".into());
		}
		Ok(Box::new(ChainSpec::from_json_file(PathBuf::from(path))?))
	}
}

/// Parses the command line and does what it says.
pub fn run() -> sc_cli::Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		Some(Subcommand::MakeSpec(cmd)) => cmd.run(),
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let parts = parts::new(&config)?;
			Ok((cmd.run(parts.client, config.database), parts.task_manager))
		}),
		Some(Subcommand::PurgeChain(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
		}
		None => {
			// Before anything slow, so that a launcher killed in the meantime is noticed too.
			let parent_ended = cli.exit_with_parent.then(parent::watch);
			cli.create_runner(&cli.run)?.run_node_until_exit(|config| async move {
				service::start(config, parent_ended).map_err(sc_cli::Error::Service)
			})
		}
	}
}
