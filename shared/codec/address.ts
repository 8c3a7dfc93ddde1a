import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type AccountId, accountId } from "../domain/units.ts";

/** The alphabet of base58, in which 0, O, I and l cannot be mixed up: they are not in it. */
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** The chain's SS58 prefix (docs/architecture.md); a prefix below 64 is one byte. */
const PREFIX = 42;
const CHECK_BYTES = 2;
const LENGTH = 1 + 32 + CHECK_BYTES;

/** Why no account can be read out of a text. `keyFile` and `words` are secrets that nobody else should be given. */
export type AddressFault = "none" | "several" | "damaged" | "otherNetwork" | "keyFile" | "words";

/** The address of an account, as its owner's key screen shows it. */
export function addressOf(account: AccountId): string {
  const body = concatBytes(Uint8Array.of(PREFIX), hexToBytes(account));
  return toBase58(concatBytes(body, checkOf(body)));
}

/**
 * The one address in a text, which may be a whole message around it. A slip of the pen does not pass: an address carries a
 * checksum.
 */
export function readAddress(
  text: string,
): { readonly account: AccountId } | { readonly fault: AddressFault } {
  if (/"encoded"\s*:/.test(text)) return { fault: "keyFile" };
  const words = text.match(/[1-9A-HJ-NP-Za-km-z]{40,60}/g) ?? [];
  if (words.length === 0)
    return { fault: /^\s*([a-z]{3,8}\s+){11,}[a-z]{3,8}\s*$/.test(text) ? "words" : "none" };
  const read = words.map(readOne);
  const accounts = new Set(read.flatMap((one) => ("account" in one ? [one.account] : [])));
  const [account] = accounts;
  if (accounts.size > 1) return { fault: "several" };
  if (account !== undefined) return { account };
  return read.find((one) => "fault" in one && one.fault === "otherNetwork") ?? { fault: "damaged" };
}

function readOne(word: string): { account: AccountId } | { fault: AddressFault } {
  const bytes = fromBase58(word);
  const body = bytes?.subarray(0, -CHECK_BYTES);
  if (bytes === undefined || body === undefined) return { fault: "damaged" };
  if (bytesToHex(checkOf(body)) !== bytesToHex(bytes.subarray(-CHECK_BYTES)))
    return { fault: "damaged" };
  return body[0] === PREFIX && bytes.length === LENGTH
    ? { account: accountId(bytesToHex(body.subarray(1))) }
    : { fault: "otherNetwork" };
}

const checkOf = (body: Uint8Array): Uint8Array =>
  blake2b(concatBytes(utf8ToBytes("SS58PRE"), body), { dkLen: 64 }).subarray(0, CHECK_BYTES);

function toBase58(bytes: Uint8Array): string {
  let rest = BigInt(`0x${bytesToHex(bytes)}`);
  let text = "";
  for (; rest > 0n; rest /= 58n) text = ALPHABET[Number(rest % 58n)] + text;
  return text;
}

/** Undefined for what is longer than any address. Leading zeros are not told apart: no prefix of a network begins so here. */
function fromBase58(text: string): Uint8Array | undefined {
  let value = 0n;
  for (const digit of text) value = value * 58n + BigInt(ALPHABET.indexOf(digit));
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return even.length > 2 * (LENGTH + 8) ? undefined : hexToBytes(even);
}
