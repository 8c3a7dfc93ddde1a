import type { Page } from "playwright";
import { app as en } from "../../renderer/i18n/en/app.ts";
import { audit as enAudit } from "../../renderer/i18n/en/audit.ts";
import { app as zh } from "../../renderer/i18n/zh/app.ts";
import { audit as zhAudit } from "../../renderer/i18n/zh/audit.ts";

/** Goes to a tab of the snapshot in whichever language is shown. */
export async function tab(page: Page, name: keyof typeof zhAudit.nav): Promise<void> {
  const words = new RegExp(`^(${zhAudit.nav[name]}|${enAudit.nav[name]})`);
  await page.locator(".snapshot-nav .nav-item").filter({ hasText: words }).click();
}

/** Goes to a screen in whichever language is shown. */
export async function nav(
  page: Page,
  screen: keyof typeof zh.nav & keyof typeof en.nav,
): Promise<void> {
  const name = new RegExp(`^(${zh.nav[screen]}|${en.nav[screen]})`);
  await page.locator(".nav-item").filter({ hasText: name }).click();
}
