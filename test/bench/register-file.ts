import { closeSync, openSync, writeSync } from "node:fs";

/** Months of consumption that the file tells of each account. */
export const MONTHS = 24;
const LAST_YEAR = 2026;
const LAST_MONTH = 10;

export const accountOf = (n: number) => `66${String(n).padStart(8, "0")}`;

const monthBack = (back: number) => {
  const months = LAST_YEAR * 12 + LAST_MONTH - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
};

/** Writes a register file of `rows` rows of consumption, in the order of accounts; answers how many accounts it names. */
export function writeRegisterFile(file: string, rows: number): number {
  const out = openSync(file, "w");
  writeSync(out, "户号,月份,电量(kWh)\n");
  const accounts = Math.ceil(rows / MONTHS);
  let written = 0;
  let part: string[] = [];
  for (let n = 0; n < accounts; n += 1)
    for (let back = MONTHS - 1; back >= 0 && written < rows; back -= 1, written += 1) {
      part.push(`${accountOf(n)},${monthBack(back)},${100 + ((n * 31 + back * 17) % 900)}.5\n`);
      if (part.length < 50_000) continue;
      writeSync(out, part.join(""));
      part = [];
    }
  writeSync(out, part.join(""));
  closeSync(out);
  return accounts;
}
