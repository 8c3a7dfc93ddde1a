import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";
import { allowedTime } from "../../scripts/lib/allowed-time.ts";
import { expect, SMALL_CASES } from "./console.ts";

/** Published with the demo chain. */
export const DEMO_PASSPHRASE = "collection-demo";

/**
 * Chooses the first collector of the demo's first branch, once the chain has said who is who, sees that their day is the
 * first screen, and goes on to the case list.
 */
export async function chooseCollector(page: Page): Promise<void> {
  await choose(page, "城东供电所 催费员 1", "我的一天");
  await goTo(page, "案件");
}

/** Chooses a demo operator and sees that the work of their role is the first screen. */
export async function choose(page: Page, name: string, screen: string): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(name) })
    .first()
    .click();
  const operator = page.getByLabel("当前操作员");
  await expect(operator).toContainText(name);
  // Branch and role come from the chain, by a proved read of their own: without them nothing can be signed.
  // One expression for both: while the light node finds its peers, the words change from the one to the other and back.
  await expect(operator).not.toContainText(/未登记|角色待读取/, { timeout: 60_000 });
  await expect(page.getByRole("heading", { name: new RegExp(screen) }).first()).toBeVisible();
}

/** Goes to a screen by the main navigation. */
export const goTo = (page: Page, screen: string) =>
  page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("button", { name: screen, exact: true })
    .click();

/** The number of cases that the filter lets through, as the summary says it. */
export const caseCount = (page: Page) => page.getByLabel("筛选结果合计");

/** How many cases the filter lets through; undefined while it is not known. */
export async function countedCases(page: Page): Promise<number | undefined> {
  const count = /共 ([\d,]+) 件/.exec((await caseCount(page).textContent()) ?? "")?.[1];
  return count === undefined ? undefined : Number(count.replaceAll(",", ""));
}

/** Waits until all cases of the small sample are there, and those that tests opened before on the same chain; how many they are. */
export async function allCases(page: Page): Promise<number> {
  await expect
    .poll(() => countedCases(page), { timeout: 120_000 })
    .toBeGreaterThanOrEqual(SMALL_CASES);
  return (await countedCases(page)) ?? 0;
}

/** The first case of the list: the button that opens it. */
export const firstCase = (page: Page) => page.getByRole("button", { name: /^打开案件/ }).first();

/** Cases that tests opened on this worker's chain: the chain bounds the contacts of a case and day, so each test takes another. */
const opened = new Set<string>();

/** Opens the first case of the list that no test opened yet; the first one when all were. */
export async function openFirstCase(page: Page): Promise<string> {
  await expect(firstCase(page)).toBeVisible();
  const links = page.getByRole("button", { name: /^打开案件/ });
  const references = await links.allInnerTexts();
  const at = Math.max(
    0,
    references.findIndex((one) => !opened.has(one)),
  );
  const reference = references[at] as string;
  opened.add(reference);
  await page.getByRole("button", { name: `打开案件 ${reference}`, exact: true }).click();
  await expect(page.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
  return reference;
}

/** Fills the form of a phone contact, signs it, and waits until the console says that it is saved. */
export async function recordContact(page: Page, note: string): Promise<void> {
  await fillContact(page, note);
  await signPreview(page);
}

/** Fills the form of a phone contact at a time at which one is allowed. */
export async function fillContact(page: Page, note: string): Promise<void> {
  await page.getByRole("button", { name: /^登记联系/ }).click();
  const time = allowedTime(Date.now());
  const [field, noteField] = [page.getByLabel("发生时间"), page.getByLabel("备注")];
  if (time !== undefined)
    // On a slow computer the calendar can still be opening when the time is typed, and take it back.
    await expect(async () => {
      await field.fill(time);
      await field.press("Enter");
      await noteField.focus();
      await expect(field).toHaveValue(time, { timeout: 2_000 });
    }).toPass();
  await noteField.fill(note);
}

/** From a filled form over the preview to the outbox. */
export async function signPreview(page: Page): Promise<void> {
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
