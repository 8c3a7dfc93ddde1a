import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { u8aToHex } from "@polkadot/util";
import { openDataKey } from "../../electron/security/data-key.ts";
import { DEMO_ORGS, demoPair } from "../../scripts/chain/demo-accounts.ts";
import type { Child } from "../../scripts/lib/children.ts";
import { accountId } from "../../shared/domain/units.ts";
import type { Keep, Say } from "../bench/child.ts";
import { must } from "../bench/must.ts";
import { startTestChain, type TestChain } from "../e2e/chain.ts";
import { writeSmallSample } from "../e2e/sample.ts";
import { ClaimedTimes } from "./acts.ts";
import type { KillableConsole, Place } from "./console.ts";
import { count, type Tally } from "./count.ts";
import { startElectronConsole } from "./electron-console.ts";
import { chainPort, readJournals } from "./journals.ts";
import { Notes } from "./notes.ts";
import { type Kill, planOf } from "./plan.ts";
import { Random } from "./random.ts";
import { killOnce, type Round } from "./round.ts";
import { startServiceConsole } from "./service-console.ts";
import { settle } from "./settle.ts";
import { ensureBuilt, openStage } from "./stage.ts";

export interface KillsOptions {
  /** How many kills. */
  readonly count: number;
  readonly seed: number;
  /** Kill the real Electron; else the ledger service alone, as a process of its own. */
  readonly window: boolean;
  /** Keep the folder of the run also when nothing is wrong. */
  readonly keep: boolean;
}

export interface Outcome extends Tally {
  readonly kills: number;
  readonly asked: number;
  readonly acknowledged: number;
}

/** Cases of the two branches, so that the limits of contacts leave enough to do. */
const CASES = 240;

const say: Say = (line) => console.error(`kills: ${line}`);

/** Kills consoles and counts what became of the acts. Resolves with the exit status. */
export async function runKills(options: KillsOptions): Promise<number> {
  const children = new Set<Child>();
  const keep: Keep = (child) => {
    children.add(child);
    void child.ended.then(() => children.delete(child));
  };
  const work = mkdtempSync(join(tmpdir(), "collection-kills-"));
  let starting: Promise<TestChain> | undefined;
  let electron: KillableConsole | undefined;
  let worthKeeping = options.keep;
  let stopped: Promise<void> | undefined;
  // Once: a signal and the failure that it causes wait for the same end.
  const stopAll = () => {
    stopped ??= (async () => {
      electron?.kill("console");
      for (const child of [...children].reverse()) await child.stop(10_000);
      await starting?.then((chain) => chain.remove()).catch(() => undefined);
      if (worthKeeping) say(`the profile and the notes are in ${work}`);
      else rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    })();
    return stopped;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void stopAll().then(() => process.exit(1)));
  try {
    await ensureBuilt(say);
    say("chain: starting, and importing cases …");
    starting = startTestChain();
    const outcome = await killAll(options, work, await starting, keep, (opened) => {
      electron = opened;
    });
    const clean = outcome.lost.length + outcome.twice.length + outcome.wrong.length === 0;
    worthKeeping ||= !clean;
    report(outcome);
    await stopAll();
    console.log(
      `${outcome.kills} kills, ${outcome.lost.length} lost, ${outcome.twice.length} twice`,
    );
    return clean ? 0 : 1;
  } catch (error) {
    worthKeeping = true;
    say(`failed: ${error instanceof Error ? error.stack : String(error)}`);
    return 1;
  } finally {
    await stopAll();
  }
}

async function killAll(
  { count: wanted, seed, window }: KillsOptions,
  work: string,
  chain: TestChain,
  keep: Keep,
  onElectron: (opened: KillableConsole) => void,
): Promise<Outcome> {
  const place: Place = {
    dataDir: join(work, "profile"),
    specFile: chain.specFile,
    demoDir: chain.dir,
    logFile: join(work, "consoles.log"),
  };
  mkdirSync(place.dataDir, { mode: 0o700 });
  const file = join(place.dataDir, "data-key.json");
  const { key } = must(openDataKey({ file, hasEncryptedData: () => false }));
  const dataKey = Buffer.from(key).toString("hex");
  const sample = join(work, "cases.csv");
  writeSmallSample(sample, CASES);
  await chain.import(sample, "1,2");
  const plans = Array.from({ length: wanted }, (_, n) => planOf(seed, n + 1));
  const stage = window ? await openStage(keep, say) : undefined;
  const notes = new Notes(join(work, "notes.jsonl"));
  const times = new ClaimedTimes(Date.now());
  const begun = Date.now();
  let chainIs: Kill["chain"] = "up";
  let open: KillableConsole | undefined;
  const start = async (): Promise<KillableConsole> => {
    if (stage === undefined) return startServiceConsole(place, dataKey, keep);
    const opened = await startElectronConsole(place, stage);
    onElectron(opened);
    return opened;
  };
  for (const kill of plans) {
    if (kill.chain !== chainIs) await (kill.chain === "up" ? chain.restart() : chain.stop());
    chainIs = kill.chain;
    const account = accountId(u8aToHex((await demoPair(kill.operator)).publicKey, -1, false));
    const random = new Random(seed ^ (kill.number << 8));
    const context = { dataDir: place.dataDir, account, random, times, notes };
    let round: Round;
    do {
      open = open?.alive() ? open : await start();
      notes.write({ kill });
      round = await killOnce(kill, open, context);
      notes.write({ killed: round });
      if (!round.killed && kill.moment.when !== "closing")
        throw new Error(`The console ended by itself. ${open.lastWords()}`);
      // It was quicker to close than the kill: once more, and nothing is counted.
    } while (!round.killed);
    const seconds = Math.round((Date.now() - begun) / 1_000);
    say(
      `${kill.number}/${wanted} after ${seconds} s: ${describe(kill, round, window)}; ${notes.acknowledged.size} acts acknowledged`,
    );
  }
  if (chainIs === "stopped") await chain.restart();
  open = open?.alive() ? open : await start();
  const outbox = await settle(open, say);
  // What is final for the console is final for the node.
  const entries = await readJournals(
    chainPort(chain.dir),
    DEMO_ORGS.map(({ id }) => id),
  );
  open.kill("console");
  await open.ended;
  const { asked, acknowledged } = notes;
  return {
    ...count({ asked, acknowledged, entries, outbox }),
    kills: wanted,
    asked: asked.size,
    acknowledged: acknowledged.size,
  };
}

function describe(kill: Kill, { late, trouble }: Round, window: boolean): string {
  const { chain, moment } = kill;
  const target = window ? kill.target : "service";
  const place = chain === "up" ? "" : ", chain stopped";
  const { when, ...details } = moment;
  const numbers = Object.entries(details).map(([name, value]) => `${name} ${value}`);
  const instant = `${when}${numbers.length > 0 ? ` (${numbers.join(", ")})` : ""}`;
  const why = trouble === undefined ? "" : `: ${trouble}`;
  return `${target}${place}, ${late ? `waited in vain for ${instant}${why}` : instant}`;
}

function report(outcome: Outcome): void {
  for (const [word, list] of [
    ["LOST", outcome.lost],
    ["TWICE", outcome.twice],
    ["WRONG", outcome.wrong],
  ] as const)
    for (const line of list) console.log(`${word} ${line}`);
  const ended = Object.entries(outcome.ended).map(([state, n]) => `${n} ${state}`);
  console.log(
    `${outcome.asked} acts asked to be signed, ${outcome.acknowledged} acknowledged: ${[`${outcome.recorded} recorded`, ...ended].join(", ")}`,
  );
}
