import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decompress } from "fzstd";
import { PREBUILT_DIR } from "../../scripts/chain/paths.ts";

/** In front of a runtime that is compressed with zstd (sp_maybe_compressed_blob). */
const COMPRESSED = Buffer.from("52bc537646db8e05", "hex");
/** `Cow::Borrowed` of `alloc::borrow`, as rustc lays it out for 32 bits: a niche of the capacity, pointer, length. */
const BORROWED = 0x8000_0000;
const NAME = "collection";
const SPEC_AT = 4;
/**
 * `CheckSpecVersion` and `CheckTxVersion` in one instruction, behind the two hashes that a signature implies as well: i64.const with
 * the spec version (below 64) in its lower half and transaction version 1 in its upper, and i64.store at offset 0x44.
 */
const signedVersions = (spec: number) =>
  Buffer.from([0x42, 0x80 | spec, ...Buffer.from("80808010370244", "hex")]);

/** The prebuilt runtime as it is, compressed. */
export const prebuiltRuntime = (): Buffer => readFileSync(join(PREBUILT_DIR, "runtime.wasm"));

/**
 * The prebuilt runtime as another `spec_version` (below 64), and nothing else changed: in the section that nodes read, in each constant
 * `VERSION`, and in the code that says what signatures imply. Throws when these are not where they are expected, as after a build by
 * another compiler.
 */
export function runtimeOfVersion(version: number): Buffer {
  const wasm = Buffer.from(decompress(prebuiltRuntime().subarray(COMPRESSED.length)));
  // SCALE: two names, authoring version, spec version …
  const encoded = Buffer.concat(
    [1, 2].map(() => Buffer.from([NAME.length << 2, ...Buffer.from(NAME)])),
  );
  const section = wasm.indexOf(Buffer.concat([Buffer.from("runtime_version"), encoded]));
  if (section < 0) throw new Error("no section runtime_version");
  const place = section + "runtime_version".length + encoded.length + SPEC_AT;
  const prebuilt = wasm.readUInt32LE(place);
  wasm.writeUInt32LE(version, place);
  const name = (at: number) =>
    wasm.readUInt32LE(at) === BORROWED && wasm.readUInt32LE(at + 8) === NAME.length;
  let constants = 0;
  // Two names, the list of interfaces, authoring version, spec version …
  for (let at = 0; at + 60 <= wasm.length; at += 1)
    if (name(at) && name(at + 12) && wasm.readUInt32LE(at + 24) === BORROWED) {
      wasm.writeUInt32LE(version, at + 36 + SPEC_AT);
      constants += 1;
    }
  if (constants === 0) throw new Error("no constant VERSION");
  const signed = wasm.indexOf(signedVersions(prebuilt));
  if (signed < 0 || wasm.includes(signedVersions(prebuilt), signed + 1))
    throw new Error("what a signature implies of versions is not where it was in the code");
  wasm.writeUInt8(0x80 | version, signed + 1);
  return wasm;
}
