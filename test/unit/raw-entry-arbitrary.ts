import fc from "fast-check";

/**
 * The bytes of any entry that a runtime could have written, put together here from the types of
 * chain/pallets/collection/src/types.rs and not by the codecs of this program: any number, any bytes in a reference.
 */

type Bytes = fc.Arbitrary<Uint8Array>;

const join = (parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const all = (...parts: Bytes[]): Bytes => fc.tuple(...parts).map(join);
const little = (value: bigint, bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => Number((value >> BigInt(8 * at)) & 0xffn));
const unsigned = (bytes: number): Bytes => {
  const max = (1n << BigInt(8 * bytes)) - 1n;
  return fc
    .oneof(fc.bigInt({ min: 0n, max }), fc.constantFrom(0n, 1n, max, max - 1n, max / 2n))
    .map((value) => little(value, bytes));
};
const fixed = (length: number): Bytes => fc.uint8Array({ minLength: length, maxLength: length });
const constant = (...bytes: number[]): Bytes => fc.constant(Uint8Array.from(bytes));
/** A field-less enum of so many variants. */
const word = (count: number): Bytes => fc.nat(count - 1).map((index) => Uint8Array.of(index));
const bool = word(2);
const option = (value: Bytes): Bytes => fc.oneof(constant(0), all(constant(1), value));
/** At most 63 of them: the length is one byte. */
const list = (value: Bytes, maxLength: number): Bytes =>
  fc
    .array(value, { maxLength })
    .map((values) => join([Uint8Array.of(values.length << 2), ...values]));

const [u16, u32, u64] = [unsigned(2), unsigned(4), unsigned(8)];
const window = all(u64, u64);

/** The fields of each kind, in the order of their indices. */
const KINDS: readonly Bytes[] = [
  all(list(fixed(1), 32), fixed(32), word(3)),
  all(u16, u32, u64, u32),
  all(u16, word(2), u64),
  all(word(4), word(5), word(4)),
  all(word(4), option(window)),
  all(word(4), word(6)),
  all(u64, u32),
  all(u16, word(5)),
  all(u16, word(4)),
  all(u64, word(4), word(2)),
  word(5),
  bool,
  all(word(4), u64),
  all(u64, bool),
  word(3),
  all(fixed(32), word(5), fixed(32)),
  all(fixed(32), word(5)),
  fixed(32),
  list(all(u64, u32), 24),
  all(fixed(16), u32, u32, u64, bool),
  all(fixed(16), bool),
  fixed(16),
  constant(),
  constant(),
  bool,
  all(word(5), u64, u64),
  all(fixed(16), u64),
  all(fixed(32), fixed(32), u64),
];

/** Kinds of an organisation, not of a case. */
const OF_ORGANISATIONS = [15, 16, 17, 25, 27];

export const kindCount = KINDS.length;

/** The bytes of a kind: its index and its fields. */
const kindOf = (index: number): Bytes => all(constant(index), KINDS[index] as Bytes);

/** An entry at a place of the journal of organisation 1; those of a case are all of this one. */
export const rawEntry = (seq: number, of: Uint8Array): Bytes =>
  fc
    .nat(KINDS.length - 1)
    .chain((index) =>
      all(
        fc.constant(little(1n, 4)),
        fc.constant(little(BigInt(seq), 4)),
        OF_ORGANISATIONS.includes(index) ? constant(0) : fc.constant(join([Uint8Array.of(1), of])),
        option(fixed(32)),
        u64,
        u64,
        u32,
        u32,
        fixed(16),
        word(2),
        option(fixed(32)),
        option(u32),
        kindOf(index),
      ),
    );

/** A journal of organisation 1 from a place on. */
export const rawJournal = (from: number, of: Uint8Array, maxLength: number) =>
  fc
    .nat(maxLength)
    .chain((length) =>
      fc.tuple(...Array.from({ length }, (_, index) => rawEntry(from + index, of))),
    );
