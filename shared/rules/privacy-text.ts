/** Digits without anything between them, and where they stand. `X` only at the very end. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** What stands between the groups of one number: spaces of all widths, hyphens, dots, brackets, nothing visible. */
const SEPARATOR = "[ \\t\\u00a0\\u2000-\\u200f\\u2060\\u3000\\ufeff\\-‐‑‒–—―−_.·•・/()]";
const RUN = new RegExp(`\\d(?:${SEPARATOR}{0,3}\\d)*(?:${SEPARATOR}?[Xx](?![A-Za-z]))?`, "g");

/** Full-width signs as ASCII, one for one. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const NUMERALS = "〇一二三四五六七八九";
/** Numerals as they are read out digit by digit; 幺 and 两 are said on the telephone, 零 is written on forms. */
const spelled = (sign: string): string =>
  String({ 零: 0, 幺: 1, 两: 2 }[sign] ?? NUMERALS.indexOf(sign));
/** Fewer numerals in a row than any number that is looked for are words. */
const SPELLED = /[〇零一二三四五六七八九幺两](?:[\s-]?[〇零一二三四五六七八九幺两]){9,}/g;

const blank = (piece: string): string => "|".repeat(piece.length);

const DATE =
  /(?<!\d)(?:19|20)\d{2}(?<s>[-/.])(?:1[0-2]|0?[1-9])(?:\k<s>(?:3[01]|[12]\d|0?[1-9]))?(?!\d|\k<s>\d)/g;
const DATE_IN_WORDS =
  /(?<!\d)(?:(?:19|20)\d{2}\s?年|(?:19|20)\d{2}(?:1[0-2]|0[1-9])\s?(?:月|账期|期))/g;
/** References and serial numbers begin with a letter: `A-13000`, `HT-2026-0001234`. A telephone number may follow one too. */
const SERIAL = /[A-Za-z]-?\d{4,}(?:-\d+)*(?![\dXx])/g;
const TELEPHONE = /^(?:86)?(?:1[3-9]\d{9}|0\d{9,11})$/;
const TIME = /(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)/g;
/** At most nine digits before the point, so that no longer number hides as an amount. */
const AMOUNT =
  /(?<![\d.])[¥￥$]\s?\d{1,9}(?:,\d{3})*(?:\.\d{1,2})?(?![\d.])|(?<![\d.])\d{1,9}(?:,\d{3})*(?:\.\d{1,2})?\s?(?:元(?!旦)|万|块|角|分(?!机)|千瓦时|度|kWh|%)/g;

/**
 * The text as ASCII of the same length, in which `gone`, the reference, dates, times and amounts are blanked, so that they
 * neither count nor join their neighbours to a number. With `digitsOnly` nothing is blanked.
 */
export function neutralise(
  text: string,
  gone: readonly { from: number; to: number }[],
  reference?: string,
  digitsOnly = false,
): string {
  let plain = narrow(text).replace(SPELLED, (piece) =>
    piece.replace(/[^\s-]/g, (sign) => spelled(sign)),
  );
  if (digitsOnly) return plain;
  for (const { from, to } of gone)
    plain = plain.slice(0, from) + blank(plain.slice(from, to)) + plain.slice(to);
  if (reference !== undefined && reference !== "")
    plain = plain.replaceAll(narrow(reference), blank);
  return plain
    .replace(DATE, (piece, ...rest) => {
      const at = rest.find((part) => typeof part === "number") as number;
      const { s } = rest.at(-1) as { s: string };
      // 138-2026-1125 is no date: what stands before belongs to it.
      return plain[at - 1] === s && /\d/.test(plain[at - 2] ?? "") ? piece : blank(piece);
    })
    .replace(DATE_IN_WORDS, blank)
    .replace(SERIAL, (piece) => (TELEPHONE.test(piece.replace(/\D/g, "")) ? piece : blank(piece)))
    .replace(TIME, blank)
    .replace(AMOUNT, blank);
}

/** The runs of digits of a text, each as its groups. */
export function digitRuns(text: string): Group[][] {
  return [...text.matchAll(RUN)].map((run) =>
    [...run[0].matchAll(/\d+|[Xx]/g)].reduce<Group[]>((groups, piece) => {
      const from = run.index + piece.index;
      const to = from + piece[0].length;
      const last = groups.at(-1);
      if (/[Xx]/.test(piece[0]) && last !== undefined)
        groups[groups.length - 1] = { digits: `${last.digits}X`, from: last.from, to };
      else groups.push({ digits: piece[0], from, to });
      return groups;
    }, []),
  );
}

const DIGIT = /[\d０-９Xx〇零一二三四五六七八九幺两]/;

/** A piece of the text with its digits as `*`, save those that `shown` leaves at its begin and end; all else stays. */
export function cover(
  text: string,
  from: number,
  to: number,
  shown: (digits: number) => readonly [number, number],
): string {
  const piece = text.slice(from, to);
  const digits = [...piece].filter((sign) => DIGIT.test(sign)).length;
  const [head, tail] = shown(digits);
  let seen = 0;
  const covered = piece.replace(new RegExp(DIGIT, "g"), (sign) => {
    seen += 1;
    return seen <= head || seen > digits - tail ? sign : "*";
  });
  return text.slice(0, from) + covered + text.slice(to);
}
