import { compact, createDecoder } from "scale-ts";
import { entryCodec } from "../../../shared/codec/entry.ts";
import type { RawEntry } from "../../store/proved-batch.ts";

/** scale-ts keeps its reading position in the input it hands from codec to codec. */
const position = (input: Uint8Array) => (input as Uint8Array & { i: number }).i;

/**
 * Decodes a journal page (`Vec<Entry>`) and cuts out the bytes of each entry.
 * @throws when the bytes are no page, or something follows it
 */
export function decodePage(page: Uint8Array): RawEntry[] {
  // scale-ts reads from the start of the underlying buffer, whatever part of it the array shows.
  const bytes = page.byteOffset === 0 ? page : new Uint8Array(page);
  return createDecoder((input) => {
    const count = Number(compact.dec(input));
    const entries: RawEntry[] = [];
    for (let i = 0; i < count; i++) {
      const start = position(input);
      const entry = entryCodec.dec(input);
      entries.push({ raw: bytes.slice(start, position(input)), entry });
    }
    if (position(input) !== page.length)
      throw new RangeError("the page has more bytes than entries");
    return entries;
  })(bytes);
}
