import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openBrowser } from "./browser.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { chooseCollector, expectAccessible, goTo, openFirstCase, recordContact } from "./flows.ts";

const NOTE = "来电说月底缴清";

test("a console makes a page that a browser proves, and a snapshot that another console proves", async ({
  chain,
  profile,
  launch,
}) => {
  const options = { specFile: chain.specFile, demoDir: chain.dir };
  const { app, page, complaints } = await launch({ dataDir: join(profile, "live"), ...options });
  const html = join(profile, "case.html");
  const snapshot = join(profile, "branch.snapshot");
  const whole = join(profile, "whole.snapshot");
  let reference = "";

  await test.step("a collector records a contact with a note", async () => {
    await chooseCollector(page);
    reference = await openFirstCase(page);
    await recordContact(page, NOTE);
    await expect(page.locator("li.entry").filter({ hasText: NOTE })).toContainText("已确认", {
      timeout: 120_000,
    });
  });

  await test.step("the case becomes a page, with the note that was ticked", async () => {
    await answerDialogs(app, [], html);
    await page.getByRole("button", { name: "生成证据网页…" }).click();
    const drawer = page.getByRole("dialog");
    await expect(drawer.getByRole("checkbox", { name: new RegExp(NOTE) })).not.toBeChecked();
    await drawer.getByRole("checkbox", { name: new RegExp(NOTE) }).check();
    await expectAccessible(page);
    await drawer.getByRole("button", { name: "选择位置并生成…" }).click();
    await expect(drawer.getByText("已生成 case.html")).toBeVisible({ timeout: 120_000 });
    await expectAccessible(page);
    await drawer.getByRole("button", { name: "完成" }).click();
    await page.keyboard.press("Escape");
  });

  await test.step("a browser proves it, without any network", async () => {
    const browser = await openBrowser(join(profile, "browser"), join(profile, "saved"));
    try {
      await browser.page.goto(pathToFileURL(html).href);
      await expect(browser.page.locator("#banner")).toContainText("所示记录均已核验");
      await expect(browser.page.locator("tr.failed")).toHaveCount(0);
      await expect(browser.page.getByText(NOTE)).toBeVisible();
      await expect(browser.page.getByText(reference).first()).toBeVisible();
      expect(await browser.asked()).toEqual([]);
    } finally {
      await browser.app.close();
    }
  });

  await test.step("a supervisor makes a snapshot without that case", async () => {
    await goTo(page, "密钥");
    await page
      .getByRole("button", { name: /城东供电所 主管/ })
      .first()
      .click();
    await goTo(page, "审计");
    await page.getByText("隐去这些案件").click();
    const cases = page.getByLabel("隐去的案件");
    await cases.fill(reference);
    await page.getByTitle(new RegExp(`^${reference} · `)).click();
    await cases.press("Escape");
    await expectAccessible(page);
    await answerDialogs(app, [], snapshot);
    await page.getByRole("button", { name: "选择位置并生成…" }).click();
    await expect(page.getByText("已生成 branch.snapshot")).toBeVisible({ timeout: 120_000 });
    await expectAccessible(page);
    await page.getByRole("button", { name: "完成" }).click();
    await page.getByText("全部案件", { exact: true }).click();
    await answerDialogs(app, [], whole);
    await page.getByRole("button", { name: "选择位置并生成…" }).click();
    await expect(page.getByText("已生成 whole.snapshot")).toBeVisible({ timeout: 120_000 });
  });

  await test.step("its nodes are compared; one that is not there is named", async () => {
    await page.getByLabel("添加节点地址").fill("ws://127.0.0.1:9");
    await page.getByRole("button", { name: "添加…" }).click();
    await page.getByRole("button", { name: "比较这些节点" }).click();
    const outcome = page.getByRole("table", { name: /^区块 [\d,]+ 的比较结果$/ });
    await expect(outcome.getByRole("row").nth(1)).toContainText("它没有回答");
    await expect(outcome.getByRole("row").nth(2)).toContainText("均有证明");
    await expectAccessible(page);
  });

  await test.step("another console proves it, and shows nothing of the case", async () => {
    const other = await launch({ dataDir: join(profile, "auditor"), ...options });
    await answerDialogs(other.app, [snapshot], "");
    await other.page.getByRole("button", { name: "选择快照文件…" }).click();
    const parts = other.page.getByRole("table", { name: "逐项结果" });
    await expect(parts.locator("tr.part-verified").filter({ hasText: "最终性证明" })).toBeVisible();
    await expect(parts.locator("tr.part-verified").filter({ hasText: "日志记录" })).toBeVisible();
    await expect(parts.locator("tr.part-failed")).toHaveCount(0);
    await other.page
      .getByRole("navigation", { name: "快照导航" })
      .getByRole("button", { name: "案件" })
      .click();
    await expect(other.page.getByRole("button", { name: /^打开案件/ }).first()).toBeVisible();
    await expect(other.page.getByText(reference, { exact: true })).toHaveCount(0);
    await test.step("and that the whole one, made later, only adds to it", async () => {
      await answerDialogs(other.app, [whole], "");
      const tabs = other.page.getByRole("navigation", { name: "快照导航" });
      await tabs.getByRole("button", { name: "核验结果" }).click();
      await other.page.getByRole("button", { name: "选择要比较的快照…" }).click();
      await expect(other.page.getByText(/^只有增加/)).toBeVisible();
      await expect(other.page.getByText(/whole\.snapshot 比较$/)).toBeVisible();
      await expectAccessible(other.page);
    });
    expect(other.complaints).toEqual([]);
  });
  expect(complaints).toEqual([]);
});
