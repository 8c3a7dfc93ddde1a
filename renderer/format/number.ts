/** A whole number with thousands separated: `12,345`. */
export const whole = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 0 });

/** The ends of a long hexadecimal value: `a1b2c3…9f8e`. */
export const shortHex = (hex: string) =>
  hex.length <= 14 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;

/** A size in bytes as people say it: `1.5 MB`; a kB has 1,024 bytes. */
export function fileSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  const [value, unit] = bytes < 1_048_576 ? [bytes / 1_024, "kB"] : [bytes / 1_048_576, "MB"];
  return `${value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
