import type { Page } from "playwright/test";
import { allowedTime } from "../../scripts/lib/allowed-time.ts";
import { startChild } from "../../scripts/lib/children.ts";
import { consoleArgs, consoleEnv } from "../../scripts/lib/console-app.ts";
import { caseLink } from "../../shared/links/case-link.ts";
import { expect, test } from "./console.ts";
import { choose, expectAccessible, firstCase, goTo, openFirstCase } from "./flows.ts";

/** A display of 1366×768 at 150 %, in CSS px. */
const SMALL = { width: 911, height: 512 };

/** What cannot be reached: controls of the frame outside the window, others beside it where nothing scrolls; and what moves the page itself sideways. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const inFrame = [...document.querySelectorAll(".top-bar button, .status-bar button")].filter(
      (one) => {
        const { left, top, right, bottom, width } = one.getBoundingClientRect();
        return width === 0 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
      },
    );
    const scrolls = (one: Element): boolean => {
      for (let up = one.parentElement; up !== null; up = up.parentElement)
        if (/auto|scroll/.test(getComputedStyle(up).overflowX) && up.scrollWidth > up.clientWidth)
          return true;
      return false;
    };
    const beside = [...document.querySelectorAll("button, a, input, select, summary")].filter(
      (one) => {
        const { left, right, width } = one.getBoundingClientRect();
        if (width === 0 || one.closest("[inert], .off-screen") !== null) return false;
        return (left < 0 || right > innerWidth) && !scrolls(one);
      },
    );
    const sideways = [
      document.documentElement,
      ...document.querySelectorAll(".screen:not([inert])"),
    ]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => `${one.className || one.tagName} ${one.scrollWidth} > ${one.clientWidth}`);
    return { cut: [...inFrame, ...beside].map((one) => one.outerHTML.slice(0, 200)), sideways };
  });

test("every screen fits a small display at 150 %, in high contrast and without motion", async ({
  chain,
  profile,
  launch,
}) => {
  test.setTimeout(480_000);
  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, SMALL);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([911, 512]);
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  const fits = async () => {
    expect(await outside(page)).toEqual({ cut: [], sideways: [] });
    await expectAccessible(page);
  };
  await expect(page.getByRole("button", { name: /城东供电所 主管/ }).first()).toBeVisible();
  await fits();
  await choose(page, "城东供电所 主管", "待批");
  for (const language of ["中文", "English"]) {
    await page.getByText(language, { exact: true }).click();
    const screens = page.locator(".top-bar .nav-item");
    await expect(screens).toHaveCount(11);
    for (let n = 0; n < 11; n += 1)
      await test.step(`${language}: screen ${n + 1}`, async () => {
        await screens.nth(n).click();
        await expect(screens.nth(n)).toHaveAttribute("aria-current", "page");
        await fits();
      });
  }
  await page.getByText("中文", { exact: true }).click();
  await test.step("a case", async () => {
    await goTo(page, "案件");
    await openFirstCase(page);
    await fits();
  });
  expect(complaints).toEqual([]);
});

test("a contact is signed with the keyboard alone, and a link leads to its case", async ({
  chain,
  profile,
  launch,
}) => {
  const options = { dataDir: profile, specFile: chain.specFile, demoDir: chain.dir };
  const { app, page } = await launch(options);
  let reference = "";
  await test.step("by keys only, from the first screen on", async () => {
    const card = page.getByRole("button", { name: /城东供电所 催费员 1/ }).first();
    await expect(card).toBeVisible();
    await tabTo(page, () => card.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("当前操作员")).not.toContainText(/未登记|角色待读取/);
    const cases = page.getByRole("button", { name: "案件", exact: true });
    await tabTo(page, () => cases.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await expect(firstCase(page)).toBeVisible();
    reference = await firstCase(page).innerText();
    const grid = page.getByRole("grid");
    await tabTo(page, () => grid.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("c");
    const form = page.getByRole("dialog");
    await expect(form).toContainText(reference);
    // What a bundle that was built for tests would say, in which Escape is dead.
    await expect(form).not.toHaveAttribute("aria-labelledby", "test-id");
    const time = allowedTime(Date.now());
    if (time !== undefined) {
      const field = page.getByLabel("发生时间");
      await tabTo(page, () => field.evaluate((one) => one === document.activeElement));
      await page.keyboard.press("Control+A");
      await page.keyboard.type(time);
      await page.keyboard.press("Enter");
      await expect(field).toHaveValue(time);
    }
    const note = page.getByLabel("备注");
    await tabTo(page, () => note.evaluate((one) => one === document.activeElement));
    await page.keyboard.type("电话提醒，答应月底前缴");
    await page.keyboard.press("Escape");
    await expect(form).toBeHidden();
    const again = page.getByRole("button", { name: "重新打开" });
    // The way back covers nothing that could be wanted meanwhile.
    const line = await page.getByRole("status").filter({ has: again }).boundingBox();
    const work = await page.locator(".work").boundingBox();
    const bar = await page.locator(".status-bar").boundingBox();
    expect(line?.y).toBeGreaterThanOrEqual((work?.y ?? 0) + (work?.height ?? 0));
    expect((line?.y ?? 0) + (line?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    await tabTo(page, () => again.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await expect(note).toHaveValue("电话提醒，答应月底前缴");
    const next = page.getByRole("button", { name: "下一步：核对" });
    await tabTo(page, () => next.evaluate((one) => one === document.activeElement));
    await page.keyboard.press("Enter");
    await expect(page.getByText("规则检查通过", { exact: true })).toBeVisible();
    // The field of the passphrase has the keyboard already.
    await page.keyboard.type("collection-demo");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^已保存在本机/)).toBeVisible();
  });

  /** What the system does with a link: it starts the program once more. */
  const follow = (link: string) =>
    startChild(app.process().spawnfile, [...consoleArgs(options), link], {
      stdio: "ignore",
      env: consoleEnv(),
    }).ended;
  await test.step("a link opens the case in the console that runs", async () => {
    await goTo(page, "规则");
    await follow(caseLink(reference));
    await expect(page.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
  });
  await test.step("a case that is not there, and a link that is none, each get a sentence", async () => {
    await follow(caseLink("Z999"));
    await expect(page.getByText(/^链接里的案号 Z999 在本机没有找到/)).toBeVisible();
    await follow("collection-console://sign/everything");
    await expect(page.getByText(/^收到一个打不开的链接/)).toBeVisible();
    await expect(page.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
  });
});

/** Presses Tab until what is looked for has the keyboard; fails after a hundred times. */
async function tabTo(page: Page, reached: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 100; n += 1) {
    if (await reached()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the Tab key never came there");
}
