import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { build, isBuilt } from "./lib/build.ts";
import type { Child } from "./lib/children.ts";
import { consoleArgs, consoleEnv } from "./lib/console-app.ts";
import { importDemoData, startDemoChain } from "./lib/demo.ts";
import { electronRuntime } from "./lib/electron-runtime.ts";
import { ROOT } from "./lib/paths.ts";
import { hasDisplay, systemLibraries } from "./lib/system-libraries.ts";
import { startVirtualDisplay } from "./lib/virtual-display.ts";

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

/** The screens in the order of a day's work. Selectors are of the page's structure, so that they hold in both languages. */
const SCREENS: readonly { name: string; go: (page: Page) => Promise<void> }[] = [
  { name: "day", go: (page) => nav(page, 0) },
  { name: "cases", go: (page) => nav(page, 1) },
  {
    name: "case",
    async go(page) {
      await page.locator(".case-rows button").first().click();
      await page.locator(".entry").first().waitFor();
    },
  },
  {
    name: "contact",
    async go(page) {
      await page.getByRole("button", { name: /^(登记联系|Record contact)/ }).click();
      await page.locator("form.act-form").waitFor();
    },
  },
  {
    name: "preview",
    async go(page) {
      await page.locator('form.act-form button[type="submit"]').click();
      await page.locator('input[type="password"]').first().waitFor();
    },
  },
  {
    name: "outbox",
    async go(page) {
      await page.keyboard.press("Escape");
      await page.locator("form").waitFor({ state: "hidden" });
      await nav(page, 2);
    },
  },
  { name: "policy", go: (page) => nav(page, 3) },
  { name: "keys", go: (page) => nav(page, 4) },
];

async function nav(page: Page, index: number): Promise<void> {
  await page.locator(".nav-item").nth(index).click();
}

async function picture(page: Page, name: string): Promise<void> {
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
  await page.locator("section .operator-card").first().click();
  await nav(page, 1);
  await page.locator(".case-rows button").first().waitFor();
  // A collector can work on the cases of the own branch only.
  await page.getByRole("button", { name: /^(只看本单位|My branch only)$/ }).click();
  for (const size of SIZES) {
    await resize(app, size);
    for (const name of size.languages) {
      await language(BUTTONS[name]);
      for (const screen of SCREENS) {
        await screen.go(page);
        await picture(page, `${screen.name}-${name}-${size.width}`);
      }
    }
  }
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
