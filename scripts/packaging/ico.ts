/** One picture of an icon. */
export interface IconPicture {
  /** Width and height in pixels, 1 to 256. */
  readonly size: number;
  readonly png: Uint8Array;
}

const HEADER = 6;
const ENTRY = 16;

/** A Windows icon of PNG pictures (readable since Windows Vista): the directory first, then the pictures as they are. */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const directory = Buffer.alloc(HEADER + ENTRY * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [n, { size, png }] of pictures.entries()) {
    const at = HEADER + ENTRY * n;
    // 256 does not fit into a byte and is written as 0.
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}
