//! `make-spec`: a raw chain spec from a runtime and a patch of its default genesis.

use sc_network::config::MultiaddrWithPeerId;
use sc_service::{ChainType, Properties};
use serde_json::Value;
use std::{
	fs,
	io::{self, Write},
	path::{Path, PathBuf},
};

/// A chain spec without extensions.
pub type ChainSpec = sc_service::GenericChainSpec;

/// Build a raw chain spec from a runtime and the settings of its genesis.
#[derive(Debug, clap::Args)]
pub struct MakeSpecCmd {
	/// The runtime: WebAssembly, compressed or not.
	#[arg(long, value_name = "FILE")]
	runtime: PathBuf,

	/// JSON that is merged over the runtime's default genesis.
	#[arg(long, value_name = "FILE")]
	patch: PathBuf,

	/// The chain's name, for people.
	#[arg(long)]
	name: String,

	/// The chain's identifier, which names folders.
	#[arg(long)]
	id: String,

	/// What the chain is for.
	#[arg(long = "type", value_enum, default_value = "live")]
	kind: Kind,

	/// A JSON object for clients, for instance {"ss58Format": 42}.
	#[arg(long, value_name = "JSON", default_value = "{}")]
	properties: String,

	/// Address of a node to find the network by; may be given several times.
	#[arg(long, value_name = "MULTIADDR")]
	bootnode: Vec<MultiaddrWithPeerId>,

	/// Where to write the spec; standard output otherwise.
	#[arg(long, value_name = "FILE")]
	output: Option<PathBuf>,
}

/// What a chain is for.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Kind {
	/// One machine, published keys.
	Dev,
	/// Some machines, published keys.
	Local,
	/// The real thing.
	Live,
}

impl MakeSpecCmd {
	/// Builds the spec and writes it.
	pub fn run(&self) -> sc_cli::Result<()> {
		let runtime = read(&self.runtime)?;
		let patch = parse::<Value>(&read(&self.patch)?, &self.patch.display().to_string())?;
		let properties = parse::<Properties>(self.properties.as_bytes(), "--properties")?;
		let json = ChainSpec::builder(&runtime, None)
			.with_name(&self.name)
			.with_id(&self.id)
			.with_chain_type(match self.kind {
				Kind::Dev => ChainType::Development,
				Kind::Local => ChainType::Local,
				Kind::Live => ChainType::Live,
			})
			.with_properties(properties)
			.with_boot_nodes(self.bootnode.clone())
			.with_genesis_config_patch(patch)
			.build()
			.as_json(true)?;
		match &self.output {
			Some(path) => fs::write(path, json)
				.map_err(|error| format!("cannot write {}: {error}", path.display()))?,
			None => io::stdout().write_all(json.as_bytes())?,
		}
		Ok(())
	}
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
	fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn parse<T: serde::de::DeserializeOwned>(json: &[u8], source: &str) -> Result<T, String> {
	serde_json::from_slice(json)
		.map_err(|error| format!("{source} is not the JSON expected: {error}"))
}
