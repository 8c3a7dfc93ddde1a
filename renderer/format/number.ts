/** A whole number with thousands separated: `12,345`. */
export const whole = (value: number) => value.toLocaleString("en-US", { maximumFractionDigits: 0 });

/** The ends of a long hexadecimal value: `a1b2c3…9f8e`. */
export const shortHex = (hex: string) =>
  hex.length <= 14 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
