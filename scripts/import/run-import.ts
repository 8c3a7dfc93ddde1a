import { type Day, day } from "../../shared/domain/units.ts";
import { findChain } from "./find-chain.ts";
import { count } from "./meter.ts";
import type { ImportOptions } from "./options.ts";
import { prepareCases } from "./prepare.ts";
import type { Decided } from "./progress-file.ts";
import { openRejectReport, type RejectReport } from "./reject-report.ts";
import { failed } from "./stop.ts";
import { shiftTo, survey } from "./survey.ts";
import { countSettled, emptyTotals, isBalanced, type Totals } from "./tally.ts";

export interface ImportResult {
  readonly totals: Totals;
  /** Where the reject report lies; undefined when none was written. */
  readonly rejectReport: string | undefined;
  readonly rejects: RejectReport["counts"];
}

export type Print = (line: string) => void;

/** Runs an import to its end. Throws `ImportStop` with a sentence when it cannot go on. */
export async function runImport(options: ImportOptions, print: Print): Promise<ImportResult> {
  const { dataDir, chain, ws } = options;
  const place = options.dryRun ? undefined : findChain({ dataDir, spec: chain, ws });
  const today = localDay(Date.now());
  print(`Reading ${options.file} …`);
  const seen = await survey(options.file, today);
  const decide = (): Decided => ({
    today,
    shiftDays: options.shiftDays ?? shiftTo(seen.newest, today),
  });
  print(`${count(seen.rows)} rows.`);
  const result = place
    ? await (await chainParts()).importIntoChain(options, place, seen, decide, print)
    : await dryRun(options, decide());
  if (result.totals.rows !== seen.rows) {
    throw failed("The file was changed while it was read: run the same command again.");
  }
  if (!isBalanced(result.totals)) {
    throw new Error(`rows do not add up: ${JSON.stringify(result.totals)}`);
  }
  return result;
}

/** Loaded late: the Polkadot libraries take longer to load than a dry run takes to run. */
const chainParts = () => import("./into-chain.ts");

/** Reads, checks and counts. */
async function dryRun(options: ImportOptions, decided: Decided): Promise<ImportResult> {
  const totals = emptyTotals();
  const report = openRejectReport(options.rejectReport);
  const { file, orgs } = options;
  const secret = new Uint8Array(32);
  const onRow = () => {
    totals.rows += 1;
  };
  for await (const one of prepareCases({ file, orgs, ...decided, secret, onRow })) {
    if ("reason" in one) report.add(one);
    else countSettled(totals, one, 0);
  }
  totals.rejected = report.total();
  report.close();
  return { totals, rejectReport: options.rejectReport, rejects: report.counts };
}

/** The day of the calendar in UTC+8. */
function localDay(now: number): Day {
  return day(Math.floor((now + 8 * 3_600_000) / 86_400_000));
}
