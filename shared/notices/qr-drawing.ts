import { encodeQR } from "qr";

/** Empty modules around a QR code, which a scanner needs to find it. */
const QUIET = 4;

/** Each module is a square of one unit, black on white. */
export interface QrDrawing {
  /** Units of each side, the quiet zone included. */
  readonly size: number;
  /** Path of all black modules. */
  readonly path: string;
}

/** Draws a text as a QR code that stays readable with 15 % of it damaged: paper is folded and stamped. */
export function drawQr(text: string): QrDrawing {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const path = modules
    .flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return { size: modules.length, path };
}
