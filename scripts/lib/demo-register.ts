import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { dateOf } from "../../shared/domain/calendar.ts";
import { type Month, monthOf, yyyymm } from "../../shared/domain/month.ts";
import { DAY_MS } from "../../shared/domain/time.ts";
import { day } from "../../shared/domain/units.ts";

const rowsSchema = z.array(z.object({ account: z.string() }));

const INDUSTRIES = ["居民", "零售", "餐饮", "纺织", "水泥", "机械"] as const;
/** Lines of business that the demo's supplier watches. */
const WATCHED: readonly string[] = ["纺织", "水泥"];
const CAPACITIES = [8, 12, 50, 100, 315, 630] as const;
/** Shares of a year's use by month, January first: a summer and a winter peak. */
const SEASON = [110, 100, 85, 75, 80, 105, 130, 130, 100, 80, 85, 110] as const;
/** So that the same month of the year before is there for the newest reading. */
const MONTHS = 15;

/** The made-up files for the demo's customers. */
export interface DemoRegister {
  readonly customers: string;
  readonly consumption: string;
}

/**
 * Writes made-up customer data for the accounts of the demo's register into `dir`, as a billing system would export them; the
 * same for the same account each time. No such data are public, so nothing here is real: a few customers use much less
 * than a year ago, gave up capacity, or have no balance left, so that scores and warnings have something to tell.
 */
export function writeDemoRegister(dir: string, now: number): DemoRegister {
  const text = readFileSync(join(dir, "register.csv"), "utf8");
  const rows = rowsSchema.parse(parse(text, { columns: true }));
  const today = day(Math.floor(now / DAY_MS));
  const newest = monthOf(today) - 1;
  const customers = ["户号,户名,用电地址,行业,重点关注行业,合同容量,自,预存余额,截止日期"];
  const consumption = ["户号,月份,电量"];
  for (const { account } of rows) {
    const dice = createHash("sha256").update(account).digest();
    customers.push(...customerRows(account, dice, dateText(today - 180), dateText(today - 1)));
    consumption.push(...monthRows(account, dice, newest));
  }
  const files = {
    customers: join(dir, "demo-customers.csv"),
    consumption: join(dir, "demo-consumption.csv"),
  };
  writeFileSync(files.customers, `${customers.join("\n")}\n`);
  writeFileSync(files.consumption, `${consumption.join("\n")}\n`);
  return files;
}

/** A number below `sides`, by the account and the place. */
const roll = (dice: Buffer, place: number, sides: number): number =>
  dice.readUInt16LE(place * 2) % sides;

function customerRows(account: string, dice: Buffer, halfAYearAgo: string, at: string): string[] {
  const industry = INDUSTRIES[roll(dice, 0, INDUSTRIES.length)] ?? INDUSTRIES[0];
  const watched = WATCHED.includes(industry) ? "是" : "否";
  const capacity = CAPACITIES[roll(dice, 1, CAPACITIES.length)] ?? CAPACITIES[0];
  const balance = roll(dice, 2, 4) === 0 ? 0 : roll(dice, 3, 400);
  // Nobody is called so.
  const who = `示例用户${account.slice(-6)},示例街道${1 + roll(dice, 8, 60)}号${1 + roll(dice, 9, 400)}室`;
  const first = `${account},${who},${industry},${watched},${capacity},2020-01-01,${balance},${at}`;
  const reduced = roll(dice, 4, 20) === 0;
  const half = `${account},${who},${industry},${watched},${capacity / 2},${halfAYearAgo},,`;
  return reduced ? [first, half] : [first];
}

function monthRows(account: string, dice: Buffer, newest: Month): string[] {
  const usual = 120 + roll(dice, 5, 3_000);
  const fall = roll(dice, 6, 12) === 0 ? 30 + roll(dice, 7, 60) : 0;
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = newest - back;
    const season = SEASON[((month % 12) + 12) % 12] ?? 100;
    const left = back < 3 ? 100 - fall : 100;
    return `${account},${yyyymm(month)},${Math.round((usual * season * left) / 10_000)}`;
  });
}

function dateText(at: number): string {
  const { year, month, dayOfMonth } = dateOf(day(at));
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}
