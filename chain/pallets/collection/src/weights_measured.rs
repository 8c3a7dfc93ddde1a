// Picoseconds: the medians of `measure.rs` (release build, two shared cores) times 2, the factor between
// native and WebAssembly execution that was measured on blocks of imports (chain/README.md).
// The four of acts on a case were measured later, on cases as full as they can be, on a machine that ran the others 2.27
// times as fast; they are scaled by that too.
const OPEN_BASE: u64 = 77_800_000;
const OPEN_CASE: u64 = 23_060_000;
const OPEN_BILL: u64 = 3_080_000;
const RECORD_CONTACT: u64 = 161_819_000;
const RECORD_ON_CASE: u64 = 178_190_000;
const IMPORT_BASE: u64 = 62_880_000;
const IMPORT_CHUNK: u64 = 15_300_000;
const IMPORT_ENTRY: u64 = 3_800_000;
const COMMIT_BASE: u64 = 15_900_000;
const COMMIT_ORG: u64 = 5_268_000;
const FORGET_ACTS: u64 = 9_752_000_000;
const APPROVE: u64 = 203_555_000;
const DISCONNECT: u64 = 183_552_000;
