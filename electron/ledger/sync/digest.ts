import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { Bytes, Struct, u8 } from "scale-ts";
import { type Hash, hash } from "../../../shared/domain/units.ts";

/** Index of `DigestItem::Consensus` in sp-runtime's `DigestItem` (substrate, primitives/runtime/src/generic/digest.rs). */
const CONSENSUS = 4;
const COLL = "434f4c4c";

const consensusItem = Struct({ index: u8, engine: Bytes(4), payload: Bytes() });

/**
 * The journal root that a header commits to.
 * @param logs the header's digest items, SCALE, hexadecimal with 0x
 * @returns undefined when there is none, or not exactly one of 32 bytes
 */
export function collRoot(logs: readonly string[]): Hash | undefined {
  const roots = logs
    .map((log) => hexToBytes(log.slice(2)))
    .filter((log) => log[0] === CONSENSUS && bytesToHex(log.subarray(1, 5)) === COLL)
    .map((log) => consensusItem.dec(log).payload);
  const [root, ...others] = roots;
  return root?.length === 32 && others.length === 0 ? hash(bytesToHex(root)) : undefined;
}
