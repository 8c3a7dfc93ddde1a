import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { headLeafCodec } from "../../../shared/codec/entry.ts";
import type { JournalHead } from "../../../shared/domain/entry.ts";
import { type Hash, hash } from "../../../shared/domain/units.ts";

const LEAF = 0;
const NODE = 1;

const blake2 = (...parts: Uint8Array[]): Uint8Array => {
  const hasher = blake2b.create({ dkLen: 32 });
  for (const part of parts) hasher.update(part);
  return hasher.digest();
};

/**
 * The root that a header must carry for these journal ends (docs/architecture.md, "COLL"): binary Merkle tree with
 * leaf `blake2_256(0x00 ‖ SCALE(org, length, head))` and node `blake2_256(0x01 ‖ left ‖ right)`; an odd last node moves
 * up unchanged; no organisation gives 32 zero bytes. The order of the heads is that of `OrgIds`.
 */
export function headsRoot(heads: readonly JournalHead[]): Hash {
  let level = heads.map((head) => blake2(Uint8Array.of(LEAF), headLeafCodec.enc(head)));
  while (level.length > 1) level = levelAbove(level);
  return hash(bytesToHex(level[0] ?? new Uint8Array(32)));
}

function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as Uint8Array;
    const right = level[i + 1];
    above.push(right ? blake2(Uint8Array.of(NODE), left, right) : left);
  }
  return above;
}
