import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Keyring } from "@polkadot/keyring";
import type { KeyringPair, KeyringPair$Json } from "@polkadot/keyring/types";
import type { OrgId } from "../../shared/domain/units.ts";
import type { Chain } from "./chain.ts";
import { PASSPHRASE_VARIABLE } from "./options.ts";
import { failed } from "./stop.ts";

/** SS58 prefix of the chain. */
const SS58 = 42;

/**
 * The key that signs for an organisation: from the keystore when one is given, else, on a development chain only, the
 * public demo key of its admin.
 */
export async function signerFor(
  org: OrgId,
  keystore: string | undefined,
  chain: Chain,
): Promise<KeyringPair> {
  const keyring = new Keyring({ type: "sr25519", ss58Format: SS58 });
  if (keystore !== undefined) return unlock(keyring, keystore);
  if (chain.demo) return keyring.addFromUri(`//org${org}//admin`);
  throw failed(
    "This is not a development chain: give the keystore of the organisation's admin with --keystore FILE.",
  );
}

/** Fails with a sentence unless the chain knows the key as the active admin of the organisation. */
export async function checkAdmin(chain: Chain, signer: KeyringPair, org: OrgId): Promise<void> {
  const operator = await chain.operator(signer.address);
  const who = `The key ${signer.address}`;
  if (!operator) throw failed(`${who} is not registered on this chain.`);
  if (!operator.active) throw failed(`${who} was revoked.`);
  if (operator.org !== org) {
    throw failed(`${who} belongs to organisation ${operator.org}, not to ${org}.`);
  }
  if (operator.role !== "OrgAdmin") {
    throw failed(`${who} is a ${operator.role}; only an admin of the organisation may import.`);
  }
}

async function unlock(keyring: Keyring, file: string): Promise<KeyringPair> {
  let pair: KeyringPair;
  try {
    pair = keyring.addFromJson(JSON.parse(readFileSync(file, "utf8")) as KeyringPair$Json);
  } catch {
    throw failed(`The file ${file} is not a keystore of the Polkadot-JS format.`);
  }
  const passphrase =
    process.env[PASSPHRASE_VARIABLE] ?? (await askHidden(`Passphrase of ${file}: `));
  try {
    pair.decodePkcs8(passphrase);
  } catch {
    throw failed(`The passphrase does not open ${file}.`);
  }
  return pair;
}

/** Asks on the terminal without showing what is typed. */
async function askHidden(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw failed(`The keystore needs its passphrase: set ${PASSPHRASE_VARIABLE}.`);
  }
  const silent = createInterface({ input: process.stdin, terminal: true });
  process.stderr.write(question);
  const answer = await new Promise<string>((resolve) => silent.once("line", resolve));
  silent.close();
  process.stderr.write("\n");
  return answer;
}
