import type { Millis } from "../../shared/domain/units.ts";

const two = (n: number) => String(n).padStart(2, "0");

/** A time as PDF writes it, in UTC: as long as what Chromium writes. */
function pdfTime(at: Millis): string {
  const time = new Date(at);
  const day = `${time.getUTCFullYear()}${two(time.getUTCMonth() + 1)}${two(time.getUTCDate())}`;
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds()].map(two).join("");
  return `D:${day}${clock}+00'00'`;
}

/**
 * A PDF of Chromium with its dates of creation and change set to the notice's own time, so that the same notice from the
 * same program has the same bytes. Nothing moves: places in the file are counted in bytes.
 */
export function withFixedDates(pdf: Uint8Array, at: Millis): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const fixed = text.replace(
    /(\/(?:CreationDate|ModDate) \()(D:\d{14}[+-]\d\d'\d\d'?)(\))/g,
    (all, before: string, date: string, after: string) => {
      const time = pdfTime(at).slice(0, date.length);
      return time.length === date.length ? `${before}${time}${after}` : all;
    },
  );
  return new Uint8Array(Buffer.from(fixed, "latin1"));
}
