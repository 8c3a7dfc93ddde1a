/**
 * Name and newest `spec_version` of the runtime (chain/runtime/src/lib.rs) whose calls and journal this program knows the meaning of. In
 * a module of its own, so that a test can be the program of a later release.
 */
export const SUPPORTED_SPEC_NAME = "collection";
export const SUPPORTED_SPEC_VERSION = 2;
