import { join } from "node:path";
import { CACHE_DIR, DATA_DIR, ROOT } from "../lib/paths.ts";

/** Rust sources of pallets, runtime and node. */
export const CHAIN_DIR = join(ROOT, "chain");

/** The built runtime and node, kept in the repository. */
export const PREBUILT_DIR = join(CHAIN_DIR, "prebuilt");

/** Keystores of the demo operators. */
export const KEYSTORE_DIR = join(CHAIN_DIR, "demo", "keystores");

/** Where cargo builds: outside the checkout, so that checkouts share it and git never sees it. */
export const CARGO_TARGET_DIR = join(CACHE_DIR, "cargo-target");

/** Where the packed node is unpacked to. */
export const NODE_CACHE_DIR = join(CACHE_DIR, "node");

/** The demo chain's folder unless `--data-dir` names another. */
export const DEFAULT_CHAIN_DATA_DIR = join(DATA_DIR, "dev-chain");
