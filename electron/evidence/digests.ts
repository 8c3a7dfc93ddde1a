import { createBLAKE2b, createSHA256, createSM3, type IHasher } from "hash-wasm";
import type { FileFacts } from "../../shared/domain/evidence.ts";
import { hash } from "../../shared/domain/units.ts";

export type Digests = Pick<FileFacts, "blake2" | "sha256" | "sm3">;

/** Takes bytes in as they come and answers their three digests. */
export interface Digester {
  update(bytes: Uint8Array): void;
  digests(): Digests;
}

/** A library of WebAssembly for all three: the crypto of Electron (BoringSSL) knows neither blake2_256 nor SM3. */
export async function createDigester(): Promise<Digester> {
  const hashers: readonly IHasher[] = await Promise.all([
    createBLAKE2b(256),
    createSHA256(),
    createSM3(),
  ]);
  for (const hasher of hashers) hasher.init();
  return {
    update(bytes) {
      for (const hasher of hashers) hasher.update(bytes);
    },
    digests() {
      const [blake2 = "", sha256 = "", sm3 = ""] = hashers.map((hasher) => hasher.digest());
      return { blake2: hash(blake2), sha256: hash(sha256), sm3: hash(sm3) };
    },
  };
}
