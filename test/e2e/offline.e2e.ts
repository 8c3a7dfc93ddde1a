import { expect, test } from "./console.ts";
import {
  allCases,
  chooseCollector,
  countedCases,
  expectAccessible,
  firstCase,
  goTo,
  openFirstCase,
  recordContact,
} from "./flows.ts";

test("from the first run to a contact that was signed offline and became final", async ({
  chain,
  profile,
  launch,
}) => {
  const options = { dataDir: profile, specFile: chain.specFile, demoDir: chain.dir };
  const first = await launch(options);
  let { page } = first;
  let all = 0;

  await test.step("first run: who works here", async () => {
    await expect(page.getByRole("heading", { name: /欢迎/ })).toBeVisible();
    await chooseCollector(page);
    all = await allCases(page);
  });

  await test.step("the network goes, the list stays", async () => {
    await chain.stop();
    await expect(page.getByText(/^离线/)).toBeVisible({ timeout: 120_000 });
    await page.getByPlaceholder(/搜索案号/).fill("A10");
    await expect.poll(() => countedCases(page)).toBeLessThan(all);
    await expect(firstCase(page)).toHaveText(/^A10/);
  });

  let reference = "";
  await test.step("a contact is signed offline", async () => {
    reference = await openFirstCase(page);
    await recordContact(page, "用户答应月底前缴清");
    await expect(page.getByLabel("发件箱摘要")).toContainText(reference);
  });

  await test.step("the console is killed and opened again, still offline", async () => {
    first.app.process().kill("SIGKILL");
    page = (await launch(options)).page;
    await goTo(page, "案件");
    await expect.poll(() => countedCases(page)).toBe(all);
    await page
      .getByRole("button", { name: /^发件箱/ })
      .first()
      .click();
    await expect(page.getByRole("main")).toContainText(reference);
    await expect(page.getByRole("main")).toContainText("已签名");
    await expectAccessible(page);
  });

  await test.step("the network is back, and the act becomes final", async () => {
    await chain.restart();
    await expect(page.getByRole("main").getByText(/已在最终区块 .* 确认/)).toBeVisible({
      timeout: 180_000,
    });
    await page.getByRole("button", { name: `查看案件 ${reference}` }).click();
    const entry = page.getByRole("listitem").filter({ hasText: "用户答应月底前缴清" });
    await expect(entry).toHaveCount(1);
    await expect(entry).toContainText("已确认");
  });
  expect(first.complaints).toEqual([]);
});
