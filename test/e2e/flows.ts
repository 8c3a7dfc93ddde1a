import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { expect } from "./console.ts";

/** Published with the demo chain. */
export const DEMO_PASSPHRASE = "collection-demo";

/** Chooses the first collector of the demo's first branch, once the chain has said who is who. */
export async function chooseCollector(page: Page): Promise<void> {
  await page.getByRole("button", { name: /城东供电所 催费员 1/ }).click();
  const operator = page.getByLabel("当前操作员");
  await expect(operator).toContainText("城东供电所 催费员 1");
  // Branch and role come from the chain, by a proved read of their own: without them nothing can be signed.
  // One expression for both: while the light node finds its peers, the words change from the one to the other and back.
  await expect(operator).not.toContainText(/未登记|角色待读取/, { timeout: 60_000 });
  await goToCases(page);
}

/** Goes to the case list: a collector's console opens on the working day. */
export async function goToCases(page: Page): Promise<void> {
  const main = page.getByRole("navigation", { name: "主导航" });
  await main.getByRole("button", { name: "案件", exact: true }).click();
}

/** The number of cases that the filter lets through, as the summary says it. */
export const caseCount = (page: Page) => page.getByLabel("筛选结果合计");

/** The first case of the list: the button that opens it. */
export const firstCase = (page: Page) => page.getByRole("button", { name: /^打开案件/ }).first();

/** Opens the first case of the list. */
export async function openFirstCase(page: Page): Promise<string> {
  const link = firstCase(page);
  const reference = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
  return reference;
}

const HOUR_MS = 3_600_000;

/**
 * A time in the policy's zone (UTC+8) at which a contact is allowed: now, or in the quiet hours (22:00-8:00, with some
 * minutes to spare) the last afternoon; back-dating of 72 hours is allowed. Undefined means now.
 */
export function allowedTime(now: number): string | undefined {
  const local = new Date(now + 8 * HOUR_MS);
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes();
  if (minute >= 8 * 60 + 10 && minute < 22 * 60 - 10) return undefined;
  const day = minute < 12 * 60 ? new Date(local.getTime() - 24 * HOUR_MS) : local;
  return `${day.toISOString().slice(0, 10)} 15:00`;
}

/** Fills the form of a phone contact, signs it, and waits until the console says that it is saved. */
export async function recordContact(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: /^登记联系/ }).click();
  const time = allowedTime(Date.now());
  if (time !== undefined) {
    const field = page.getByLabel("发生时间");
    await field.fill(time);
    await field.press("Enter");
  }
  await page.getByLabel("备注").fill(note);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByText("规则检查通过", { exact: true })).toBeVisible();
  const passphrase = page.getByRole("dialog").locator('input[type="password"]');
  if (await passphrase.isVisible()) await passphrase.fill(DEMO_PASSPHRASE);
  await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
  await expect(page.getByText(/^已保存在本机/)).toBeVisible();
}

/** Fails with the rules that the screen breaks. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
  ).toEqual([]);
}
