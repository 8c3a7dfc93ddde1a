import type { Page } from "playwright/test";
import { expect, test } from "./console.ts";
import {
  choose,
  DEMO_PASSPHRASE,
  expectAccessible,
  fillContact,
  goTo,
  openFirstCase,
  recordContact,
} from "./flows.ts";

/** What the chain needs to make an act final. */
const FINAL = { timeout: 120_000 };

/** Signs what the drawer shows, and waits until the operators' table says it. */
async function signForOffice(page: Page): Promise<void> {
  await expect(page.getByText("规则检查通过", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const passphrase = page.getByRole("dialog").locator('input[type="password"]');
  if (await passphrase.isVisible()) await passphrase.fill(DEMO_PASSPHRASE);
  await page.getByRole("button", { name: /签名并发送/ }).click();
  await expect(page.getByText(/^已签名并保存在本机/)).toBeVisible();
}

/** Fills the form of a contact as far as the preview, which has nothing against it. */
async function previewContact(page: Page, note: string): Promise<void> {
  await fillContact(page, note);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByText("规则检查通过", { exact: true })).toBeVisible();
}

/** The line of an operator in the table. */
const lineOf = (page: Page, name: string) =>
  page.getByRole("table", { name: "操作员名单" }).getByRole("row").filter({ hasText: name });

test("an admin registers a new colleague, who signs, and revokes them, who signs no more", async ({
  chain,
  profile,
  launch,
}) => {
  test.setTimeout(600_000);
  const { specFile, dir: demoDir } = chain;
  const { page: desk } = await launch({ dataDir: `${profile}/new`, specFile });
  const { page: admin, complaints } = await launch({
    dataDir: `${profile}/admin`,
    specFile,
    demoDir,
  });

  let address = "";
  await test.step("a newcomer makes a key, and gives its address to the admin", async () => {
    const form = desk.locator("form.key-form").filter({ hasText: "创建个人密钥" });
    await form.getByLabel(/姓名或工号/).fill("李工");
    for (const n of [0, 1])
      await form.locator('input[type="password"]').nth(n).fill(DEMO_PASSPHRASE);
    await form.getByRole("button", { name: "创建个人密钥" }).click();
    await desk.getByLabel("我已抄写完毕").check();
    await desk.getByRole("button", { name: "完成", exact: true }).click();
    address = await desk.locator(".address code").innerText();
  });

  await test.step("the admin registers it, and not without saying whose it is", async () => {
    await choose(admin, "城东供电所 单位管理员", "案件");
    await goTo(admin, "本单位");
    await expect(lineOf(admin, "城东供电所 催费员 1")).toContainText("在职");
    await expectAccessible(admin);
    await admin.getByRole("button", { name: "登记操作员…" }).click();
    const field = admin.getByLabel("新操作员给您的地址");
    await field.fill(`我的地址：${address.slice(0, -1)}`);
    await expect(admin.getByText(/地址不完整或抄错了/)).toBeVisible();
    await field.fill(`我的地址：${address}，谢谢！`);
    await expect(admin.getByText(`读到 ${address}`)).toBeVisible();
    await admin.getByLabel(/^姓名或工号/).fill("李工");
    await admin.getByText("催费员", { exact: true }).last().click();
    await admin.getByRole("button", { name: "下一步：核对" }).click();
    await expect(admin.getByText("请选择", { exact: false }).last()).toBeVisible();
    await admin.getByText("新人，没有别的账户").click();
    await expectAccessible(admin);
    await admin.getByRole("button", { name: "下一步：核对" }).click();
    await expect(admin.getByText("新人：链上没有同一人的其他账户")).toBeVisible();
    await expect(admin.getByRole("dialog").getByText(address, { exact: true })).toBeVisible();
    await signForOffice(admin);
    await expect(lineOf(admin, "李工")).toContainText("在职", FINAL);
    await lineOf(admin, "李工").getByRole("button", { name: "详情" }).click();
    await expect(admin.getByText(/^登记为催费员/)).toBeVisible();
    await expectAccessible(admin);
  });

  let reference = "";
  await test.step("the newcomer signs a contact, which becomes final, and sees who the colleagues are", async () => {
    await expect(desk.getByLabel("当前操作员")).toContainText("城东供电所 · 催费员", FINAL);
    await goTo(desk, "本单位");
    await expect(lineOf(desk, "李工（您）").or(lineOf(desk, "李工 (您)"))).toContainText("催费员");
    await expect(desk.getByText(/由单位管理员办理/)).toBeVisible();
    await expect(desk.getByRole("button", { name: "登记操作员…" })).toHaveCount(0);
    await expectAccessible(desk);
    await goTo(desk, "案件");
    reference = await openFirstCase(desk);
    await recordContact(desk, "新同事的第一次联系");
    const entry = desk.getByRole("listitem").filter({ hasText: "新同事的第一次联系" });
    await expect(entry.filter({ hasText: "已确认" })).toBeVisible(FINAL);
    await previewContact(desk, "准备好的第二次联系");
  });

  await test.step("the admin is told that the own key is the council's matter, and revokes the newcomer", async () => {
    await lineOf(admin, "单位管理员").getByRole("button", { name: "注销…" }).click();
    await expect(admin.getByText(/这是您自己的账户/)).toBeVisible();
    await expect(admin.getByText(/这是本单位最后一名在职管理员/)).toBeVisible();
    await expectAccessible(admin);
    await admin.getByRole("button", { name: "下一步：核对" }).click();
    await expect(admin.getByText("管理员只能由理事会任命、变更和注销。")).toBeVisible();
    await expect(admin.getByRole("button", { name: "签名并发送" })).toBeDisabled();
    await admin.getByRole("button", { name: "关闭", exact: true }).click();
    await lineOf(admin, "李工").getByRole("button", { name: "注销…" }).click();
    await admin.getByRole("button", { name: "下一步：核对" }).click();
    await signForOffice(admin);
    await expect(lineOf(admin, "李工")).toContainText("已注销", FINAL);
  });

  await test.step("what the newcomer has ready is refused, and nothing new is offered", async () => {
    await expect(desk.getByLabel("当前操作员")).toContainText("已注销", FINAL);
    await desk.getByRole("button", { name: /签名并存入发件箱/ }).click();
    await expect(desk.getByRole("dialog").getByText(/操作员资格已被注销/)).toBeVisible();
    await desk.getByRole("button", { name: "关闭", exact: true }).click();
    await expect(desk.getByRole("heading", { name: `案件 ${reference}` })).toBeVisible();
    await expect(desk.getByText(/操作员资格已被注销/).first()).toBeVisible();
    await expect(desk.getByRole("button", { name: /^登记联系/ })).toHaveCount(0);
  });
  expect(complaints).toEqual([]);
});
