import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { allowedTime } from "../../scripts/lib/allowed-time.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { chooseCollector, DEMO_PASSPHRASE, expectAccessible, openFirstCase } from "./flows.ts";

test("a note and a photo are bound to an act, verified, saved as a copy, and erased", async ({
  chain,
  profile,
  launch,
}) => {
  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  const photo = join(profile, "门牌照片.png");
  const bytes = Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    Buffer.alloc(300_000, 5),
  ]);
  writeFileSync(photo, bytes);
  const copy = join(profile, "copy.png");
  await answerDialogs(app, [photo], copy);

  await test.step("a telephone number in the note is masked, a photo attached", async () => {
    await chooseCollector(page);
    await openFirstCase(page);
    await page.getByRole("button", { name: /^登记联系/ }).click();
    const time = allowedTime(Date.now());
    if (time !== undefined) {
      await page.getByLabel("发生时间").fill(time);
      await page.getByLabel("发生时间").press("Enter");
    }
    await page.getByLabel("备注").fill("回拨 138 1234 5678，答应周五缴清");
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await expect(page.getByText(/备注里像是有手机号码，没有签名/)).toBeVisible();
    await page.getByRole("button", { name: /^遮\s?盖$/ }).click();
    await expect(page.getByLabel("备注")).toHaveValue("回拨 138 **** 5678，答应周五缴清");
    await page.getByRole("button", { name: "添加附件…" }).click();
    await expect(page.getByRole("dialog").getByText("门牌照片.png")).toBeVisible();
    await expect(page.getByRole("dialog").getByText("293 kB · PNG 图片")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("it is signed and becomes final", async () => {
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await expect(page.getByText(/^1 个附件/)).toBeVisible();
    const passphrase = page.getByRole("dialog").locator('input[type="password"]');
    if (await passphrase.isVisible()) await passphrase.fill(DEMO_PASSPHRASE);
    await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
    await expect(page.getByText(/^已保存在本机/)).toBeVisible();
  });

  const entry = page.locator("li.entry").filter({ hasText: "答应周五缴清" });
  await test.step("its evidence is verified and saved as a copy", async () => {
    await expect(entry).toContainText("已确认", { timeout: 120_000 });
    await entry.getByRole("button", { expanded: false }).first().click();
    await entry.getByRole("button", { name: "核对备注和附件" }).click();
    await expect(entry.getByText("备注和附件与链上的承诺一致。")).toBeVisible();
    await entry.getByRole("button", { name: "另存附件 门牌照片.png" }).click();
    await expect(page.getByText("已核对并保存副本。")).toBeVisible();
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    await expectAccessible(page);
  });

  await test.step("it is erased after a word was typed", async () => {
    await entry.getByRole("button", { name: "销毁备注和附件…" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "永久销毁" })).toBeDisabled();
    await dialog.getByLabel("请输入“销毁”以确认").fill("销毁");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "永久销毁" }).click();
    await expect(page.getByText(/在本机销毁：链上记录仍在/)).toBeVisible();
    await expect(page.getByText("答应周五缴清")).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
});
