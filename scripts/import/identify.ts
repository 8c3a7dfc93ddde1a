import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { customerCommitment } from "../../electron/register/commitment.ts";
import { type CaseId, caseId, type OrgId } from "../../shared/domain/units.ts";
import type { RegisterRow } from "./types.ts";

const FORMAT = "road-traffic-fines";

/**
 * The id of a case on chain: the first 16 bytes of blake2_256(format ‖ org u32 LE ‖ source case id). Without a secret,
 * so that any machine can resume an import; the source case id stands on chain as the reference anyway.
 */
export function caseIdOf(org: OrgId, source: string): CaseId {
  return caseId(bytesToHex(digest(`${FORMAT}`, org, source).subarray(0, 16)));
}

/** The organisation of a case when several share a file: the same in every run. */
export function shareOf(orgs: readonly OrgId[], source: string): OrgId {
  const [first] = orgs;
  if (first === undefined) throw new RangeError("no organisation");
  const spread = new DataView(digest(`${FORMAT}/share`, 0, source).buffer).getUint32(0);
  return orgs[spread % orgs.length] ?? first;
}

/**
 * The customer of a case. The source has none: the account number (户号, ten digits) is made from the case id, the same
 * in every run, and is marked as demo by the chain it stands on. The salt is a keyed hash under the import's secret;
 * commitment = blake2_256(salt ‖ canonical JSON of the record).
 */
export function customerOf(org: OrgId, source: string, secret: Uint8Array): RegisterRow {
  const number = new DataView(digest(`${FORMAT}/account`, 0, source).buffer).getBigUint64(0);
  const account = (number % 10_000_000_000n).toString().padStart(10, "0");
  const salt = digest(`${FORMAT}/customer`, org, source, secret);
  return {
    commitment: customerCommitment(salt, account),
    account,
    reference: source,
    salt: bytesToHex(salt),
  };
}

/** blake2_256(label ‖ 0x00 ‖ org u32 LE ‖ text), keyed when a key is given. */
function digest(label: string, org: number, text: string, key?: Uint8Array): Uint8Array {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, org, true);
  const bytes = concatBytes(utf8ToBytes(`${label}\0`), number, utf8ToBytes(text));
  return blake2b(bytes, key ? { dkLen: 32, key } : { dkLen: 32 });
}
