import type { ElectronApplication, Page } from "playwright";
import { DEMO_PASSPHRASE } from "../chain/demo-accounts.ts";
import { writeDemoRegister } from "../lib/demo-register.ts";
import { nav } from "./ways.ts";

/** Sits a demo operator down. */
export async function sit(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().click();
  await page.locator(".nav-item").first().waitFor();
}

/** The collector proposes to write off the first case, so that the supervisor has something to decide. In Chinese. */
export async function propose(page: Page): Promise<void> {
  await nav(page, "cases");
  await page.locator(".case-rows button").first().click();
  await page.getByRole("button", { name: "提请措施" }).click();
  await page
    .getByRole("radiogroup", { name: "措施" })
    .getByText("坏账核销", { exact: true })
    .click();
  await page.getByLabel("备注").fill("用户已销户失联，两次上门未果");
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.locator('input[type="password"]').first().fill(DEMO_PASSPHRASE);
  await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: "已确认" })
    .filter({ hasText: "提请坏账核销" })
    .waitFor({ timeout: 120_000 });
  // The pictures show how a locked key asks for its passphrase.
  await page.getByRole("button", { name: "锁定", exact: true }).click();
}

/** Imports the demo's made-up customer data, so that scores and warnings have something to tell. In Chinese. */
export async function importCustomers(
  app: ElectronApplication,
  page: Page,
  dir: string,
): Promise<void> {
  await nav(page, "register");
  for (const file of Object.values(writeDemoRegister(dir, Date.now()))) {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, file);
    await page.getByRole("button", { name: "导入 CSV…" }).click();
    await page.getByText(/^已导入：/).waitFor({ timeout: 120_000 });
    await page.getByText(/^已导入：/).waitFor({ state: "hidden" });
  }
}
