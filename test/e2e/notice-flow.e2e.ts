import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./console.ts";
import { chooseCollector, DEMO_PASSPHRASE, expectAccessible, openFirstCase } from "./flows.ts";

test("a dunning notice is previewed, signed with its exact bytes, and found again by its code", async ({
  chain,
  profile,
  launch,
}) => {
  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  const copy = join(profile, "copy.pdf");
  // Stands in for the person in the dialog of the system.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await chooseCollector(page);
  const reference = await openFirstCase(page);
  let code = "";

  await test.step("the page is shown and saved", async () => {
    await page.getByRole("button", { name: /^登记通知/ }).click();
    await page.getByRole("button", { name: "预览通知单" }).click();
    const paper = page.getByRole("region", { name: "通知单" });
    const words = (await paper.getByRole("img").getAttribute("alt")) ?? "";
    for (const part of ["催费通知单", reference, "城东供电所", "95598", "人民币（大写）"])
      expect(words).toContain(part);
    code = await paper.locator("code").innerText();
    expect(words.endsWith(code)).toBe(true);
    await paper.getByRole("button", { name: "另存为 PDF" }).click();
    await expect(paper.getByText("已另存。")).toBeVisible();
    expect(readFileSync(copy).subarray(0, 5).toString()).toBe("%PDF-");
    await expectAccessible(page);
  });

  await test.step("it is signed as the act that its code names", async () => {
    await page.getByRole("button", { name: "下一步：核对" }).click();
    await expect(page.getByText(/^1 个附件/)).toBeVisible();
    await expect(page.getByRole("dialog")).toContainText(code.slice(-32));
    const passphrase = page.getByRole("dialog").locator('input[type="password"]');
    if (await passphrase.isVisible()) await passphrase.fill(DEMO_PASSPHRASE);
    await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
    await expect(page.getByText(/^已保存在本机/)).toBeVisible();
  });

  await test.step("the entry's evidence is the saved bytes", async () => {
    const entry = page.locator("li.entry").filter({ hasText: "附件 1" });
    await expect(entry).toContainText("已确认", { timeout: 120_000 });
    await entry.getByRole("button", { expanded: false }).first().click();
    await entry.getByRole("button", { name: "核对备注和附件" }).click();
    await expect(entry.getByText("备注和附件与链上的承诺一致。")).toBeVisible();
    const before = readFileSync(copy);
    await entry.getByRole("button", { name: /^另存附件 催费通知单/ }).click();
    await expect(page.getByText("已核对并保存副本。")).toBeVisible();
    expect(readFileSync(copy).equals(before)).toBe(true);
  });

  await test.step("its code, scanned into the search box, opens the case", async () => {
    await page.getByRole("button", { name: /返回清单/ }).click();
    const search = page.getByPlaceholder(/通知编码/);
    await search.fill(code.toUpperCase());
    await expect(page.getByText("通知编码：已上链的通知")).toBeVisible();
    await search.press("Enter");
    await expect(page.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
