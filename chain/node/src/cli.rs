//! The command line.

use crate::make_spec::MakeSpecCmd;

/// Runs a node, or one of the subcommands.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do; without one, run a node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// Stop when the process that started this one ends, or when standard input does.
	///
	/// For launchers: give the node a pipe as standard input and keep it open. No node outlives a
	/// launcher that was killed.
	#[arg(long)]
	pub exit_with_parent: bool,

	/// The options of a running node.
	#[clap(flatten)]
	pub run: sc_cli::RunCmd,
}

/// The subcommands.
#[derive(Debug, clap::Subcommand)]
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Build a raw chain spec from a runtime and the settings of its genesis.
	MakeSpec(MakeSpecCmd),

	/// Generate, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Write blocks to a file.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Remove the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),
}
