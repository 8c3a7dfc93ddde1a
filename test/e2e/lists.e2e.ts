import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import type { Page } from "playwright/test";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { choose, DEMO_PASSPHRASE, expectAccessible, goTo, openFirstCase } from "./flows.ts";

const DAY_MS = 86_400_000;
/** yyyy-mm-dd in UTC+8, some days ago. */
const daysAgo = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 - days * DAY_MS).toISOString().slice(0, 10);

/** Accounts that no import makes up: those have ten digits. */
const ACCOUNTS = Array.from({ length: 70 }, (_, n) => `88${String(n).padStart(6, "0")}`);

/** Signs what the drawer shows, and closes it. */
async function signList(page: Page, said: RegExp): Promise<void> {
  const drawer = page.getByRole("dialog");
  const passphrase = drawer.locator('input[type="password"]');
  if (await passphrase.isVisible()) await passphrase.fill(DEMO_PASSPHRASE);
  await drawer.getByRole("button", { name: /签名/ }).click();
  await expect(drawer.getByText(said)).toBeVisible({ timeout: 60_000 });
  await drawer.getByRole("button", { name: "完成" }).click();
}

test("a list of arrears opens cases, a list of payments clears one, and neither does so twice", async ({
  chain,
  profile,
  launch,
}) => {
  const arrears = join(profile, "欠费.csv");
  const bills = ACCOUNTS.flatMap((account, n) => [
    `${account},${n === 0 ? "居民" : "非居民"},${daysAgo(70).slice(0, 7)},${100 + n}.50,${daysAgo(60)}`,
    `${account},${n === 0 ? "居民" : "非居民"},${daysAgo(40).slice(0, 7)},20,${daysAgo(30)}`,
  ]);
  const bad = [
    `no account!,居民,2026-01,1,${daysAgo(60)}`,
    `99000001,谁,2026-01,1,${daysAgo(60)}`,
    `99000002,居民,2026-01,1,${daysAgo(-10)}`,
    bills[0],
  ];
  writeFileSync(
    arrears,
    iconv.encode(
      `户号,客户类别,月份,金额(元),缴费期限\r\n${[...bills, ...bad].join("\r\n")}\r\n`,
      "gbk",
    ),
  );
  const payments = join(profile, "缴费.csv");
  const paid = [
    `${ACCOUNTS[0]},120.50,${daysAgo(0)},线上,R-1`,
    `${ACCOUNTS[1]},21.50,${daysAgo(0)},现金,R-2`,
    `${ACCOUNTS[1]},500,${daysAgo(0)},现金,R-3`,
    `99000009,1,${daysAgo(0)},现金,R-4`,
  ];
  writeFileSync(payments, `户号,金额,缴费时间,缴费渠道,流水号\n${paid.join("\n")}\n`);
  const customers = join(profile, "客户.csv");
  const address = "城东区示例路 7 号";
  writeFileSync(
    customers,
    `户号,户名,用电地址,电话\n${ACCOUNTS[5]},欧阳示例,${address},0571-85550000\n`,
  );
  const rejects = join(profile, "rejects.csv");

  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  await choose(page, "城东供电所 催费员 1", "我的一天");
  await goTo(page, "客户资料");
  const drawer = page.getByRole("dialog");

  await test.step("the list is judged row by row before anything is signed", async () => {
    await answerDialogs(app, [arrears], rejects);
    await page.getByRole("button", { name: "导入欠费清单…" }).click();
    await expect(drawer).toContainText("（GBK）：共 144 行，采用 140 行，退回 4 行", {
      timeout: 60_000,
    });
    await expect(drawer).toContainText("将立案 70 件，共 140 笔欠费");
    await expect(drawer).toContainText("与第 2 行完全相同");
    await expectAccessible(page);
    await drawer.getByRole("button", { name: "导出退回的行…" }).click();
    await expect(page.getByText("已保存。")).toBeVisible();
    expect(readFileSync(rejects, "utf8")).toContain("NotOverdue");
  });

  await test.step("it is signed in two acts, and the cases come with their account numbers", async () => {
    await signList(page, /已签名 70 件/);
    await expect(page.getByText("已上链", { exact: false })).toHaveCount(2, { timeout: 90_000 });
    await expectAccessible(page);
    await goTo(page, "案件");
    await page.getByPlaceholder(/搜索案号/).fill(ACCOUNTS[69] as string);
    await expect(page.getByLabel("筛选结果合计")).toContainText("共 1 件", { timeout: 30_000 });
    await expect(page.getByText(ACCOUNTS[69] as string).last()).toBeVisible();
  });

  await test.step("the customer's name is searched by, shown, printed, and found in a note", async () => {
    await goTo(page, "客户资料");
    await answerDialogs(app, [customers], rejects);
    await page.getByRole("button", { name: "导入 CSV…" }).click();
    await expect(page.getByText("已导入：采用 1 行，退回 0 行。")).toBeVisible({ timeout: 60_000 });
    await goTo(page, "案件");
    await page.getByPlaceholder(/搜索案号/).fill("欧阳");
    await expect(page.getByLabel("筛选结果合计")).toContainText("共 1 件", { timeout: 30_000 });
    await expect(page.getByText(ACCOUNTS[5] as string).first()).toBeVisible();
    await openFirstCase(page);
    await expect(page.locator(".case-header-card")).toContainText("欧阳示例");
    await page.getByRole("button", { name: /^登记通知/ }).click();
    await page.getByRole("button", { name: "预览通知单" }).click();
    const paper = page.getByRole("region", { name: "通知单" }).getByRole("img");
    await expect(paper).toHaveAttribute("alt", /欧阳示例[\s\S]*城东区示例路 7 号/);
    await page.getByLabel("备注").fill("与欧阳 示例约定明天缴费");
    await expect(page.getByText(/备注里像是有户名：欧阳 示例/)).toBeVisible();
    await page.getByRole("button", { name: "遮盖" }).click();
    await expect(page.getByLabel("备注")).toHaveValue("与欧****约定明天缴费");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    // The offer to open the form again lies over the navigation.
    await expect(page.getByText("表单已关闭")).toHaveCount(0, { timeout: 60_000 });
  });

  await test.step("the same list again names what is there", async () => {
    await goTo(page, "客户资料");
    await answerDialogs(app, [arrears], rejects);
    await page.getByRole("button", { name: "导入欠费清单…" }).click();
    await expect(drawer).toContainText("采用 0 行，退回 144 行", { timeout: 60_000 });
    await expect(drawer).toContainText("这笔欠费已在未结案件");
    await drawer.getByRole("button", { name: "完成" }).click();
  });

  await test.step("a cashier's list of payments clears a case", async () => {
    await goTo(page, "密钥");
    await choose(page, "城东供电所 收费员", "密钥");
    await goTo(page, "客户资料");
    await answerDialogs(app, [payments], rejects);
    await page.getByRole("button", { name: "导入缴费流水…" }).click();
    await expect(drawer).toContainText("将登记 2 笔，共 ¥142.00；其中 1 件案件缴清", {
      timeout: 60_000,
    });
    await expect(drawer).toContainText("多于尚欠的 100.00 元");
    await expect(drawer).toContainText("没有与这个户号对应的案件");
    await expectAccessible(page);
    await signList(page, /已签名 2 笔/);
    await goTo(page, "案件");
    await page.getByPlaceholder(/搜索案号/).fill(ACCOUNTS[0] as string);
    await expect(page.getByLabel("筛选结果合计")).toContainText("¥0.00", { timeout: 60_000 });
    await goTo(page, "客户资料");
    await page.getByRole("button", { name: "导入缴费流水…" }).click();
    await expect(drawer).toContainText("流水号“R-1”已登记过", { timeout: 60_000 });
    await drawer.getByRole("button", { name: "完成" }).click();
  });
  expect(complaints).toEqual([]);
});
