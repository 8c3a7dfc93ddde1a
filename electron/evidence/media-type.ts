import type { MediaType } from "../../shared/domain/evidence.ts";

/** First bytes of a file that `mediaTypeOf` looks at. */
export const HEAD_BYTES = 4_096;

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The kind of a file by its first bytes. A name can be wrong or lie, and is not asked. */
export function mediaTypeOf(head: Uint8Array): MediaType {
  const [first = 0, second = 0] = head;
  if (first === 0xff && second === 0xd8 && head[2] === 0xff) return "image/jpeg";
  if (ascii(head, 0, 8) === "\x89PNG\r\n\x1a\n") return "image/png";
  if (ascii(head, 0, 5) === "%PDF-") return "application/pdf";
  if (ascii(head, 0, 4) === "RIFF") {
    const form = ascii(head, 8, 12);
    if (form === "WEBP") return "image/webp";
    if (form === "WAVE") return "audio/wav";
  }
  if (ascii(head, 4, 8) === "ftyp") return ascii(head, 8, 11) === "M4A" ? "audio/mp4" : "video/mp4";
  // An ID3 tag, or the eleven set bits of an MPEG frame of layer III.
  if (ascii(head, 0, 3) === "ID3" || (first === 0xff && (second & 0xe6) === 0xe2))
    return "audio/mpeg";
  return isText(head) ? "text/plain" : "application/octet-stream";
}

/** UTF-8 without control characters; a character that the head cuts in two does not count against it. */
function isText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, {
      stream: head.length === HEAD_BYTES,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what text does not have
    return text !== "" && !/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
}
