import { readAddress } from "../../../shared/codec/address.ts";
import { MAX_VALIDATORS, type Validator } from "../../../shared/domain/council.ts";
import { type ValidatorKey, validatorKey } from "../../../shared/domain/units.ts";
import { keysOnce } from "../../../shared/rules/validators.ts";

/** Why no list of validators can be read out of a text; `line` counts from 1. */
export type ValidatorsFault =
  | { readonly why: "none" | "many" }
  | { readonly why: "line" | "twice"; readonly line: number };

/** The text that is read back as these validators: one a line. */
export const validatorsText = (validators: readonly Validator[]): string =>
  validators.map(({ author, voter }) => `0x${author} 0x${voter}`).join("\n");

/** A public key in hexadecimal digits or as an address: what `key insert` and `key inspect` show. */
function keyIn(word: string): ValidatorKey | undefined {
  const [, digits] = /^(?:0x)?([0-9a-f]{64})$/i.exec(word) ?? [];
  if (digits !== undefined) return validatorKey(digits.toLowerCase());
  const read = readAddress(word);
  return "account" in read ? validatorKey(read.account) : undefined;
}

/** The validators of a text: a line for each, the key that makes blocks before the one for finality. */
export function readValidators(
  text: string,
): { readonly validators: readonly Validator[] } | { readonly fault: ValidatorsFault } {
  const validators: Validator[] = [];
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const words = written.split(/[\s,，;；]+/).filter((word) => word !== "");
    if (words.length === 0) continue;
    const line = index + 1;
    const [author, voter] = words.map(keyIn);
    // No key is of both kinds: the same one twice is a slip.
    if (words.length !== 2 || !author || !voter || author === voter)
      return { fault: { why: "line", line } };
    validators.push({ author, voter });
    if (!keysOnce(validators)) return { fault: { why: "twice", line } };
  }
  if (validators.length === 0) return { fault: { why: "none" } };
  return validators.length > MAX_VALIDATORS ? { fault: { why: "many" } } : { validators };
}
