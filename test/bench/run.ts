import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build, isBuilt } from "../../scripts/lib/build.ts";
import type { Child } from "../../scripts/lib/children.ts";
import { electronRuntime } from "../../scripts/lib/electron-runtime.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { hasDisplay, systemLibraries } from "../../scripts/lib/system-libraries.ts";
import { startVirtualDisplay } from "../../scripts/lib/virtual-display.ts";
import { GENESIS } from "../store/fixtures.ts";
import { benchActs } from "./acts.ts";
import { benchBranch } from "./branch.ts";
import { type BenchChain, startBenchChain } from "./chain.ts";
import type { Keep, Say } from "./child.ts";
import type { Stage } from "./electron-run.ts";
import { benchGate } from "./gate.ts";
import { benchHistories } from "./histories.ts";
import { planOf } from "./plan.ts";
import { benchQueries } from "./queries.ts";
import {
  beginReport,
  load,
  type PartName,
  type PartOf,
  type Report,
  type Taken,
  writeReport,
} from "./report.ts";
import { benchSnapshots } from "./snapshots.ts";
import { syntheticStores } from "./stores.ts";
import { benchSync } from "./sync.ts";
import { tables } from "./table.ts";
import { benchMemory, benchStart, makeProfile, type OfflineProfile } from "./windows.ts";

export type Part = "a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i";

export interface BenchOptions {
  readonly only: readonly Part[];
  readonly quick: boolean;
  /** The largest sync, in cases. */
  readonly count?: number | undefined;
  readonly out?: string | undefined;
}

const say: Say = (line) => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** Measures, prints the tables, writes the file. Answers the exit status. */
export async function runBench(options: BenchOptions): Promise<number> {
  const children: Child[] = [];
  const work = mkdtempSync(join(tmpdir(), "collection-bench-"));
  let stopped: Promise<void> | undefined;
  // Once: a signal and the failure that it causes wait for the same end.
  const stopAll = () => {
    stopped ??= (async () => {
      for (const child of [...children].reverse()) await child.stop(10_000);
      rmSync(work, { recursive: true, force: true });
    })();
    return stopped;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stopAll().then(() => process.exit(1)));
  const file = resolve(options.out ?? join(ROOT, "bench", "latest.json"));
  try {
    const report = await measure(options, work, file, (child) => {
      children.push(child);
      void child.ended.then(() => {
        const place = children.indexOf(child);
        if (place >= 0) children.splice(place, 1);
      });
    });
    console.log(tables(report));
    return 0;
  } catch (error) {
    say(`failed: ${error instanceof Error ? error.stack : String(error)}`);
    return 1;
  } finally {
    await stopAll();
  }
}

async function measure(
  options: BenchOptions,
  work: string,
  file: string,
  keep: Keep,
): Promise<Report> {
  const plan = planOf(options);
  const wants = (part: Part) => options.only.includes(part);
  const windows = wants("c") || wants("d");
  const stage = windows ? await openStage(keep) : undefined;
  let report = beginReport(file, options.quick, stage?.runtime.version);
  // After each part, so that a part that fails takes no other with it.
  const add = <Name extends PartName>(name: Name, figures: Omit<PartOf<Name>, keyof Taken>) => {
    report = { ...report, [name]: { takenAt: new Date().toISOString(), load: load(), ...figures } };
    writeReport(file, report);
  };
  let profile: OfflineProfile | undefined;
  const prepare = async (chain: BenchChain) => {
    if (!stage || profile) return;
    await chain.fillTo(plan.realCases);
    profile = await makeProfile(stage, chain, plan.realCases, join(work, "profile"), say);
  };
  if (wants("a") || wants("e") || windows) {
    let chainChild: Child | undefined;
    say("chain: starting …");
    const chain = await startBenchChain(
      (child) => {
        chainChild ??= child;
        keep(child);
      },
      say,
      join(work, "chain"),
    );
    const beforeFilling = (cases: number) =>
      cases >= plan.realCases ? prepare(chain) : Promise.resolve();
    if (wants("a")) add("sync", await benchSync(chain, plan.sync, keep, say, beforeFilling));
    await prepare(chain);
    if (wants("e")) {
      await chain.fillTo(plan.acts.cases);
      add("acts", await benchActs(chain, plan.acts, work, say));
    }
    await chainChild?.stop(10_000);
  }
  const stores = syntheticStores(work, () => profile?.genesis ?? GENESIS, keep, say);
  if (wants("b")) add("queries", await benchQueries(stores, plan.queries, work, keep, say));
  if (stage && profile && wants("c"))
    add("start", await benchStart(stage, profile, stores, plan.windows, work, say));
  if (stage && profile && wants("d"))
    add("memory", await benchMemory(stage, profile, stores, plan.windows, work, say));
  if (wants("f")) add("gate", await benchGate(plan.gate, say));
  if (wants("g")) add("histories", await benchHistories(plan.histories, say));
  if (wants("h"))
    await benchBranch(stores, plan.branch, work, keep, say, (figures) => add("branch", figures));
  if (wants("i")) add("snapshots", await benchSnapshots(plan.snapshots, work, keep, say));
  return report;
}

async function openStage(keep: Keep): Promise<Stage> {
  const runtime = await electronRuntime(say);
  await systemLibraries(say);
  if (!isBuilt()) {
    say("build: bundling the console …");
    await build();
  }
  if (hasDisplay()) return { runtime, display: undefined, keep };
  const display = await startVirtualDisplay(1440, 1100);
  keep(display.child);
  return { runtime, display: display.name, keep };
}
