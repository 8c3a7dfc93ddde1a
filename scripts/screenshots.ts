import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { build, isBuilt } from "./lib/build.ts";
import { type Child, startChild } from "./lib/children.ts";
import { consoleArgs, consoleEnv } from "./lib/console-app.ts";
import { importDemoData, startDemoChain } from "./lib/demo.ts";
import { electronRuntime } from "./lib/electron-runtime.ts";
import { ROOT } from "./lib/paths.ts";
import { hasDisplay, systemLibraries } from "./lib/system-libraries.ts";
import { startVirtualDisplay } from "./lib/virtual-display.ts";
import { importCustomers, propose, sit } from "./pictures/desk-work.ts";
import { AUDIT_SCREENS, DECIDER_SCREENS, SCREENS, type Screen } from "./pictures/screens.ts";
import { nav } from "./pictures/ways.ts";

const HELP = `Usage: npm run screenshots

Pictures of each screen in docs/pictures/, taken from the real console on a dev
chain with the demo data: in both languages for a small screen, in Chinese for a
large one.`;

const PICTURES = join(ROOT, "docs", "pictures");
const SIZES = [
  { width: 1366, height: 768, languages: ["zh", "en"] },
  { width: 1920, height: 1080, languages: ["zh"] },
] as const;
/** Buttons of the languages. */
const BUTTONS = { zh: "中文", en: "English" } as const;

const say = (line: string) => console.log(line);
const children: Child[] = [];
const keep = (child: Child) => void children.push(child);

async function takeScreens(app: ElectronApplication, page: Page, screens: readonly Screen[]) {
  for (const size of SIZES) {
    await resize(app, size);
    for (const name of size.languages) {
      await page.getByText(BUTTONS[name], { exact: true }).click();
      for (const screen of screens) {
        await screen.go(page);
        await picture(page, `${screen.name}-${name}-${size.width}`);
      }
    }
  }
}

async function picture(page: Page, name: string): Promise<void> {
  // What was said of the step before would hide a part of the picture.
  await page.waitForFunction(() => document.querySelector(".ant-message-notice") === null);
  // Animations of antd's drawers end within 0.3 s.
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  say(`docs/pictures/${name}.png`);
}

async function resize(app: ElectronApplication, size: (typeof SIZES)[number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
}

async function takeAll(profile: string): Promise<void> {
  const demo = await startDemoChain(keep, say, join(profile, "chain"));
  await importDemoData(demo, keep, say);
  const options = {
    dataDir: join(profile, "profile"),
    specFile: demo.ready.spec,
    demoDir: demo.dir,
  };
  const app = await _electron.launch({ args: consoleArgs(options), env: consoleEnv() });
  const page = await app.firstWindow({ timeout: 120_000 });
  const language = (button: string) => page.getByText(button, { exact: true }).click();
  await page.locator("section .operator-card").first().waitFor();
  for (const size of SIZES) {
    await resize(app, size);
    for (const name of size.languages) {
      await language(BUTTONS[name]);
      await picture(page, `first-run-${name}-${size.width}`);
    }
  }
  await language(BUTTONS.zh);
  await sit(page, /城东供电所 催费员 1/);
  await importCustomers(app, page, demo.dir);
  await nav(page, "cases");
  await page.locator(".case-rows button").first().waitFor();
  await propose(page);
  await takeScreens(app, page, SCREENS);
  await language(BUTTONS.zh);
  await nav(page, "keys");
  await page
    .getByRole("button", { name: /城东供电所 主管(?! 2)/ })
    .first()
    .click();
  await takeScreens(app, page, DECIDER_SCREENS);
  await app.close();
  await takeAudit(options);
}

/** An auditor's desk: a profile of its own, and a snapshot of the chain as it is now. */
async function takeAudit(options: Parameters<typeof consoleArgs>[0]): Promise<void> {
  const file = join(options.demoDir ?? options.dataDir, "branches.snapshot");
  const program = [join(ROOT, "scripts", "bootstrap.mjs"), "snapshot"];
  const made = startChild(
    process.execPath,
    [...program, "--out", file, "--chain", options.specFile],
    {
      cwd: ROOT,
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
  if ((await made.ended) !== 0) throw new Error("The snapshot was not made.");
  const desk = { ...options, dataDir: `${options.dataDir}-auditor` };
  const app = await _electron.launch({
    args: [...consoleArgs(desk), "--snapshot", file],
    env: consoleEnv(),
  });
  const page = await app.firstWindow({ timeout: 120_000 });
  await page.locator(".part-table").first().waitFor({ timeout: 120_000 });
  await takeScreens(app, page, AUDIT_SCREENS);
  await app.close();
}

async function main(): Promise<void> {
  const runtime = await electronRuntime(say);
  await systemLibraries(say);
  if (!isBuilt()) await build();
  Object.assign(process.env, runtime.env);
  if (!hasDisplay()) {
    const { name, child } = await startVirtualDisplay(1920, 1080);
    process.env.DISPLAY = name;
    keep(child);
  }
  mkdirSync(PICTURES, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), "collection-console-pictures-"));
  try {
    await takeAll(work);
  } finally {
    for (const child of children.reverse()) await child.stop(15_000);
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv.includes("--help")) console.log(HELP);
else await main();
