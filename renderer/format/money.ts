import { type Fen, fen } from "../../shared/domain/units.ts";

/** Fen as yuan with two decimals: 123450 → `¥1,234.50`. */
export function money(amount: Fen | number): string {
  const sign = amount < 0 ? "-" : "";
  const whole = Math.abs(amount);
  const yuan = Math.floor(whole / 100).toString();
  const cents = (whole % 100).toString().padStart(2, "0");
  return `${sign}¥${yuan.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

/** Reads yuan as typed (`1,234.5`) into fen, exactly; undefined when it is not an amount of at most two decimals. */
export function parseYuan(text: string): Fen | undefined {
  const match = /^¥?\s*(\d{1,13})(?:\.(\d{0,2}))?$/.exec(text.trim().replace(/[,，]/g, ""));
  if (match === null) return undefined;
  return fen(Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")));
}
