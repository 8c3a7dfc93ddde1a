import { randomBytes } from "node:crypto";
import { concatBytes, equalBytes } from "@noble/ciphers/utils.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { scryptAsync } from "@noble/hashes/scrypt.js";

/**
 * The head of a file that is sealed by a passphrase: 4 bytes of magic, a version byte, 16 bytes of scrypt's salt, 16 bytes that
 * tell a wrong passphrase, and 16 bytes of digest over all of these.
 */
const MAGIC_BYTES = 4;
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const DIGEST_BYTES = 16;
const SALT_AT = MAGIC_BYTES + 1;
const CHECK_AT = SALT_AT + SALT_BYTES;
const DIGEST_AT = CHECK_AT + CHECK_BYTES;
export const PASSPHRASE_HEAD_BYTES = DIGEST_AT + DIGEST_BYTES;

const KEY_BYTES = 32;
/** As the keystores are sealed. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, dkLen: KEY_BYTES + CHECK_BYTES };

/** A kind of file, and the newest version of it that this program knows. */
export interface SealedKind {
  /** Four characters. */
  readonly magic: string;
  readonly version: number;
}

/** Why a head does not give a key. `foreign`: no file of this kind. */
export type HeadProblem =
  | { readonly problem: "foreign" | "damaged" | "passphrase" }
  | { readonly problem: "newer"; readonly version: number };

const digestOf = (head: Uint8Array) =>
  blake2b(head.subarray(0, DIGEST_AT), { dkLen: DIGEST_BYTES });

/** The same characters by whatever input method they came. */
async function derive(passphrase: string, salt: Uint8Array) {
  const bytes = await scryptAsync(passphrase.normalize("NFKC"), salt, SCRYPT);
  return { key: bytes.subarray(0, KEY_BYTES), check: bytes.subarray(KEY_BYTES) };
}

/** The head of a new file, and the key of what follows it. */
export async function newPassphraseHead(
  kind: SealedKind,
  passphrase: string,
): Promise<{ readonly head: Uint8Array; readonly key: Uint8Array }> {
  const salt = new Uint8Array(randomBytes(SALT_BYTES));
  const { key, check } = await derive(passphrase, salt);
  const magic = new TextEncoder().encode(kind.magic);
  const start = concatBytes(magic, Uint8Array.of(kind.version), salt, check);
  return { head: concatBytes(start, digestOf(start)), key };
}

/** The key of what follows a head, or why there is none. */
export async function passphraseKey(
  kind: SealedKind,
  head: Uint8Array,
  passphrase: string,
): Promise<{ readonly key: Uint8Array } | HeadProblem> {
  const magic = new TextEncoder().encode(kind.magic);
  if (!magic.every((byte, at) => head[at] === byte)) return { problem: "foreign" };
  if (!equalBytes(digestOf(head), head.subarray(DIGEST_AT, PASSPHRASE_HEAD_BYTES)))
    return { problem: "damaged" };
  const version = head[MAGIC_BYTES] ?? 0;
  if (version > kind.version) return { problem: "newer", version };
  if (version < 1) return { problem: "damaged" };
  const { key, check } = await derive(passphrase, head.subarray(SALT_AT, CHECK_AT));
  return equalBytes(check, head.subarray(CHECK_AT, DIGEST_AT))
    ? { key }
    : { problem: "passphrase" };
}
