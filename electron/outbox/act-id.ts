import { randomBytes } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import { type ActId, actId } from "../../shared/domain/units.ts";

/**
 * The act that an expired or refused one is signed again as. It follows from the old id, so that signing again twice
 * makes one new act, and so that whoever knows the old id (a notice on paper) finds the new one.
 */
export const signedAgainAs = (old: ActId): ActId =>
  actId(bytesToHex(blake2b(hexToBytes(old), { dkLen: 16 })));

/** The id of an act that nobody has written down before. */
export const newActId = (): ActId => actId(bytesToHex(randomBytes(16)));
