import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { startChild } from "../../scripts/lib/children.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { DEMO_PASSPHRASE, expectAccessible } from "./flows.ts";

/** One of the commands of this project; answers its exit status. */
function command(...args: string[]): Promise<number | undefined> {
  const program = [join(ROOT, "scripts", "bootstrap.mjs"), ...args];
  const child = startChild(process.execPath, program, {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return child.ended.then((status) => status ?? undefined);
}

const results = (page: Page) => page.getByRole("table", { name: "逐项结果" });
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "快照导航" }).getByRole("button", { name });

/** What Chromium does when somebody drags a file from the desktop onto the window. */
async function dropOn(page: Page, file: string): Promise<void> {
  const input = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "dragOver", "drop"] as const)
    await input.send("Input.dispatchDragEvent", { type, x: 400, y: 300, data });
  await input.detach();
}

test("an auditor without any network proves a snapshot, finds the changed copy and signs an opinion", async ({
  chain,
  profile,
  launch,
}) => {
  const snapshot = join(chain.dir, "branch.snapshot");
  const opinion = join(chain.dir, "opinion.json");
  const tampered = join(chain.dir, "tampered.snapshot");
  const report = join(chain.dir, "report.pdf");
  await test.step("a snapshot is made, and the chain is gone", async () => {
    expect(await command("snapshot", "--out", snapshot, "--chain", chain.specFile)).toBe(0);
    const bytes = readFileSync(snapshot);
    // The raw bytes of some entry: its reference is written in it.
    const at = bytes.indexOf(Buffer.from("A1"), Math.floor(bytes.length / 4));
    bytes[at] = (bytes[at] as number) ^ 1;
    writeFileSync(tampered, bytes);
    await chain.stop();
  });

  const options = { dataDir: profile, specFile: chain.specFile, demoDir: chain.dir };
  let { app, page } = await launch(options);
  const open = async (file: string) => {
    await answerDialogs(app, [file], opinion);
    await page.getByRole("button", { name: "选择快照文件…" }).click();
  };

  await test.step("the file is chosen on the first screen, and all of it is proved", async () => {
    await open(snapshot);
    await expect(page.getByRole("heading", { name: "全部已证明" })).toBeVisible();
    const rows = results(page).locator("tbody tr");
    expect(await rows.count()).toBeGreaterThan(10);
    await expect(rows.filter({ hasText: "已证明" })).toHaveCount(await rows.count());
    const head = page.getByRole("banner");
    await expect(head).toContainText("快照 · 不是实时链");
    await expect(head).toContainText("branch.snapshot");
    await expectAccessible(page);
  });

  await test.step("nothing of the live console is left", async () => {
    for (const gone of ["主导航", "当前操作员", "状态栏", "发件箱摘要"])
      await expect(page.getByLabel(gone)).toHaveCount(0);
  });

  await test.step("cases, findings and figures can be looked at by keyboard", async () => {
    await tab(page, "规则重放").focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "规则重放" })).toBeVisible();
    await expectAccessible(page);
    await tab(page, "案件").press("Enter");
    await page
      .getByRole("button", { name: /^打开案件/ })
      .first()
      .press("Enter");
    await expect(page.getByRole("region", { name: "时间线" })).toContainText("立案");
    await expectAccessible(page);
    await page.getByRole("button", { name: "返回列表" }).press("Enter");
    await tab(page, "单位与数字").press("Enter");
    await expect(page.getByRole("table", { name: "汇总数字" })).toContainText("尚欠");
    await expectAccessible(page);
  });

  await test.step("a sample is drawn, and its notes outlive a kill", async () => {
    await tab(page, "抽样与意见").click();
    await page.getByLabel("样本数").fill("2");
    await page.getByLabel("种子").fill("骰子 4 1 6");
    await page.getByRole("button", { name: "抽样", exact: true }).click();
    for (const n of [0, 1]) {
      await page
        .getByRole("region", { name: "抽中的案件" })
        .getByRole("button", { name: /^打开案件/ })
        .nth(n)
        .click();
      await page.getByRole("radio", { name: n === 0 ? "未见异常" : "有说明" }).check();
      await page.getByLabel("说明", { exact: true }).fill(`第 ${n + 1} 件已看`);
      const note = page.getByRole("region", { name: "对本案的备注" });
      await expect(note.getByText("已保存在本机")).toBeVisible();
      await page.getByRole("button", { name: "返回列表" }).click();
    }
    app.process().kill("SIGKILL");
    ({ app, page } = await launch(options));
    await open(snapshot);
    await tab(page, "抽样与意见").click();
    await expect(page.getByRole("region", { name: "抽中的案件" })).toContainText("已备注 2 / 2");
    await expectAccessible(page);
  });

  await test.step("the opinion is signed, and stands", async () => {
    await page.getByRole("radio", { name: "无保留意见", exact: true }).check();
    await page.getByLabel("结论与依据").fill("抽查两件，未见异常。");
    const signer = page.getByRole("combobox", { name: "选择签署人" });
    await signer.fill("审计");
    await signer.press("Enter");
    await page.getByRole("button", { name: "核对将要签署的内容" }).click();
    await page.locator('input[type="password"]').fill(DEMO_PASSPHRASE);
    await page.getByRole("button", { name: "解锁、签名并保存…" }).click();
    await expect(page.getByText("意见已签署并保存。")).toBeVisible();
    await answerDialogs(app, [opinion], report);
    await page.getByRole("button", { name: "选择意见文件…" }).click();
    await expect(page.getByText(/^意见成立/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the report is saved on paper", async () => {
    await tab(page, "报告").click();
    await page.getByRole("button", { name: "保存为 PDF…" }).click();
    await expect(page.getByText("报告已保存。")).toBeVisible();
    expect(readFileSync(report).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("the changed copy fails, its place is named, and the opinion is not of it", async () => {
    await page.getByRole("button", { name: /^关闭快照/ }).click();
    await page
      .getByRole("navigation", { name: "主导航" })
      .getByRole("button", { name: "审计" })
      .click();
    await expect(page.getByText("把快照文件拖到这里")).toBeVisible();
    await dropOn(page, tampered);
    await expect(page.getByRole("heading", { name: "文件与其声称的不符" })).toBeVisible();
    const wrong = results(page).locator("tr", { hasText: "不符" }).first();
    await expect(wrong).toContainText(/单位 1 .*第 \d+ 条记录|表 \w+|第 \d+ 页/);
    await expectAccessible(page);
    await tab(page, "抽样与意见").click();
    await answerDialogs(app, [opinion], report);
    await page.getByRole("button", { name: "选择意见文件…" }).click();
    await expect(page.getByText("意见说的是另一个文件。", { exact: true })).toBeVisible();
  });

  await test.step("the command line says the same", async () => {
    const held = ["--opinion", opinion, "--chain", chain.specFile];
    expect(await command("verify", snapshot, ...held)).toBe(0);
    expect(await command("verify", tampered, ...held)).toBe(1);
  });
  await chain.restart();
});
