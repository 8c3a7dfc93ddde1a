import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Hash, hash } from "../../shared/domain/units.ts";
import type { BenchChain } from "./chain.ts";
import type { Say } from "./child.ts";
import { openConsole, openEmpty, type Stage, type WindowRun } from "./electron-run.ts";
import { median, quantile, range, round3 } from "./figures.ts";
import { FIRST_ROW, prepareProfile } from "./pages.ts";
import type { Stores } from "./stores.ts";

const PREPARE_MS = 180_000;
/** Until what a start leaves behind has been collected. */
const SETTLE_MS = 8_000;

/** A console's profile with proved cases, a chosen operator and the network off. */
export interface OfflineProfile {
  readonly dataDir: string;
  readonly specFile: string;
  readonly demoDir: string;
  readonly cases: number;
  readonly genesis: Hash;
}

/** Lets the real console sync a profile from the chain, and leaves it offline. */
export async function makeProfile(
  stage: Stage,
  chain: BenchChain,
  cases: number,
  dataDir: string,
  say: Say,
): Promise<OfflineProfile> {
  say(`windows: the console fetches and proves ${cases.toLocaleString("en")} cases …`);
  const place = { dataDir, specFile: chain.ready.spec, demoDir: chain.dir };
  const { answer } = await openConsole(stage, place, { page: prepareProfile(cases, PREPARE_MS) });
  const profile = z
    .object({ genesis: z.string() })
    .parse(JSON.parse(readFileSync(join(dataDir, "profile.json"), "utf8")));
  return { ...place, cases: z.number().parse(answer), genesis: hash(profile.genesis) };
}

/** The same profile with another derived store. */
async function profileWith(
  profile: OfflineProfile,
  cases: number,
  stores: Stores,
  work: string,
): Promise<OfflineProfile> {
  const store = await stores.filled(cases);
  const dataDir = join(work, `profile-${cases}`);
  mkdirSync(dataDir, { recursive: true });
  cpSync(profile.dataDir, dataDir, {
    recursive: true,
    filter: (file) => file !== join(profile.dataDir, "derived") && !/Singleton/.test(file),
  });
  cpSync(store.dir, join(dataDir, "derived"), { recursive: true });
  return { ...profile, dataDir, cases };
}

const figures = (times: readonly number[]) => ({
  medianMs: round3(median(times)),
  p95Ms: round3(quantile(times, 0.95)),
  rangeMs: range(times).map(round3),
});

const firstRow = ({ answer, startedAt }: WindowRun) => z.number().parse(answer) - startedAt;

export interface WindowPlan {
  /** Sizes of made-up stores beside the real cases. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Rounds on the made-up stores. */
  readonly largeRounds: number;
}

/** Part (c): from the start of the program to the first row on the screen, against an empty window's first picture. */
export async function benchStart(
  stage: Stage,
  profile: OfflineProfile,
  stores: Stores,
  plan: WindowPlan,
  work: string,
  say: Say,
) {
  const emptyDir = join(work, "empty-profile");
  const empty: number[] = [];
  const measure = async (one: OfflineProfile, rounds: number) => {
    const rows: number[] = [];
    const shows: number[] = [];
    // One of each first, which no figure counts: caches of the disk and of Chromium.
    for (let round = 0; round <= rounds; round += 1) {
      const blank = await openEmpty(stage, emptyDir, { page: "0" });
      const run = await openConsole(stage, one, { page: FIRST_ROW });
      if (round === 0) continue;
      empty.push(blank.readyMs);
      rows.push(firstRow(run));
      shows.push(run.readyMs);
      say(
        `start: ${one.cases.toLocaleString("en")} cases, first row after ${firstRow(run)} ms, empty window ${blank.readyMs} ms`,
      );
    }
    return { cases: one.cases, rounds, firstRow: figures(rows), window: figures(shows) };
  };
  const sizes = [await measure(profile, plan.rounds)];
  for (const cases of plan.sizes) {
    const other = await profileWith(profile, cases, stores, work);
    sizes.push(await measure(other, plan.largeRounds));
    rmSync(other.dataDir, { recursive: true, force: true });
  }
  const emptyWindow = figures(empty);
  return {
    emptyWindow: { rounds: empty.length, ...emptyWindow },
    sizes: sizes.map((size) => ({
      ...size,
      ratio: round3(size.firstRow.medianMs / emptyWindow.medianMs),
    })),
  };
}

const megabytes = (kb: number) => Math.round(kb / 1_024);

/** Part (d): resident memory of each process with the case list open, some seconds after the start. */
export async function benchMemory(
  stage: Stage,
  profile: OfflineProfile,
  stores: Stores,
  plan: Pick<WindowPlan, "sizes">,
  work: string,
  say: Say,
) {
  const measure = async (one: OfflineProfile) => {
    say(`memory: ${one.cases.toLocaleString("en")} cases …`);
    const { processes } = await openConsole(stage, one, { page: FIRST_ROW, settleMs: SETTLE_MS });
    const rss = (type: string, name?: string) =>
      megabytes(
        processes
          .filter((p) => p.type === type && (name === undefined || p.name === name))
          .reduce((sum, { rssKb }) => sum + rssKb, 0),
      );
    return {
      cases: one.cases,
      ledgerMb: rss("Utility", "ledger"),
      rendererMb: rss("Tab"),
      mainMb: rss("Browser"),
      gpuMb: rss("GPU"),
      allMb: megabytes(processes.reduce((sum, { rssKb }) => sum + rssKb, 0)),
    };
  };
  const blank = await openEmpty(stage, join(work, "empty-profile"), {
    page: "0",
    settleMs: SETTLE_MS,
  });
  const sizes = [await measure(profile)];
  for (const cases of plan.sizes) {
    const other = await profileWith(profile, cases, stores, work);
    sizes.push(await measure(other));
    rmSync(other.dataDir, { recursive: true, force: true });
  }
  const allMb = megabytes(blank.processes.reduce((sum, { rssKb }) => sum + rssKb, 0));
  return { settleMs: SETTLE_MS, emptyWindow: { allMb }, sizes };
}
