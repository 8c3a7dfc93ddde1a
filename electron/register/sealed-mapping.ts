import { randomBytes } from "node:crypto";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { concatBytes } from "@noble/ciphers/utils.js";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { PASSPHRASE_MINIMUM } from "../keys/keystore.ts";
import {
  newPassphraseHead,
  PASSPHRASE_HEAD_BYTES,
  passphraseKey,
} from "../security/passphrase-head.ts";
import type { RegisterRow } from "../store/local-store.ts";
import { csvField } from "./csv-text.ts";

/** A list of account numbers for a colleague: a head of `passphrase-head.ts`, 24 bytes of nonce, the list as CSV, sealed. */
const KIND = { magic: "CCMP", version: 1 };
const NONCE_BYTES = 24;

/** The columns of a list of account numbers, as `npm run import` writes them too. */
export const MAPPING_COLUMNS = ["commitment", "account", "reference", "salt"] as const;

/** The rows, sealed by the passphrase. Errors: WeakPassphrase. */
export async function sealMapping(
  rows: readonly RegisterRow[],
  passphrase: string,
): Promise<Result<Uint8Array>> {
  if ([...passphrase].length < PASSPHRASE_MINIMUM)
    return fail({ kind: "WeakPassphrase", minimum: PASSPHRASE_MINIMUM });
  const lines = rows.map((row) => MAPPING_COLUMNS.map((column) => csvField(row[column])).join(","));
  const text = new TextEncoder().encode(`${[MAPPING_COLUMNS.join(","), ...lines].join("\n")}\n`);
  const { head, key } = await newPassphraseHead(KIND, passphrase);
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  return ok(concatBytes(head, nonce, xchacha20poly1305(key, nonce, head).encrypt(text)));
}

/** The list in a file: as it is, or unsealed. Errors: WrongPassphrase, CorruptFile, NewerData. */
export async function openMapping(
  file: string,
  bytes: Buffer,
  passphrase: string,
): Promise<Result<Buffer>> {
  const head = bytes.subarray(0, PASSPHRASE_HEAD_BYTES);
  const key = await passphraseKey(KIND, head, passphrase);
  const damaged = { kind: "CorruptFile", file, issue: "sealed content" } as const;
  if ("problem" in key) {
    if (key.problem === "foreign") return ok(bytes);
    if (key.problem === "passphrase") return fail({ kind: "WrongPassphrase" });
    if (key.problem === "newer")
      return fail({ kind: "NewerData", file, version: key.version, supported: KIND.version });
    return fail(damaged);
  }
  try {
    const nonce = bytes.subarray(head.length, head.length + NONCE_BYTES);
    const sealed = bytes.subarray(head.length + NONCE_BYTES);
    return ok(Buffer.from(xchacha20poly1305(key.key, nonce, head).decrypt(sealed)));
  } catch {
    return fail(damaged);
  }
}
