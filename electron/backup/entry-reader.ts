import type { AppError } from "../../shared/errors.ts";
import type { ByteSource } from "../evidence/byte-source.ts";
import { readExactly } from "../evidence/package-stream.ts";
import { VaultError } from "../evidence/whole-file.ts";
import { NAME_MAX_BYTES, PIECE_MAX_BYTES } from "./format.ts";

/** An entry while it is read. */
export interface Entry {
  readonly name: string;
  /** Its content, to be read to the end before the next entry. */
  readonly content: ByteSource;
  /** After the content: whether all of it was there when the backup was made. */
  whole(): Promise<boolean>;
}

/** The entries of a backup (format.ts). Throws `VaultError` with `damaged` when the bytes are none, or stop before the last. */
export async function* entriesOf(source: ByteSource, damaged: AppError): AsyncGenerator<Entry> {
  const broken = () => new VaultError(damaged);
  const number = async (bytes: 1 | 2 | 4) =>
    (await readExactly(source, bytes, damaged)).reduce((sum, byte) => sum * 256 + byte, 0);
  for (;;) {
    const nameBytes = await number(2);
    if (nameBytes === 0) return;
    if (nameBytes > NAME_MAX_BYTES) throw broken();
    const name = new TextDecoder().decode(await readExactly(source, nameBytes, damaged));
    let left = -1;
    const read = async (buffer: Uint8Array, offset: number, length: number) => {
      if (left <= 0 && length > 0) {
        // Between two pieces, or before the first; after the last the length of zero stays.
        if (left !== 0) left = await number(4);
        if (left > PIECE_MAX_BYTES) throw broken();
      }
      const wanted = Math.min(length, left);
      if (wanted === 0) return { bytesRead: 0 };
      const { bytesRead } = await source.read(buffer, offset, wanted);
      if (bytesRead === 0) throw broken();
      left = left === bytesRead ? -1 : left - bytesRead;
      return { bytesRead };
    };
    let status: number | undefined;
    const entry = {
      name,
      content: { read },
      async whole() {
        if (left !== 0) throw new Error("the content was not read to its end");
        status ??= await number(1);
        if (status > 1) throw broken();
        return status === 1;
      },
    };
    yield entry;
    await entry.whole();
  }
}

/** All of a content at once. */
export async function bytesOf(content: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Uint8Array(1024 * 1024);
    const { bytesRead } = await content.read(part, 0, part.length);
    if (bytesRead === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, bytesRead));
  }
}
