import { readVarint, varintLength, writeVarint } from "./varint.ts";

export type Value = number | string | Uint8Array | null;

/** A column beside the row's number. `most`: bytes of a text or blob. */
export interface Column {
  readonly name: string;
  readonly type: "integer" | "text" | "blob";
  readonly nullable: boolean;
  readonly most: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes of the integers of serial types 1 to 6. */
const WIDTHS = [0, 1, 2, 3, 4, 6, 8];

/** The shortest serial type of an integer: 8 and 9 are the numbers 0 and 1 themselves. */
function integerType(n: number): number {
  if (n === 0) return 8;
  if (n === 1) return 9;
  for (let type = 1; type < 6; type += 1) {
    const half = 2 ** ((WIDTHS[type] as number) * 8 - 1);
    if (n >= -half && n < half) return type;
  }
  return 6;
}

function writeInteger(into: DataView, at: number, type: number, n: number): void {
  if (type === 6) {
    into.setBigInt64(at, BigInt(n));
    return;
  }
  const width = WIDTHS[type] as number;
  let rest = n < 0 ? n + 2 ** (width * 8) : n;
  for (let place = at + width - 1; place >= at; place -= 1) {
    into.setUint8(place, rest % 256);
    rest = Math.floor(rest / 256);
  }
}

function readInteger(view: DataView, at: number, type: number): number {
  if (type === 6) {
    const n = Number(view.getBigInt64(at));
    if (!Number.isSafeInteger(n)) throw new RangeError("a number is too large");
    return n;
  }
  const width = WIDTHS[type] as number;
  let n = view.getInt8(at);
  for (let place = at + 1; place < at + width; place += 1) n = n * 256 + view.getUint8(place);
  return n;
}

/** A row as SQLite's record format has it; the row's own number stands as NULL in front. */
export function encodeRecord(values: readonly Value[]): Uint8Array {
  const bodies = values.map((value) => (typeof value === "string" ? encoder.encode(value) : value));
  const types = bodies.map((body, index) => {
    if (body === null) return 0;
    if (typeof body === "number") return integerType(body);
    return body.length * 2 + (typeof values[index] === "string" ? 13 : 12);
  });
  // The header's own length counts too: two bytes of it once the rest is longer than 126.
  const inner = types.reduce((sum, type) => sum + varintLength(type), 1);
  const header = inner + (inner + 1 > 127 ? 2 : 1);
  const size = (type: number) =>
    type >= 12 ? Math.floor((type - 12) / 2) : type < 7 ? (WIDTHS[type] as number) : 0;
  const record = new Uint8Array(types.reduce((sum, type) => sum + size(type), header));
  const view = new DataView(record.buffer);
  let at = writeVarint(record, 0, header);
  at = writeVarint(record, at, 0);
  for (const type of types) at = writeVarint(record, at, type);
  for (const [index, type] of types.entries()) {
    const body = bodies[index];
    if (typeof body === "number") {
      if (type < 7) writeInteger(view, at, type, body);
    } else if (body) record.set(body, at);
    at += size(type);
  }
  return record;
}

/**
 * The values of a record, which must have just these columns and types.
 * @throws RangeError with what is wrong
 */
export function decodeRecord(record: Uint8Array, columns: readonly Column[]): Value[] {
  const view = new DataView(record.buffer, record.byteOffset, record.length);
  let [header, at] = readVarint(record, 0);
  let body = header;
  const typeAt = () => {
    if (at >= header) throw new RangeError("the row has too few columns");
    const [type, end] = readVarint(record, at);
    at = end;
    return type;
  };
  if (typeAt() !== 0) throw new RangeError("the row's number is written twice");
  const values = columns.map((column): Value => {
    const type = typeAt();
    const start = body;
    if (type === 0 && column.nullable) return null;
    if (column.type === "integer") {
      if (type === 8 || type === 9) return type - 8;
      if (type < 1 || type > 6) throw new RangeError(`${column.name} is no whole number`);
      body += WIDTHS[type] as number;
      if (body > record.length) throw new RangeError("the row is cut off");
      return readInteger(view, start, type);
    }
    const first = column.type === "text" ? 13 : 12;
    if (type < first || (type - first) % 2 !== 0)
      throw new RangeError(`${column.name} is no ${column.type}`);
    const length = (type - first) / 2;
    if (length > column.most) throw new RangeError(`${column.name} is too long`);
    body += length;
    if (body > record.length) throw new RangeError("the row is cut off");
    const bytes = record.slice(start, body);
    return column.type === "text" ? textOf(bytes, column.name) : bytes;
  });
  if (at !== header || body !== record.length)
    throw new RangeError("the row has more than its columns");
  return values;
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new RangeError(`${name} is no text`);
  }
}
