import { createReadStream } from "node:fs";

/** Most bytes of a line; a longer one is cut, so that a file without line ends cannot fill the memory. */
export const MAX_LINE_BYTES = 64 * 1024;

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line end; at most `MAX_LINE_BYTES`. */
  readonly bytes: Buffer;
  /** True when the line was longer than `bytes`. */
  readonly cut: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a file, ended by LF or CRLF, one after the other and without holding the file. A byte-order mark of
 * UTF-8 is left out. `onBytes` sees every byte of the file in order (for a checksum).
 *
 * Lines and not CSV records on purpose: no field of the format holds a line end, so one stray quote costs its own line
 * and not everything up to the next quote.
 */
export async function* readLines(
  file: string,
  onBytes?: (bytes: Buffer) => void,
): AsyncGenerator<Line> {
  let number = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let cut = false;

  const hold = (part: Buffer) => {
    const room = MAX_LINE_BYTES - heldBytes;
    if (part.length > room) cut = true;
    // A copy, because a view would keep the whole read buffer alive.
    if (room > 0 && part.length > 0) held.push(Buffer.from(part.subarray(0, room)));
    heldBytes += Math.min(part.length, Math.max(room, 0));
  };
  const take = (): Line => {
    const [first] = held;
    let bytes = held.length === 1 && first ? first : Buffer.concat(held);
    if (bytes.at(-1) === RETURN && !cut) bytes = bytes.subarray(0, -1);
    number += 1;
    if (number === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK)) bytes = bytes.subarray(3);
    const line = { number, bytes, cut };
    held = [];
    heldBytes = 0;
    cut = false;
    return line;
  };

  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes?.(chunk);
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (heldBytes > 0) yield take();
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
