import { randomBytes } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { blake2b } from "@noble/hashes/blake2.js";
import { concatBytes } from "@noble/hashes/utils.js";

const NONCE_BYTES = 24;

/** Seals and opens the bytes of one database. */
export interface Cipher {
  /** 16 bytes that tell keys apart and tell nothing of the key; zero without encryption. */
  readonly keyId: Uint8Array;
  /** `place` is bound to the bytes, so that sealed bytes cannot be moved to another place. */
  seal(plain: Uint8Array, place: string): Uint8Array;
  /** Undefined when the bytes were changed, moved or sealed by another key. */
  open(sealed: Uint8Array, place: string): Uint8Array | undefined;
}

const encoder = new TextEncoder();

/** XChaCha20-Poly1305 with a random 24-byte nonce in front of the bytes. `key` is 32 bytes. */
export const sealingCipher = (key: Uint8Array): Cipher => ({
  keyId: blake2b(encoder.encode("collection-console key id"), { dkLen: 16, key }),
  seal(plain, place) {
    const nonce = randomBytes(NONCE_BYTES);
    return concatBytes(nonce, xchacha20poly1305(key, nonce, encoder.encode(place)).encrypt(plain));
  },
  open(sealed, place) {
    if (sealed.length < NONCE_BYTES) return undefined;
    const nonce = sealed.subarray(0, NONCE_BYTES);
    try {
      return xchacha20poly1305(key, nonce, encoder.encode(place)).decrypt(
        sealed.subarray(NONCE_BYTES),
      );
    } catch {
      return undefined;
    }
  },
});

/** For what the chain publishes anyway. */
export const plainCipher: Cipher = {
  keyId: new Uint8Array(16),
  seal: (plain) => plain,
  open: (sealed) => sealed,
};
