import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { blake2AsU8a, xxhashAsU8a } from "@polkadot/util-crypto";
import { u32 } from "scale-ts";
import type { AccountId } from "../../shared/domain/units.ts";

/** Storage keys that signing needs, hexadecimal with 0x; hashers as in docs/architecture.md and FRAME's system pallet. */

const item = (pallet: string, name: string) =>
  `0x${bytesToHex(xxhashAsU8a(pallet, 128))}${bytesToHex(xxhashAsU8a(name, 128))}`;

const blake2Concat = (hex: string) => bytesToHex(blake2AsU8a(hexToBytes(hex), 128)) + hex;

const twox64Concat = (n: number) => {
  const bytes = u32.enc(n);
  return bytesToHex(xxhashAsU8a(bytes, 64)) + bytesToHex(bytes);
};

const ACCOUNT = item("System", "Account");
const BLOCK_HASH = item("System", "BlockHash");
const OPERATORS = item("Consortium", "Operators");

export const TIME_KEY = item("Timestamp", "Now");
export const EVENTS_KEY = item("System", "Events");
/** The runtime's version since the last upgrade; absent in the genesis block. */
export const RUNTIME_KEY = item("System", "LastRuntimeUpgrade");
export const accountKey = (account: AccountId) => ACCOUNT + blake2Concat(account);
/** The hash of an earlier block; the chain forgets them after 65,536 blocks. */
export const blockHashKey = (height: number) => BLOCK_HASH + twox64Concat(height);
export const operatorKey = (account: AccountId) => OPERATORS + blake2Concat(account);
