import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { blake2AsU8a } from "@polkadot/util-crypto";
import type { JournalHead } from "../../../shared/domain/entry.ts";
import { hash } from "../../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import type { RawEntry } from "../../store/proved-batch.ts";

/**
 * Goes on from a journal's end over its next entries: `head' = blake2_256(head ‖ blake2_256(SCALE(entry)))`.
 * The hashing is by WebAssembly once `cryptoWaitReady` has resolved, ten times as fast as before it; the result is the same.
 * Fails with `JournalMismatch` when an entry is of another organisation or out of sequence.
 */
export function extendHead(from: JournalHead, entries: readonly RawEntry[]): Result<JournalHead> {
  const pair = new Uint8Array(64);
  pair.set(hexToBytes(from.head));
  let seq = from.length;
  for (const { raw, entry } of entries) {
    if (entry.org !== from.org || entry.seq !== seq) {
      const issue = `entry of organisation ${entry.org}, number ${entry.seq}`;
      return fail({ kind: "JournalMismatch", org: from.org, seq, issue });
    }
    pair.set(blake2AsU8a(raw, 256), 32);
    pair.set(blake2AsU8a(pair, 256));
    seq += 1;
  }
  return ok({ org: from.org, length: seq, head: hash(bytesToHex(pair.subarray(0, 32))) });
}
