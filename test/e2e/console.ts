import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, test as base, type ElectronApplication, type Page } from "playwright/test";
import { consoleArgs, consoleEnv } from "../../scripts/lib/console-app.ts";
import { startTestChain, type TestChain } from "./chain.ts";
import { writeSmallSample } from "./sample.ts";

/** Cases that the small chain holds, all of organisation 1. */
export const SMALL_CASES = 60;

/** One console on the screen. */
export interface OpenConsole {
  app: ElectronApplication;
  page: Page;
  /** What the page complained about: errors, and what its policy refused. */
  complaints: string[];
}

export interface Launch {
  dataDir: string;
  specFile: string;
  demoDir?: string;
}

interface TestFixtures {
  /** An empty profile folder of this test. */
  profile: string;
  /** Opens a console; all that are still open are closed after the test. */
  launch: (options: Launch) => Promise<OpenConsole>;
}
interface WorkerFixtures {
  /** A chain with a few imported cases. */
  chain: TestChain;
}

async function open(options: Launch): Promise<OpenConsole> {
  const app = await _electron.launch({ args: consoleArgs(options), env: consoleEnv() });
  const page = await app.firstWindow({ timeout: 120_000 });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { app, page, complaints };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  chain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const chain = await startTestChain();
      const file = join(chain.dir, "small.csv");
      writeSmallSample(file, SMALL_CASES);
      await chain.import(file, "1");
      await use(chain);
      await chain.remove();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  profile: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), "collection-console-profile-"));
    await use(dir);
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  // The profile is asked for so that it is removed only after every console in it is closed.
  launch: async ({ profile: _profile }, use) => {
    const consoles: OpenConsole[] = [];
    await use(async (options) => {
      const opened = await open(options);
      consoles.push(opened);
      return opened;
    });
    for (const { app } of consoles) await app.close().catch(() => undefined);
  },
});

export { expect } from "playwright/test";
