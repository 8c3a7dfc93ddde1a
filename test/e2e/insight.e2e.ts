import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { choose, expectAccessible, goTo } from "./flows.ts";

/** Accounts of the chain's own register, as the import of the sample made them up. */
function accountsOf(dir: string): string[] {
  const [header = "", ...rows] = readFileSync(join(dir, "register.csv"), "utf8").trim().split("\n");
  const place = header.split(",").indexOf("account");
  return rows.map((row) => row.split(",")[place] ?? "");
}

/** yyyy-mm of the month some months before this one. */
function monthAgo(months: number): string {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  return first.toISOString().slice(0, 7);
}

test("what the register tells of customers raises warnings, and the figures can be drilled into, saved and checked", async ({
  chain,
  profile,
  launch,
}) => {
  const accounts = accountsOf(chain.dir);
  expect(accounts.length).toBeGreaterThan(10);
  const customers = join(profile, "客户.csv");
  const rows = accounts.map((account) => `${account},水泥,是,50,2026-06-01,0,2026-06-30`);
  const before = accounts.map((account) => `${account},水泥,是,500,2020-01-01,,`);
  const bad = "no account,水泥,也许,x,2026-99-01,,";
  const header = "户号,行业,重点关注行业,合同容量,自,预存余额,截止日期";
  // As a spreadsheet in China saves it.
  writeFileSync(
    customers,
    iconv.encode(`${[header, ...before, ...rows, bad].join("\r\n")}\r\n`, "gbk"),
  );
  const consumption = join(profile, "电量.csv");
  const used = accounts.flatMap((account) => [
    `${account},${monthAgo(13)},1000`,
    `${account},${monthAgo(1)},100`,
  ]);
  writeFileSync(consumption, `户号,月份,电量\n${used.join("\n")}\n`);
  const saved = join(profile, "ageing.csv");

  const { app, page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  await choose(page, "城东供电所 主管", "待批");

  await test.step("the register takes both files and names the row that it does not take", async () => {
    await goTo(page, "客户资料");
    for (const [file, text] of [
      [customers, `采用 ${rows.length + before.length} 行，退回 1 行`],
      [consumption, `采用 ${used.length} 行，退回 0 行`],
    ] as const) {
      await answerDialogs(app, [file], saved);
      await page.getByRole("button", { name: "导入 CSV…" }).click();
      await expect(page.getByText(`已导入：${text}。`)).toBeVisible({ timeout: 60_000 });
    }
    await expectAccessible(page);
  });

  await test.step("warnings say why and what to do; one that was noted is gone", async () => {
    await goTo(page, "预警");
    const table = page.getByRole("table", { name: "电量下降" });
    await expect(table.getByRole("row").nth(1)).toContainText("核实是否停产", { timeout: 60_000 });
    const fee = page.getByRole("table", { name: "电费风险" });
    await expect(fee.getByRole("row").nth(1)).toContainText("电量下降 90%：12 分");
    await expectAccessible(page);
    const note = fee.getByRole("button", { name: /的预警已阅$/ }).first();
    const name = (await note.getAttribute("aria-label")) ?? "";
    await note.click();
    await expect(page.getByText("已记为已阅")).toBeVisible();
    await expect(fee.getByRole("button", { name, exact: true })).toHaveCount(0);
    // It was a mistake: it comes back, and says that it was noted.
    await page.getByText(/^已阅或暂缓的 1 件/).click();
    await page.getByRole("button", { name: /^撤销对案件/ }).click();
    const again = fee
      .getByRole("row")
      .filter({ has: page.getByRole("button", { name, exact: true }) });
    await expect(again).toContainText(/您于 .* 记为已阅；您于 .* 撤销/);
    await expectAccessible(page);
  });

  await test.step("a case shows each point and what is behind it", async () => {
    const fee = page.getByRole("table", { name: "电费风险" });
    await fee.getByRole("button").first().click();
    const panel = page.getByRole("heading", { name: "风险评分" }).locator("../..");
    await expect(panel).toContainText("电量下降");
    await expect(panel).toContainText("90%");
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  });

  await test.step("a figure opens what it is made of", async () => {
    await goTo(page, "看板");
    await expect(page.locator(".figure .chart svg").first()).toBeVisible();
    await expectAccessible(page);
    const ageing = page.locator(".figure").first();
    await ageing.getByText("表", { exact: true }).click();
    const line = ageing
      .getByRole("row")
      .filter({ has: page.locator("button") })
      .last();
    const bills = (await line.getByRole("cell").nth(1).innerText()).trim();
    await line.getByRole("button").first().click();
    await expect(page.getByLabel("筛选结果合计")).toContainText(`共 ${bills} 件`);
    await goTo(page, "看板");
  });

  await test.step("a saved table carries the hash of its data and the block", async () => {
    const ageing = page.locator(".figure").first();
    await ageing.getByRole("button", { name: "导出" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("CSV，UTF-8（带 BOM）").click();
    await dialog.getByRole("button", { name: "选择位置并保存" }).click();
    await expect(dialog.getByText("已保存，共 8 行。")).toBeVisible();
    const [data = "", about = ""] = readFileSync(saved, "utf8").replace("\ufeff", "").split("\n\n");
    const hash = createHash("sha256").update(`${data}\n`).digest("hex");
    expect(about).toContain(hash);
    await expect(dialog.locator(".hash")).toHaveText(hash);
    expect(data.split("\n")).toHaveLength(9);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("the whole page becomes a PDF, charts included", async () => {
    await page.emulateMedia({ media: "print" });
    for (const chart of await page.locator(".chart svg").all()) {
      const { width = 0, height = 0 } = (await chart.boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThan(60);
    }
    await page.emulateMedia({ media: null });
    const file = join(profile, "page.pdf");
    await answerDialogs(app, [], file);
    await page.getByRole("button", { name: "整页存为 PDF" }).click();
    await expect(page.getByText("看板已存为 PDF。")).toBeVisible();
    await expect.poll(() => readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
  });
  expect(complaints).toEqual([]);
});
