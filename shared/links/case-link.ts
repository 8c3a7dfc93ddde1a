/** The scheme of links that open something in the console; the system hands them over on the command line. */
export const LINK_SCHEME = "collection-console";

/** What a link asks for, or that it says nothing this console understands. */
export type ConsoleLink =
  | { readonly kind: "case"; readonly reference: string }
  | { readonly kind: "unreadable" };

/** The chain keeps a reference in at most this many bytes of UTF-8. */
const REFERENCE_BYTES = 32;
/** Case, the one thing that can be opened, and its reference, percent-encoded where a URL needs it; nothing before or behind. */
const CASE_LINK = /^collection-console:\/\/case\/([\p{L}\p{N}._~%-]{1,96})$/u;

/** Whether a word of the command line is meant as a link, well made or not. */
export const isConsoleLink = (text: string): boolean =>
  text.toLowerCase().startsWith(`${LINK_SCHEME}:`);

/**
 * Reads `collection-console://case/REFERENCE`. Anybody can put such a link before somebody, so all that it can do is to
 * open one case, and all that is not exactly this form is unreadable.
 */
export function parseConsoleLink(text: string): ConsoleLink {
  const encoded = CASE_LINK.exec(text)?.[1];
  const reference = encoded === undefined ? undefined : decoded(encoded);
  return reference === undefined ? { kind: "unreadable" } : { kind: "case", reference };
}

/** The link that opens a case. */
export const caseLink = (reference: string): string =>
  `${LINK_SCHEME}://case/${encodeURIComponent(reference).replace(/[!'()*]/g, percent)}`;

const percent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** Undefined when it is no reference that a chain could hold, or could not be told apart from another one by sight. */
function decoded(encoded: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const bytes = new TextEncoder().encode(text).length;
  const plain = !/[\p{C}\p{Zl}\p{Zp}]/u.test(text) && text.trim() === text;
  return plain && bytes > 0 && bytes <= REFERENCE_BYTES ? text : undefined;
}
