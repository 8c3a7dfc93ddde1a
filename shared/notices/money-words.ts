import type { Fen } from "../domain/units.ts";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS = ["", "拾", "佰", "仟"] as const;

/** Up to 9,999, without a leading zero; empty for 0. */
function section(n: number): string {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(n / 10 ** place) % 10;
    if (digit === 0) gap = text !== "";
    else {
      text += `${gap ? "零" : ""}${DIGITS[digit]}${UNITS[place]}`;
      gap = false;
    }
  }
  return text;
}

/** A whole number; empty for 0. Of several zeros in a row one is written, and none at the end. */
function whole(n: number): string {
  const split = n >= 100_000_000 ? 100_000_000 : 10_000;
  if (n < split) return section(n);
  const low = n % split;
  const gap = low > 0 && low < split / 10 ? "零" : "";
  return `${whole(Math.floor(n / split))}${split === 10_000 ? "万" : "亿"}${gap}${whole(low)}`;
}

/**
 * A sum in the capital numerals of Chinese bills (人民币大写), which cannot be changed by a stroke: `壹佰贰拾元零伍分`. 整 ends
 * what has no fen.
 */
export function moneyInCapitals(amount: Fen): string {
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cents = amount % 10;
  if (amount === 0) return "零元整";
  const words = yuan === 0 ? "" : `${whole(yuan)}元`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : words !== "" && cents > 0 ? "零" : "";
  return `${words}${tenths}${cents > 0 ? `${DIGITS[cents]}分` : "整"}`;
}
