//! Compiles the runtime to WebAssembly. The workspace is built for size; block execution is what the chain's speed
//! depends on, so the runtime alone is built for speed.

#[cfg(feature = "std")]
fn main() {
	substrate_wasm_builder::WasmBuilder::init_with_defaults()
		.append_to_rust_flags("-C opt-level=3")
		.build();
}

#[cfg(not(feature = "std"))]
fn main() {}
