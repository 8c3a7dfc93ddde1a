import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady, encodeAddress, sr25519Verify } from "@polkadot/util-crypto";
import {
  checkOpinion,
  type ItemResult,
  type OpinionFacts,
  opinionResult,
} from "../../shared/audit/check-opinion.ts";
import {
  OPINION_FORMAT,
  opinionBytes,
  type SignedOpinion,
  signedOpinionSchema,
} from "../../shared/audit/opinion.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { firstIssue } from "../../shared/schema-issue.ts";

/** The largest opinion: a full sample with long notes has less. */
const MOST_BYTES = 16 * 2 ** 20;

/** Reads an opinion. Errors: OpinionUnreadable. */
export function readOpinion(path: string): Result<SignedOpinion> {
  const name = basename(path);
  const bad = (issue: string) => fail({ kind: "OpinionUnreadable" as const, name, issue });
  let json: unknown;
  try {
    const stat = statSync(path);
    if (!stat.isFile() || stat.size > MOST_BYTES) return bad("too large, or no file");
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return bad(code ?? "no JSON");
  }
  const parsed = signedOpinionSchema.safeParse(json);
  if (parsed.success)
    // JSON can name half a character, and no bytes can be signed of it.
    return hasBytes(parsed.data.opinion) ? ok(parsed.data) : bad("opinion: half a character");
  const format = (json as { format?: unknown } | null)?.format;
  return bad(
    format === OPINION_FORMAT
      ? firstIssue(parsed.error, "opinion")
      : `format ${JSON.stringify(format ?? null)?.slice(0, 64)}`,
  );
}

function hasBytes(opinion: SignedOpinion["opinion"]): boolean {
  try {
    return opinionBytes(opinion).length > 0;
  } catch {
    return false;
  }
}

/** The text of an opinion's file. */
export const opinionText = (signed: SignedOpinion): string =>
  `${JSON.stringify(signed, null, 2)}\n`;

export interface CheckedOpinion {
  readonly result: ItemResult["result"];
  readonly items: readonly ItemResult[];
  /** SS58, prefix 42. */
  readonly address: string;
}

/** Holds a signed opinion against a snapshot. */
export async function verifyOpinion(
  { opinion, signature }: SignedOpinion,
  facts: OpinionFacts,
): Promise<CheckedOpinion> {
  await cryptoWaitReady();
  const key = hexToBytes(opinion.auditor.account);
  const good = isSigned(opinionBytes(opinion), hexToBytes(signature).subarray(1), key);
  const items = checkOpinion(opinion, good, facts);
  return { result: opinionResult(items), items, address: encodeAddress(key, 42) };
}

/** Bytes that are no key or no signature at all are no good signature either. */
function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    return sr25519Verify(message, signature, key);
  } catch {
    return false;
  }
}
