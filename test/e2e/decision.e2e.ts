import type { Page } from "playwright/test";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { choose, chooseCollector, expectAccessible, openFirstCase, signPreview } from "./flows.ts";

/** Fills the note, goes to the preview, signs, and waits until the act is final. */
async function signAndSee(page: Page, note: string): Promise<void> {
  await page.getByLabel("备注").fill(note);
  await signPreview(page);
}

/** Fills the passphrase of a parcel and goes on. */
async function sealWith(page: Page, passphrase: string, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.locator('input[type="password"]').first().fill(passphrase);
  await dialog.getByRole("button", { name: button }).click();
}

test("a write-off is proposed at one desk, decided at another by somebody else, and takes effect", async ({
  chain,
  profile,
  launch,
}) => {
  const of = (name: string) => ({
    dataDir: `${profile}/${name}`,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  const { app: deskApp, page: desk } = await launch(of("collector"));
  const { app: officeApp, page: office } = await launch(of("supervisor"));
  const parcel = `${profile}/evidence.ccev`;
  const words = "four plain words";
  let reference = "";

  await test.step("the collector proposes it", async () => {
    await chooseCollector(desk);
    reference = await openFirstCase(desk);
    await desk.getByRole("button", { name: "提请措施" }).click();
    const kinds = desk.getByRole("radiogroup", { name: "措施" });
    await kinds.getByText("坏账核销", { exact: true }).click();
    await signAndSee(desk, "用户已销户失联，两次上门未果");
    await expect(
      desk.getByRole("listitem").filter({ hasText: "已确认" }).filter({ hasText: "提请坏账核销" }),
    ).toBeVisible({
      timeout: 120_000,
    });
  });

  await test.step("the supervisor finds it on the first screen, with everything on one page", async () => {
    await choose(office, "城东供电所 主管", "待批");
    await office.getByRole("button", { name: new RegExp(`案件 ${reference}$`) }).click();
    await expect(office.getByRole("heading", { name: /^决定：坏账核销/ })).toBeVisible();
    await expect(office.getByText(/由共识节点排序入块/).first()).toBeVisible();
    await expectAccessible(office);
  });

  await test.step("the evidence is handed over and proved against the chain before the decision", async () => {
    await answerDialogs(deskApp, [], parcel);
    const proposal = desk.locator(".entry").filter({ hasText: "提请坏账核销" }).first();
    await proposal.getByRole("button", { expanded: false }).first().click();
    await desk.getByRole("button", { name: "导出移交包…" }).first().click();
    await sealWith(desk, words, "选择位置并导出");
    await expect(desk.getByText("已核对并导出移交包。")).toBeVisible();
    await answerDialogs(officeApp, [parcel], "");
    await office.getByRole("button", { name: "导入移交包…" }).first().click();
    await sealWith(office, words, "选择文件并导入");
    await expect(office.getByText("已核对并存入本机。")).toBeVisible();
    await expect(office.getByText("用户已销户失联，两次上门未果").first()).toBeVisible();
  });

  await test.step("and approves it", async () => {
    await office.getByRole("button", { name: /^批准/ }).first().click();
    await signAndSee(office, "材料属实，同意");
    await expect(office.getByText("这件提请已经决定、撤回或失效。")).toBeVisible({
      timeout: 120_000,
    });
  });

  await test.step("both see what the chain did", async () => {
    const waived = desk
      .getByRole("listitem")
      .filter({ hasText: "减免" })
      .filter({ hasText: "已确认" });
    await expect(waived.first()).toBeVisible({ timeout: 120_000 });
    await expect(desk.getByText(/− 减免 ¥[1-9]/)).toBeVisible();
  });
});
