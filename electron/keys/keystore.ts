import { Keyring } from "@polkadot/keyring";
import type { KeyringPair, KeyringPair$Json } from "@polkadot/keyring/types";
import { u8aToHex } from "@polkadot/util";
import {
  cryptoWaitReady,
  decodeAddress,
  mnemonicGenerate,
  mnemonicValidate,
} from "@polkadot/util-crypto";
import { z } from "zod";
import { type AccountId, accountId } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { firstIssue } from "../../shared/schema-issue.ts";

/** Fewest characters of a new passphrase. */
export const PASSPHRASE_MINIMUM = 8;

/** Most characters of what a library says of a file. */
const MOST_WORDS = 200;

/** Words of a paper backup. */
export const MNEMONIC_WORDS = 12;

/** The address format of the chain (42: Substrate in general). */
const SS58_PREFIX = 42;

/**
 * The JSON keystore of Polkadot-JS, version 3: sr25519, sealed with scrypt and xsalsa20-poly1305. Unsealed keystores
 * and other signature schemes are not taken.
 */
const keystoreSchema = z.looseObject({
  address: z.string(),
  encoded: z.string().min(1),
  encoding: z.object({
    content: z.tuple([z.literal("pkcs8"), z.literal("sr25519")]),
    type: z.tuple([z.literal("scrypt"), z.literal("xsalsa20-poly1305")]),
    version: z.literal("3"),
  }),
  meta: z.looseObject({
    name: z.string().max(256).optional(),
    /** The demo's keystores have it. */
    nameEn: z.string().max(256).optional(),
    demo: z.boolean().optional(),
  }),
});

/** A sealed key as it lies on disk. */
export interface Keystore {
  readonly account: AccountId;
  /** SS58, prefix 42. */
  readonly address: string;
  readonly name: string;
  /** The name in English, where it was given one. */
  readonly nameEn?: string | undefined;
  /** Made for the demo chain, with a published passphrase. */
  readonly demo: boolean;
  /** Polkadot-JS JSON. */
  readonly json: string;
}

const keyring = () => new Keyring({ type: "sr25519", ss58Format: SS58_PREFIX });
const hexOf = (bytes: Uint8Array) => u8aToHex(bytes, -1, false);

/** Parses a keystore without opening it. Errors: BadKeystore. */
export function parseKeystore(json: string): Result<Keystore> {
  const value = jsonOf(json);
  if (value === undefined) return fail({ kind: "BadKeystore", issue: "it is not JSON" });
  const parsed = keystoreSchema.safeParse(value);
  if (!parsed.success)
    return fail({ kind: "BadKeystore", issue: firstIssue(parsed.error, "JSON") });
  try {
    const publicKey = decodeAddress(parsed.data.address);
    if (publicKey.length !== 32) throw new Error("not an account of 32 bytes");
    return ok({
      account: accountId(hexOf(publicKey)),
      address: keyring().encodeAddress(publicKey),
      name: parsed.data.meta.name ?? "",
      ...(parsed.data.meta.nameEn && { nameEn: parsed.data.meta.nameEn }),
      demo: parsed.data.meta.demo === true,
      json,
    });
  } catch {
    // The library repeats what it was given, whatever it is.
    return fail({ kind: "BadKeystore", issue: "address: not the address of an account" });
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens a keystore. The pair holds the secret key in memory until `pair.lock()`. Takes about a second (scrypt).
 * Errors: WrongPassphrase; BadKeystore when what is inside is not the key of the stated address.
 */
export async function openKeystore(
  keystore: Keystore,
  passphrase: string,
): Promise<Result<KeyringPair>> {
  await cryptoWaitReady();
  let pair: KeyringPair;
  try {
    // Throws too: what is sealed may not even be base64.
    pair = keyring().createFromJson(JSON.parse(keystore.json) as KeyringPair$Json);
    pair.unlock(passphrase);
  } catch (error) {
    const { message } = error as Error;
    // The one message of @polkadot/util-crypto json/decryptData for a wrong passphrase.
    return /using the supplied passphrase/.test(message)
      ? fail({ kind: "WrongPassphrase" })
      : fail({ kind: "BadKeystore", issue: message.slice(0, MOST_WORDS) });
  }
  if (hexOf(pair.publicKey) !== keystore.account) {
    pair.lock();
    return fail({ kind: "BadKeystore", issue: "address: not the address of the sealed key" });
  }
  return ok(pair);
}

/**
 * Makes a new personal key, sealed by the passphrase. The mnemonic (12 words) is kept nowhere.
 * Errors: WeakPassphrase.
 */
export async function createKeystore(
  name: string,
  passphrase: string,
  now: number,
): Promise<Result<{ keystore: Keystore; mnemonic: string }>> {
  if (isWeak(passphrase)) return fail(WEAK);
  await cryptoWaitReady();
  const mnemonic = mnemonicGenerate(MNEMONIC_WORDS);
  const keystore = sealMnemonic(mnemonic, name, passphrase, now);
  return keystore.ok ? ok({ keystore: keystore.value, mnemonic }) : keystore;
}

/**
 * Makes the keystore of a paper backup anew, sealed by another passphrase: the same account as before. Capitals and blanks do
 * not matter. Errors: WeakPassphrase, BadMnemonic.
 */
export async function recoverKeystore(
  name: string,
  mnemonic: string,
  passphrase: string,
  now: number,
): Promise<Result<Keystore>> {
  if (isWeak(passphrase)) return fail(WEAK);
  await cryptoWaitReady();
  const words = mnemonic.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const plain = words.join(" ");
  if (words.length !== MNEMONIC_WORDS || !mnemonicValidate(plain))
    return fail({ kind: "BadMnemonic", words: words.length, needed: MNEMONIC_WORDS });
  return sealMnemonic(plain, name, passphrase, now);
}

const WEAK = { kind: "WeakPassphrase", minimum: PASSPHRASE_MINIMUM } as const;
const isWeak = (passphrase: string) => [...passphrase].length < PASSPHRASE_MINIMUM;

function sealMnemonic(
  mnemonic: string,
  name: string,
  passphrase: string,
  now: number,
): Result<Keystore> {
  const pair = keyring().createFromUri(mnemonic, { name, whenCreated: now }, "sr25519");
  const json = JSON.stringify(pair.toJson(passphrase));
  pair.lock();
  return parseKeystore(json);
}
