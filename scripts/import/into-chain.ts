import { join } from "node:path";
import type { OrgId } from "../../shared/domain/units.ts";
import { createBatcher } from "./batches.ts";
import { type Chain, connect } from "./chain.ts";
import type { ChainPlace } from "./find-chain.ts";
import { checkAdmin, signerFor } from "./keys.ts";
import { type Lane, type LaneReport, openLane } from "./lane.ts";
import { count, startMeter } from "./meter.ts";
import type { ImportOptions } from "./options.ts";
import { prepareCases } from "./prepare.ts";
import { type Decided, openProgress, openSecret } from "./progress-file.ts";
import { openRegister } from "./register.ts";
import { openRejectReport } from "./reject-report.ts";
import type { ImportResult, Print } from "./run-import.ts";
import { failed } from "./stop.ts";
import type { Survey } from "./survey.ts";
import { countSettled, emptyTotals } from "./tally.ts";

/**
 * Brings the cases of a file into the chain and waits until all are final. `decide` is asked only by the first run of a
 * file on a chain.
 */
export async function importIntoChain(
  options: ImportOptions,
  place: ChainPlace,
  { sha256, rows }: Survey,
  decide: () => Decided,
  print: Print,
): Promise<ImportResult> {
  const { dataDir, file, orgs } = options;
  const chain = await connect(place, print);
  try {
    const folder = join(dataDir, "import", chain.genesis.slice(0, 16));
    const name = sha256.slice(0, 16);
    const secret = openSecret(folder);
    const progress = openProgress(join(folder, `${name}.jsonl`), sha256, decide);
    const { decided } = progress;
    if (options.shiftDays !== undefined && options.shiftDays !== decided.shiftDays) {
      throw failed(
        `The import of this file began with --shift-days ${decided.shiftDays}; it must go on so.`,
      );
    }
    if (progress.earlierEntries > 0) {
      print(`An earlier run saw ${count(progress.earlierEntries)} entries final: it goes on.`);
    }
    const register = await openRegister(options.register ?? join(dataDir, "register.csv"));
    const rejectReport =
      options.rejectReport ?? join(folder, `${name}-${orgs.join("-")}-rejects.csv`);
    const report = openRejectReport(rejectReport);
    const totals = emptyTotals();
    const meter = startMeter(rows, print);
    const update = () => {
      totals.rejected = report.total();
      const done = totals.imported + totals.passedOver + totals.rejected;
      meter.update({ rows: done, cases: totals.cases, entries: totals.entries });
    };
    const laneReport: LaneReport = {
      beforeSending: (cases) => register.add(cases.map((one) => one.register)),
      settled(one, before) {
        // A register that was lost is written again, unless its secret was lost with it.
        if (!secret.fresh) register.add([one.register]);
        countSettled(totals, one, before);
        update();
      },
      refused(one, explanation) {
        for (const { row } of one.rows) {
          report.add({ line: row.line, reason: "ChainRefused", explanation, row: row.raw });
        }
        update();
      },
      call: progress.final,
    };
    const onRow = () => {
      totals.rows += 1;
    };
    try {
      const lanes = await openLanes(options, chain, laneReport);
      const lengths = await journalLengths(chain, orgs);
      const batcher = createBatcher((org) => laneOf(lanes, org).limit());
      const push = (batch: Parameters<Lane["push"]>[0]) => {
        const [first] = batch;
        return first ? laneOf(lanes, first.org).push(batch) : Promise.resolve();
      };
      const source = { file, orgs, ...decided, secret: secret.bytes, onRow };
      for await (const one of prepareCases(source)) {
        if ("reason" in one) {
          report.add(one);
          update();
          continue;
        }
        const full = batcher.add(one);
        if (full) await push(full);
      }
      for (const batch of batcher.rest()) await push(batch);
      for (const lane of lanes.values()) await lane.drain();
      update();
      meter.stop();
      for (const [org, length] of await journalLengths(chain, orgs)) {
        print(
          `Organisation ${org}: its journal grew from ${count(lengths.get(org) ?? 0)} to ${count(length)} entries.`,
        );
      }
    } finally {
      meter.stop();
      report.close();
      register.close();
      progress.close();
    }
    return { totals, rejectReport, rejects: report.counts };
  } finally {
    await chain.close();
  }
}

async function openLanes(
  options: ImportOptions,
  chain: Chain,
  report: LaneReport,
): Promise<ReadonlyMap<OrgId, Lane>> {
  const lanes = new Map<OrgId, Lane>();
  for (const org of options.orgs) {
    if (!(await chain.org(org))) throw failed(`There is no organisation ${org} on this chain.`);
    const signer = await signerFor(org, options.keystore, chain);
    await checkAdmin(chain, signer, org);
    lanes.set(org, openLane(org, signer, chain, report));
  }
  return lanes;
}

function laneOf(lanes: ReadonlyMap<OrgId, Lane>, org: OrgId): Lane {
  const lane = lanes.get(org);
  if (!lane) throw new RangeError(`no lane for organisation ${org}`);
  return lane;
}

async function journalLengths(chain: Chain, orgs: readonly OrgId[]): Promise<Map<OrgId, number>> {
  const lengths = new Map<OrgId, number>();
  for (const org of orgs) lengths.set(org, await chain.journalLength(org));
  return lengths;
}
