import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Hash, hash } from "../../shared/domain/units.ts";

/** What stands on the chain for a customer: blake2_256(salt ‖ `{"account":"…"}`), the record as canonical JSON. */
export function customerCommitment(salt: Uint8Array, account: string): Hash {
  const bytes = concatBytes(salt, utf8ToBytes(JSON.stringify({ account })));
  return hash(bytesToHex(blake2b(bytes, { dkLen: 32 })));
}
