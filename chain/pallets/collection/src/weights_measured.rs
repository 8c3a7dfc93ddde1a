// Measured times in picoseconds of WebAssembly execution (native time × the factor in chain/README.md).
const OPEN_BASE: u64 = 0;
const OPEN_CASE: u64 = 0;
const OPEN_BILL: u64 = 0;
const RECORD_CONTACT: u64 = 0;
const RECORD_ON_CASE: u64 = 0;
const IMPORT_BASE: u64 = 0;
const IMPORT_CHUNK: u64 = 0;
const IMPORT_ENTRY: u64 = 0;
const COMMIT_BASE: u64 = 0;
const COMMIT_ORG: u64 = 0;
const FORGET_ACTS: u64 = 0;
