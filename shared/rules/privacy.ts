import type { AppError } from "../errors.ts";

/** What a piece of text looks like, when it looks personal. */
export type PersonalKind = Extract<AppError, { kind: "PersonalData" }>["looksLike"];

/** Weights and check digits of the Chinese identity number (GB 11643-1999). */
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const ID_CHECKS = "10X98765432";

/**
 * Finds what must not leave the branch in clear: mobile numbers (11 digits from 13 to 19), identity numbers (18
 * characters with their check digit), and other runs of 10 to 13 digits, which is the length of an electricity account
 * number (户号). A help for the writer, no proof that a text is clean: names and addresses are not found.
 */
export function looksPersonal(text: string): PersonalKind | undefined {
  for (const [run] of text.matchAll(/\d(?:[ -]?\d)*[Xx]?/g)) {
    const plain = run.replace(/[ -]/g, "").toUpperCase();
    if (isIdentityNumber(plain)) return "identity";
    const digits = plain.replace(/X$/, "");
    if (/^(?:86)?1[3-9]\d{9}$/.test(digits)) return "phone";
    if (/^\d{10,13}$/.test(digits)) return "account";
  }
  return undefined;
}

function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return ID_CHECKS[sum % 11] === text[17];
}

/**
 * Whether text that is meant for the chain looks personal. Notes stay at the branch and are not judged by this.
 * Errors: PersonalData.
 */
export function personalDataErrors(field: string, text: string): AppError[] {
  const looksLike = looksPersonal(text);
  return looksLike === undefined ? [] : [{ kind: "PersonalData", field, looksLike }];
}
