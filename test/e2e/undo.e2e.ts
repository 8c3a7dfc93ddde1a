import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { allowedTime } from "../../scripts/lib/allowed-time.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { caseCount, chooseCollector, expectAccessible, openFirstCase } from "./flows.ts";

test("what a slip cleared, removed or gave up can be taken back", async ({
  chain,
  profile,
  launch,
}) => {
  const photo = join(profile, "现场.txt");
  writeFileSync(photo, "a photo");
  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  await chooseCollector(page);
  const undo = page.getByRole("button", { name: "撤销", exact: true });

  await test.step("the filter", async () => {
    const all = (await caseCount(page).textContent()) ?? "";
    await page.getByRole("textbox", { name: /^搜索/ }).fill("没有这样的案号");
    await expect(page.getByText("没有符合条件的案件")).toBeVisible();
    await page.getByRole("button", { name: "清除筛选" }).last().click();
    await expect(caseCount(page)).toHaveText(all);
    await undo.click();
    await expect(page.getByText("没有符合条件的案件")).toBeVisible();
    await page.getByRole("button", { name: "清除筛选" }).last().click();
    await expect(caseCount(page)).toHaveText(all);
  });

  await openFirstCase(page);
  await page.keyboard.press("c");
  const form = page.getByRole("dialog");
  await test.step("an attachment", async () => {
    await answerDialogs(app, [photo], photo);
    await form.getByRole("button", { name: "添加附件" }).click();
    const line = form.getByRole("listitem").filter({ hasText: "现场.txt" });
    await expect(line).toBeVisible();
    await line.getByRole("button", { name: /^移除/ }).click();
    await expect(line).toHaveCount(0);
    await page.getByText("已移除附件").locator("..").getByRole("button", { name: "撤销" }).click();
    await expect(line).toBeVisible();
  });

  await test.step("an act that was given up at the last step", async () => {
    const time = allowedTime(Date.now());
    if (time !== undefined) {
      await page.getByLabel("发生时间").fill(time);
      await page.keyboard.press("Enter");
    }
    await form.getByLabel("备注").fill("门卫转告");
    await form.getByRole("button", { name: "下一步：核对" }).click();
    await expect(form).toContainText("门卫转告");
    await form.getByRole("button", { name: "放弃" }).click();
    await expect(form).toBeHidden();
    await page.getByText("已放弃，没有登记。").locator("..").getByRole("button").click();
    await expect(form).toContainText("门卫转告");
    await expectAccessible(page);
  });
  expect(complaints).toEqual([]);
});
