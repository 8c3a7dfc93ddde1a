/** Longest piece that is written. */
const PIECE_BYTES = 1024 * 1024;

/** Writes the entries of a backup (format.ts) one after another. */
export class EntryWriter {
  readonly #write: (bytes: Uint8Array) => Promise<void>;

  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write;
  }

  /** `fill` gives the pieces, and answers whether they were all of the content. */
  async entry(
    name: string,
    fill: (piece: (bytes: Uint8Array) => Promise<void>) => Promise<boolean>,
  ): Promise<void> {
    await this.#name(name);
    const whole = await fill(async (bytes) => {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const part = bytes.subarray(at, at + PIECE_BYTES);
        await this.#write(u32(part.length));
        await this.#write(part);
      }
    });
    await this.#write(u32(0));
    await this.#write(Uint8Array.of(whole ? 1 : 0));
  }

  /** An entry with all of its content at hand. */
  whole(name: string, bytes: Uint8Array): Promise<void> {
    return this.entry(name, async (piece) => {
      await piece(bytes);
      return true;
    });
  }

  end(): Promise<void> {
    return this.#name("");
  }

  async #name(name: string): Promise<void> {
    const bytes = new TextEncoder().encode(name);
    await this.#write(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff));
    await this.#write(bytes);
  }
}

function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
