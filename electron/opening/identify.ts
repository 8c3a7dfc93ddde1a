import { randomBytes } from "node:crypto";
import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { u32 } from "scale-ts";
import { type CaseId, caseId } from "../../shared/domain/units.ts";
import { customerCommitment } from "../register/commitment.ts";
import type { RegisterRow } from "../store/local-store.ts";

/** A customer whom the chain does not know yet, behind a salt of its own. */
export function newCustomer(account: string): RegisterRow {
  const salt = randomBytes(32);
  const commitment = customerCommitment(salt, account);
  return { commitment, account, reference: "", salt: bytesToHex(salt) };
}

/**
 * The id of a customer's case: blake2_128, keyed with the customer's salt, of how many cases the chain has of it. So a list
 * that is read again after a kill, or a signature that is given twice, names the same case, which the chain opens once; and
 * nobody without the salt can tell that two cases are of one customer by their ids.
 */
export const caseOf = ({ salt }: Pick<RegisterRow, "salt">, before: number): CaseId =>
  caseId(
    bytesToHex(
      blake2b(concatBytes(utf8ToBytes("case\0"), u32.enc(before)), {
        key: hexToBytes(salt),
        dkLen: 16,
      }),
    ),
  );

/** Letters that nobody takes for one another, and that make no number and no word. */
const LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

/** A number of the branch for a case that has none: the month of its opening, and eight letters of its id. */
export function referenceOf(id: CaseId, yyyymm: number): string {
  const bytes = blake2b(hexToBytes(id), { dkLen: 8 });
  const letters = [...bytes].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${yyyymm % 10_000}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
