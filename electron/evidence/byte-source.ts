import { ReadError, VaultError } from "./whole-file.ts";

/** The part of an open file that is read here. */
export interface ByteSource {
  read(buffer: Uint8Array, offset: number, length: number): Promise<{ bytesRead: number }>;
}

/** The rest of a file in pieces of `size` bytes; each is valid until the next is asked for. */
export async function* chunksOf(
  input: ByteSource,
  size: number,
): AsyncGenerator<{ chunk: Uint8Array; index: number; last: boolean }> {
  const read = async (buffer: Uint8Array): Promise<Uint8Array> => {
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await input
        .read(buffer, filled, buffer.length - filled)
        .catch((error: NodeJS.ErrnoException) => {
          throw error instanceof VaultError ? error : new ReadError(error.code ?? String(error));
        });
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  };
  const buffers = [new Uint8Array(size), new Uint8Array(size)] as const;
  let chunk = await read(buffers[0]);
  for (let index = 0; chunk.length > 0; index += 1) {
    // Whether a piece is the last is known when the next one has been looked for.
    const next = await read(buffers[(index + 1) % 2] as Uint8Array);
    yield { chunk, index, last: next.length === 0 };
    chunk = next;
  }
}
