import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { app as en } from "../renderer/i18n/en/app.ts";
import { audit as enAudit } from "../renderer/i18n/en/audit.ts";
import { app as zh } from "../renderer/i18n/zh/app.ts";
import { audit as zhAudit } from "../renderer/i18n/zh/audit.ts";
import { DEMO_PASSPHRASE } from "./chain/demo-accounts.ts";
import { allowedTime } from "./lib/allowed-time.ts";
import { build, isBuilt } from "./lib/build.ts";
import { type Child, startChild } from "./lib/children.ts";
import { consoleArgs, consoleEnv } from "./lib/console-app.ts";
import { importDemoData, startDemoChain } from "./lib/demo.ts";
import { writeDemoRegister } from "./lib/demo-register.ts";
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
  { name: "day", go: (page) => nav(page, "day") },
  { name: "warnings", go: (page) => nav(page, "warnings") },
  {
    name: "dashboard",
    async go(page) {
      await nav(page, "dashboard");
      await page.locator(".figure .chart svg").first().waitFor();
    },
  },
  { name: "register", go: (page) => nav(page, "register") },
  { name: "cases", go: (page) => nav(page, "cases") },
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
      // At night too the pictures show the usual day.
      const time = allowedTime(Date.now());
      if (time === undefined) return;
      const field = page.getByLabel(/^(发生时间|Time of the act)$/);
      await field.fill(time);
      await field.press("Enter");
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
      await nav(page, "outbox");
    },
  },
  { name: "policy", go: (page) => nav(page, "policy") },
  { name: "keys", go: (page) => nav(page, "keys") },
];

/** The screens of who decides, when something waits. */
const DECIDER_SCREENS: typeof SCREENS = [
  { name: "inbox", go: (page) => nav(page, "inbox") },
  {
    name: "decision",
    async go(page) {
      await page
        .getByRole("button", { name: /^(打开.*提请|Open .*)/ })
        .first()
        .click();
      await page.locator(".decision .entry").first().waitFor();
    },
  },
  { name: "office", go: (page) => nav(page, "office") },
];

/** The screens of an auditor's snapshot, which has tabs in place of the navigation. */
const AUDIT_SCREENS: typeof SCREENS = [
  { name: "audit-result", go: (page) => tab(page, "result") },
  { name: "audit-findings", go: (page) => tab(page, "findings") },
  { name: "audit-cases", go: (page) => tab(page, "cases") },
  {
    name: "audit-case",
    async go(page) {
      await page
        .getByRole("button", { name: /^(打开案件|Open case)/ })
        .first()
        .click();
      await page.locator(".audit-timeline li").first().waitFor();
    },
  },
  {
    name: "audit-sample",
    async go(page) {
      await tab(page, "sample");
      await page.locator(".plan-form").waitFor();
    },
  },
  { name: "audit-report", go: (page) => tab(page, "report") },
];

/** Goes to a tab of the snapshot in whichever language is shown. */
async function tab(page: Page, name: keyof typeof zhAudit.nav): Promise<void> {
  const words = new RegExp(`^(${zhAudit.nav[name]}|${enAudit.nav[name]})`);
  await page.locator(".snapshot-nav .nav-item").filter({ hasText: words }).click();
}

/** Goes to a screen in whichever language is shown. */
async function nav(page: Page, screen: keyof typeof zh.nav & keyof typeof en.nav): Promise<void> {
  const name = new RegExp(`^(${zh.nav[screen]}|${en.nav[screen]})`);
  await page.locator(".nav-item").filter({ hasText: name }).click();
}

/** Sits a demo operator down. */
async function sit(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.locator(".nav-item").first().waitFor();
}

/** The collector proposes to write off the first case, so that the supervisor has something to decide. In Chinese. */
async function propose(page: Page): Promise<void> {
  await nav(page, "cases");
  await page.locator(".case-rows button").first().click();
  await page.getByRole("button", { name: "提请措施" }).click();
  await page
    .getByRole("radiogroup", { name: "措施" })
    .getByText("坏账核销", { exact: true })
    .click();
  await page.getByLabel("备注").fill("用户已销户失联，两次上门未果");
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.locator('input[type="password"]').first().fill(DEMO_PASSPHRASE);
  await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "已确认" })
    .filter({ hasText: "提请坏账核销" })
    .waitFor({ timeout: 120_000 });
  // The pictures show how a locked key asks for its passphrase.
  await page.getByRole("button", { name: "锁定", exact: true }).click();
}

/** Imports the demo's made-up customer data, so that scores and warnings have something to tell. In Chinese. */
async function importCustomers(app: ElectronApplication, page: Page, dir: string): Promise<void> {
  await nav(page, "register");
  for (const file of Object.values(writeDemoRegister(dir, Date.now()))) {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    await page.getByRole("button", { name: "导入 CSV…" }).click();
    await page.getByText(/^已导入：/).waitFor({ timeout: 120_000 });
    await page.getByText(/^已导入：/).waitFor({ state: "hidden" });
  }
}

async function takeScreens(app: ElectronApplication, page: Page, screens: typeof SCREENS) {
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
