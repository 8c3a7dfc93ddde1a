import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { PAGE_SIZE } from "../../shared/snapshot/sqlite/format.ts";
import type { ByteSource } from "../../shared/snapshot/sqlite/reader.ts";

export { memorySource } from "../../shared/snapshot/sqlite/memory-source.ts";

/** Where a snapshot is written, and read back while it is. */
export interface PageStore extends ByteSource {
  write(page: number, bytes: Uint8Array): void;
}

/** A file to write a snapshot into; an existing one is emptied. */
export function createPageFile(path: string): PageStore & { close(): void } {
  const file = openSync(path, "w+");
  let pages = 0;
  return {
    get size() {
      return pages * PAGE_SIZE;
    },
    write(page, bytes) {
      writeSync(file, bytes, 0, PAGE_SIZE, (page - 1) * PAGE_SIZE);
      pages = Math.max(pages, page);
    },
    read: (at, length) => readBytes(file, at, length),
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

/** A file to verify. Throws what `fs` throws. */
export function openByteFile(path: string): ByteSource & { close(): void } {
  const file = openSync(path, "r");
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    closeSync(file);
    throw new Error("it is no file");
  }
  return {
    size: stat.size,
    read: (at, length) => readBytes(file, at, length),
    close: () => closeSync(file),
  };
}

function readBytes(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error("the file became shorter while it was read");
    done += read;
  }
  return bytes;
}

/** In memory, for small snapshots. */
export function createPageMemory(): PageStore & { bytes(): Uint8Array } {
  const pages: Uint8Array[] = [];
  return {
    get size() {
      return pages.length * PAGE_SIZE;
    },
    write(page, bytes) {
      pages[page - 1] = bytes;
    },
    read: (at, length) => {
      const page = pages[at / PAGE_SIZE];
      if (page === undefined || length !== PAGE_SIZE) throw new Error("only whole pages are read");
      return page;
    },
    bytes() {
      const all = new Uint8Array(pages.length * PAGE_SIZE);
      for (const [index, page] of pages.entries()) all.set(page, index * PAGE_SIZE);
      return all;
    },
  };
}
