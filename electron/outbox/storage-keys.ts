import type { AccountId } from "../../shared/domain/units.ts";
import { blake2Concat, itemKey, twox64Concat } from "../light-node/frame-keys.ts";

/** Storage keys of FRAME's system pallet that signing and sending need, hexadecimal with 0x. */

const ACCOUNT = itemKey("System", "Account");
const BLOCK_HASH = itemKey("System", "BlockHash");

export const EVENTS_KEY = itemKey("System", "Events");
export const accountKey = (account: AccountId) => ACCOUNT + blake2Concat(account);
/** The hash of an earlier block; the chain forgets them after 65,536 blocks. */
export const blockHashKey = (height: number) => BLOCK_HASH + twox64Concat(height);
