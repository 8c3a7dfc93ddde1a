/** Bytes of hexadecimal digits; ids are stored as bytes, half the size of their digits. */
export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, "hex");

/** Lower-case hexadecimal digits of a column's bytes. */
export const toHex = (bytes: unknown): string => Buffer.from(bytes as Uint8Array).toString("hex");
