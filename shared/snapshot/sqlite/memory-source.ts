import type { ByteSource } from "./reader.ts";

/** A file whose bytes are in memory. */
export const memorySource = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(at, at + length),
});
