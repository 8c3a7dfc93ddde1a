import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export const blake2 = (bytes: Uint8Array): Uint8Array => blake2b(bytes, { dkLen: 32 });

export const blake2Hex = (bytes: Uint8Array): string => bytesToHex(blake2(bytes));

/** Reads SCALE from its beginning, refusing to go beyond the end. Throws RangeError. */
export class Cursor {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  /** A copy of the next bytes. */
  take(length: number): Uint8Array {
    if (length > this.left) throw new RangeError("the bytes end too early");
    this.at += length;
    return this.#bytes.slice(this.at - length, this.at);
  }

  hex(length: number): string {
    return bytesToHex(this.take(length));
  }

  u8(): number {
    return this.take(1)[0] as number;
  }

  u16(): number {
    this.#need(2);
    return this.#view.getUint16(this.at - 2, true);
  }

  u32(): number {
    this.#need(4);
    return this.#view.getUint32(this.at - 4, true);
  }

  u64(): bigint {
    this.#need(8);
    return this.#view.getBigUint64(this.at - 8, true);
  }

  /** A compact number below 2^32. */
  compact(): number {
    const first = this.u8();
    const mode = first & 3;
    if (mode === 0) return first >> 2;
    this.at -= 1;
    if (mode === 1) return this.u16() >> 2;
    if (mode === 2) return this.u32() >>> 2;
    this.at += 1;
    if (first >> 2 !== 0) throw new RangeError("a compact number is too large");
    return this.u32();
  }

  /** A compact number of things that take at least so many bytes each. */
  count(least: number): number {
    const count = this.compact();
    if (count * least > this.left) throw new RangeError("more is announced than there is");
    return count;
  }

  end(): void {
    if (this.left > 0) throw new RangeError("there are more bytes than belong here");
  }

  #need(length: number): void {
    if (length > this.left) throw new RangeError("the bytes end too early");
    this.at += length;
  }
}
