//! The JSON-RPC methods beyond those that every node has.

use crate::parts::{Client, Pool};
use jsonrpsee::RpcModule;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// `system_accountNextIndex` and `system_dryRun`. The methods of `chain`, `state`, `author`, `system` and of the newer
/// `chainHead` family come with the service.
pub fn module(client: Arc<Client>, pool: Arc<Pool>) -> Result<RpcModule<()>, sc_service::Error> {
	let mut module = RpcModule::new(());
	module
		.merge(System::new(client, pool).into_rpc())
		.map_err(|error| sc_service::Error::Application(error.into()))?;
	Ok(module)
}
