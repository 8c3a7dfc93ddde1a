import { concatBytes } from "@noble/hashes/utils.js";
import { type Codec, compact, createCodec, Struct, Tuple, u64, Vector } from "scale-ts";
import { MAX_VALIDATORS, type Validator } from "../domain/council.ts";
import type { ValidatorKey } from "../domain/units.ts";
import { hexOf } from "./primitives.ts";

const KEY_DIGITS = 64;
const key = hexOf(32) as unknown as Codec<ValidatorKey>;

const validator: Codec<Validator> = Struct({ author: key, voter: key });

function bounded(length: number): number {
  if (length > MAX_VALIDATORS) throw new RangeError(`${length} validators`);
  return length;
}

/** `Validators` of the consortium pallet: at most MAX_VALIDATORS, which is asked before anything is read. */
export const validatorsCodec = createCodec<readonly Validator[]>(
  (list: readonly Validator[]) =>
    concatBytes(compact.enc(bounded(list.length)), ...list.map(validator.enc)),
  (data) =>
    Array.from({ length: bounded(Number(compact.dec(data))) }, () => {
      const read = validator.dec(data);
      if (read.voter.length !== KEY_DIGITS) throw new RangeError("a key is cut off");
      return read;
    }),
);

/** `Aura.Authorities`. */
export const authorsCodec = Vector(key);
/** `Grandpa.Authorities`: keys and weights. */
export const votersCodec = Vector(Tuple(key, u64));

/**
 * The validators by the chain's two lists, which are written in one order; undefined when they are absent, unreadable, empty or of
 * unequal length.
 */
export function pairedValidators(
  authors: Uint8Array | undefined,
  voters: Uint8Array | undefined,
): readonly Validator[] | undefined {
  if (authors === undefined || voters === undefined) return undefined;
  try {
    const [makers, finalizers] = [authorsCodec.dec(authors), votersCodec.dec(voters)];
    if (makers.length === 0 || makers.length !== finalizers.length) return undefined;
    return makers.flatMap((author, n) => {
      const voter = finalizers[n]?.[0];
      return voter === undefined ? [] : [{ author, voter }];
    });
  } catch {
    return undefined;
  }
}
