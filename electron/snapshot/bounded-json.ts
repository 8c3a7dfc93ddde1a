/** How much is taken of what somebody answered who is not trusted. */
export interface JsonBounds {
  /** Bytes of the body. */
  readonly bytes: number;
  /** How deep lists and objects lie in each other. */
  readonly depth: number;
  /** Items of lists and fields of objects: a short text can stand for many. */
  readonly items: number;
}

/** Why an answer is not taken. */
export class BoundsError extends Error {}

/** Reads the body of an answer. Throws `BoundsError`, what `fetch` throws, and `SyntaxError`. */
export async function boundedJson(response: Response, bounds: JsonBounds): Promise<unknown> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(
    await boundedBody(response, bounds.bytes),
  );
  const fault = shapeFault(text, bounds);
  if (fault !== undefined) throw new BoundsError(fault);
  return JSON.parse(text);
}

async function boundedBody(response: Response, most: number): Promise<Uint8Array> {
  const tooLong = () =>
    new BoundsError(`the answer is longer than ${Math.floor(most / 1024 / 1024)} MB`);
  const declared = Number(response.headers.get("content-length") ?? 0);
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array(0);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    if (declared > most) throw tooLong();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > most) throw tooLong();
      parts.push(value);
    }
  } catch (error) {
    // Closes the connection: what else is on its way is not waited for.
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  return Buffer.concat(parts);
}

/** By its brackets and commas outside of strings. What is no JSON is left to the parser. */
function shapeFault(text: string, most: JsonBounds): string | undefined {
  let depth = 0;
  let items = 0;
  for (let at = 0; at < text.length; at += 1)
    switch (text.charCodeAt(at)) {
      case 0x22:
        at = endOfString(text, at);
        break;
      case 0x2c:
        items += 1;
        break;
      case 0x5b:
      case 0x7b:
        items += 1;
        depth += 1;
        if (depth > most.depth) return `the answer is nested more than ${most.depth} deep`;
        break;
      case 0x5d:
      case 0x7d:
        depth -= 1;
    }
  return items > most.items ? `the answer has more than ${most.items} items` : undefined;
}

/** Where a string ends that begins with the quote at a place. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}
