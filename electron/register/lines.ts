/** Most bytes of a line; a longer one is refused, and the report shows its beginning. */
export const MAX_LINE_BYTES = 64 * 1024;

/** A line of a file: where its bytes stand, without the line end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
export const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

export const hasByteOrderMark = (file: Buffer): boolean =>
  file.subarray(0, 3).equals(BYTE_ORDER_MARK);

/**
 * The lines of a file, ended by LF or CRLF; a byte-order mark of UTF-8 is left out. The same for UTF-8 and GB18030: in
 * neither is the byte of a line end, a comma or a quote a part of another character.
 *
 * Lines and not CSV records on purpose: no field of the format holds a line end, so one stray quote costs its own line
 * and not everything up to the next quote.
 */
export function* readLines(file: Buffer): Generator<Line> {
  let start = hasByteOrderMark(file) ? BYTE_ORDER_MARK.length : 0;
  for (let number = 1; start < file.length; number += 1) {
    const found = file.indexOf(NEWLINE, start);
    const next = found < 0 ? file.length : found;
    const end = next > start && file[next - 1] === RETURN ? next - 1 : next;
    yield { number, bytes: file.subarray(start, end) };
    start = next + 1;
  }
}
