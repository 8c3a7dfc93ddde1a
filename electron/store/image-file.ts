import { createHash, timingSafeEqual } from "node:crypto";
import type { Cipher } from "./cipher.ts";

/**
 * An image file: the (sealed) SQLite file, then a trailer of 80 bytes, so that SQLite's own tools open an unsealed image.
 *
 *   magic "CCIMAGE1" | key id 16 | covered sequence u64 | length of the body u64 | reserved 8 | sha256 of all before it 32
 *
 * Integers are little endian. The image covers the journal's records up to and with the covered sequence.
 */
const MAGIC = Buffer.from("CCIMAGE1");
const TRAILER_BYTES = 80;
const HASHED_TRAILER_BYTES = 48;

/** The parts of an image file, in order. */
export function encodeImage(
  database: Uint8Array,
  covered: number,
  name: string,
  cipher: Cipher,
): Uint8Array[] {
  const body = cipher.seal(database, `${name} image ${covered}`);
  const trailer = Buffer.alloc(TRAILER_BYTES);
  MAGIC.copy(trailer);
  trailer.set(cipher.keyId, 8);
  trailer.writeBigUInt64LE(BigInt(covered), 24);
  trailer.writeBigUInt64LE(BigInt(body.length), 32);
  trailer.set(checksum(body, trailer), HASHED_TRAILER_BYTES);
  return [body, trailer];
}

export type ImageReading =
  | { readonly database: Uint8Array; readonly covered: number }
  /** `locked`: sound, but sealed by another key. */
  | { readonly issue: string; readonly locked: boolean };

/** Checks and unseals an image file. */
export function decodeImage(file: Uint8Array, name: string, cipher: Cipher): ImageReading {
  const broken = (issue: string) => ({ issue, locked: false });
  if (file.length < TRAILER_BYTES) return broken("the image is cut short");
  const body = file.subarray(0, file.length - TRAILER_BYTES);
  const trailer = Buffer.from(file.subarray(body.length));
  if (!trailer.subarray(0, 8).equals(MAGIC)) return broken("the image has no trailer");
  if (Number(trailer.readBigUInt64LE(32)) !== body.length)
    return broken("the image has the wrong length");
  if (!timingSafeEqual(checksum(body, trailer), trailer.subarray(HASHED_TRAILER_BYTES)))
    return broken("the image's checksum does not match");
  if (!trailer.subarray(8, 24).equals(cipher.keyId))
    return { issue: "the image is sealed by another key", locked: true };
  const covered = Number(trailer.readBigUInt64LE(24));
  const database = cipher.open(body, `${name} image ${covered}`);
  return database === undefined ? broken("the image cannot be unsealed") : { database, covered };
}

const checksum = (body: Uint8Array, trailer: Buffer): Buffer =>
  createHash("sha256").update(body).update(trailer.subarray(0, HASHED_TRAILER_BYTES)).digest();
