import { startTestChain } from "./chain.ts";
import { expect, test } from "./console.ts";
import { caseCount, chooseCollector, expectAccessible, goTo, openFirstCase } from "./flows.ts";
import { SAMPLE } from "./sample.ts";

test("ten thousand cases come in while the window is open, and every screen can be used by all", async ({
  profile,
  launch,
}) => {
  test.setTimeout(900_000);
  const chain = await startTestChain();
  try {
    const imported = chain.import(SAMPLE, "1,2,3");
    const { page, complaints } = await launch({
      dataDir: profile,
      specFile: chain.specFile,
      demoDir: chain.dir,
    });
    await test.step("first run", async () => {
      await expect(page.getByRole("button", { name: /城东供电所 催费员 1/ })).toBeVisible();
      await expectAccessible(page);
      await chooseCollector(page);
    });
    await imported;
    await test.step("the list", async () => {
      // A collector begins with the own branch.
      await page.getByRole("button", { name: "只看本单位" }).click();
      await expect(caseCount(page)).toContainText("共 10,000 件", { timeout: 120_000 });
      await expectAccessible(page);
      await page.getByRole("grid").focus();
      await page.keyboard.press("End");
      await expect(page.locator('[aria-rowindex="10001"][aria-selected="true"]')).toBeVisible();
      await page.keyboard.press("Home");
    });
    await test.step("a case of the own branch", async () => {
      await page.getByRole("button", { name: "只看本单位" }).click();
      await expect(caseCount(page)).not.toContainText("共 10,000 件");
      await openFirstCase(page);
      await expectAccessible(page);
      await page.getByRole("button", { name: /^登记联系/ }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "取消" }).click();
    });
    await test.step("the other screens", async () => {
      for (const [screen, heading] of [
        ["我的一天", "我的一天"],
        ["预警", "风险预警"],
        ["看板", "看板"],
        ["客户资料", "客户资料"],
        ["规则", "催收规则"],
        ["发件箱", "发件箱"],
      ] as const) {
        await goTo(page, screen);
        await expect(page.getByRole("heading", { name: heading }).first()).toBeVisible();
        await expectAccessible(page);
      }
    });
    await test.step("keys, in English", async () => {
      await page.getByText("English", { exact: true }).click();
      await page.getByRole("button", { name: "Keys", exact: true }).click();
      await expectAccessible(page);
    });
    expect(complaints).toEqual([]);
  } finally {
    await chain.remove();
  }
});
