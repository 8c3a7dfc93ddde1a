/** Decimals of a yuan that millionths of a fen have. */
const DECIMALS = 8;

/** Millionths of a fen as yuan, exactly, with at least two decimals: 38271577000 → `¥382.71577`. */
export function exactYuan(exact: bigint | string): string {
  const digits = exact.toString().padStart(DECIMALS + 1, "0");
  const whole = digits.slice(0, -DECIMALS).replace(/\B(?=(\d{3})+$)/g, ",");
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, "").padEnd(2, "0");
  return `¥${whole}.${decimals}`;
}

/** A rate in millionths as per mille, exactly: 1000 → `1‰`, 1250 → `1.25‰`. */
export function permille(ppm: number): string {
  const decimals = String(ppm % 1_000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return `${Math.floor(ppm / 1_000)}${decimals && `.${decimals}`}‰`;
}
