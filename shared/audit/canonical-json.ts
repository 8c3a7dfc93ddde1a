/** Half of a character of UTF-16, which has no bytes in UTF-8. */
const HALF = /\p{Cs}/u;

/** A text with the sign for "no character" in place of halves of characters, as UTF-8 would have it. */
export const wholeText = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

/**
 * JSON in one way only (RFC 8785 for whole numbers): keys ascending by UTF-16 units, no white space, absent fields left out. The same
 * value is the same text whoever writes it, so that it can be signed. Throws TypeError for what has no such text.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "string") {
    if (HALF.test(value)) throw new TypeError("half a character");
    return JSON.stringify(value);
  }
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is no whole number`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`${typeof value} has no JSON`);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
