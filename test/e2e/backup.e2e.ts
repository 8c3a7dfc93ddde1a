import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { expectAccessible, goTo } from "./flows.ts";

const OWN = "本人自己的口令 1";
const PASSPHRASE = "备份文件的口令 2";

/** A profile that has seen its chain once, with the network off: nothing here needs a chain. */
function seen(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const about = { genesis: "ab".repeat(32), chainName: "测试链", networkEnabled: false };
  writeFileSync(join(folder, "profile.json"), JSON.stringify(about));
  return folder;
}

async function restore(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("备份的口令").fill(passphrase);
  await page.getByRole("button", { name: "选择备份文件…" }).click();
}

test("a key that was made on one computer works on another after a restore", async ({
  profile,
  launch,
}) => {
  const specFile = join(profile, "no-spec.json");
  const target = join(profile, "profile.ccbackup");
  const old = await launch({ dataDir: seen(join(profile, "old")), specFile });
  let { page } = old;

  await test.step("a personal key", async () => {
    const form = page.locator("form.key-form").filter({ hasText: "创建个人密钥" });
    await form.getByLabel(/^姓名或工号/).fill("张三");
    await form.getByLabel("口令", { exact: true }).fill(OWN);
    await form.getByLabel("再输一次口令").fill(OWN);
    await form.getByRole("button", { name: "创建个人密钥" }).click();
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "完成" }).click();
  });

  await test.step("the reminder leads to a backup", async () => {
    await page.getByRole("button", { name: "还没有做过备份" }).click();
    await page.getByRole("button", { name: "做一份备份" }).click();
    await answerDialogs(old.app, [], target);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("备份的口令").fill(PASSPHRASE);
    const choose = dialog.getByRole("button", { name: "选择存放位置…" });
    await expect(choose).toBeDisabled();
    await dialog.getByLabel("再输一次口令").fill(PASSPHRASE);
    await expectAccessible(page);
    await choose.click();
    await expect(page.getByText(/^上次备份：/)).toBeVisible();
    expect(existsSync(target)).toBe(true);
    await old.app.close();
  });

  await test.step("the other computer takes it, by the right passphrase", async () => {
    const other = await launch({ dataDir: seen(join(profile, "other")), specFile });
    page = other.page;
    await answerDialogs(other.app, [target], "");
    await page.getByRole("button", { name: "从备份恢复" }).click();
    await expectAccessible(page);
    await restore(page, "别的口令 3");
    await expect(page.getByRole("alert")).toContainText("口令不对");
    await restore(page, PASSPHRASE);
    await expect(page.getByLabel("当前操作员")).toContainText("张三");
    await goTo(page, "密钥");
    await expect(page.getByText(/^上次备份：/)).toBeVisible();
    await expect(page.getByRole("button", { name: "从备份恢复" })).toHaveCount(0);
  });
});
