import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { blake2AsU8a, xxhashAsU8a } from "@polkadot/util-crypto";
import { u32 } from "scale-ts";

/** What storage keys are made of (docs/architecture.md, "Storage"), hexadecimal; that of an item begins with 0x. */

/** The key of an item of a pallet, or what the keys of all its entries begin with. */
export const itemKey = (pallet: string, item: string): string =>
  `0x${bytesToHex(xxhashAsU8a(pallet, 128))}${bytesToHex(xxhashAsU8a(item, 128))}`;

/** FRAME's Twox64Concat of a u32. */
export const twox64Concat = (n: number): string => {
  const bytes = u32.enc(n);
  return bytesToHex(xxhashAsU8a(bytes, 64)) + bytesToHex(bytes);
};

/** FRAME's Blake2_128Concat. */
export const blake2Concat = (hex: string): string =>
  bytesToHex(blake2AsU8a(hexToBytes(hex), 128)) + hex;
