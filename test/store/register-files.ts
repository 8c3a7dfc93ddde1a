import iconv from "iconv-lite";
import { type ParsedRegister, parseRegister } from "../../electron/register/parse.ts";
import { dayFromDate } from "../../shared/domain/calendar.ts";

export const TODAY = dayFromDate({ year: 2026, month: 7, dayOfMonth: 15 });
export const utf8 = (text: string) => Buffer.from(text);
export const gbk = (text: string) => iconv.encode(text, "gb18030");
export const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

export const parse = (file: Buffer, doubled: [string, string[]][] = []) =>
  parseRegister(file, { today: TODAY, doubled: new Map(doubled) });

/** A file that is read; fails otherwise. */
export async function parsed(
  file: Buffer,
  doubled?: [string, string[]][],
): Promise<ParsedRegister> {
  const found = await parse(file, doubled);
  if (!("kind" in found)) throw new Error(JSON.stringify(found));
  return found;
}

/** Line and reason of each reject. */
export const reasons = ({ rejects }: ParsedRegister) =>
  rejects.map(({ line, cause }) => [line, cause.reason]);
