import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getRawHeader } from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { _electron } from "playwright/test";
import { needsNoSandbox } from "../../scripts/lib/console-app.ts";
import { expect, test } from "./console.ts";
import { allCases, DEMO_PASSPHRASE, goTo, openFirstCase, recordContact } from "./flows.ts";
import { packConsole } from "./packaged-app.ts";
import { registerCollector } from "./register-operator.ts";
import { NEW_PACKAGE, startUpdateServer } from "./update-server.ts";

/** The folder of the runtime that the tests run on. */
const runtime = () =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??
  dirname(String(createRequire(import.meta.url)("electron")));

test("the packaged console, from the first run over a key of one's own to an act that is final", async ({
  chain,
  profile,
}) => {
  test.skip(process.platform !== "linux", "the packaged console is put together on Linux only");
  test.setTimeout(600_000);
  const updates = await startUpdateServer();
  const folder = mkdtempSync(join(tmpdir(), "collection-console-packaged-"));
  try {
    const updateFile = join(folder, "update.json");
    writeFileSync(updateFile, JSON.stringify(updates.config));
    const files = { "chain-spec.json": chain.specFile, "update.json": updateFile };
    const executable = await packConsole(runtime(), files, folder);
    const resources = join(dirname(executable), "resources");

    await test.step("holds its own files and no other program", async () => {
      expect(readdirSync(resources).sort()).toEqual(["app.asar", ...Object.keys(files)]);
      const { header } = getRawHeader(join(resources, "app.asar"));
      expect(Object.keys(header.files)).toEqual(["dist", "package.json"]);
      const fuses = await getCurrentFuseWire(executable);
      const on = Object.values(FuseV1Options).filter(
        (fuse) => typeof fuse === "number" && fuses[fuse] === "1".charCodeAt(0),
      );
      expect(on).toEqual([
        FuseV1Options.EnableCookieEncryption,
        // Of the test's copy only.
        FuseV1Options.EnableNodeCliInspectArguments,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
      ]);
    });

    const sandbox = needsNoSandbox() ? ["--no-sandbox"] : [];
    const app = await _electron.launch({
      executablePath: executable,
      args: [...sandbox, "--data-dir", profile],
    });
    const page = await app.firstWindow({ timeout: 120_000 });

    let address = "";
    await test.step("first run: a key of one's own", async () => {
      expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
      await expect(page.getByRole("heading", { name: /欢迎/ })).toBeVisible();
      const form = page.locator("form.key-form").filter({ hasText: "创建个人密钥" });
      await form.getByLabel(/姓名或工号/).fill("王小明");
      const passphrases = form.locator('input[type="password"]');
      await passphrases.nth(0).fill(DEMO_PASSPHRASE);
      await passphrases.nth(1).fill(DEMO_PASSPHRASE);
      await form.getByRole("button", { name: "创建个人密钥" }).click();
      await page.getByLabel("我已抄写完毕").check();
      await page.getByRole("button", { name: "完成", exact: true }).click();
      address = await page.locator(".address code").innerText();
    });

    await test.step("the administrator registers it, and the chain says so here", async () => {
      await expect(page.getByText(/还没有在链上登记/).first()).toBeVisible({ timeout: 120_000 });
      await registerCollector(chain.dir, address);
      await expect(page.getByLabel("当前操作员")).toContainText("城东供电所 · 催费员", {
        timeout: 120_000,
      });
    });

    await test.step("the journal is here, and a contact is signed and becomes final", async () => {
      await expect(page.getByLabel("状态栏")).toContainText("正在跟随链");
      await goTo(page, "案件");
      await allCases(page);
      await openFirstCase(page);
      await recordContact(page, "装好的程序登记的联系");
      const entry = page.getByRole("listitem").filter({ hasText: "装好的程序登记的联系" });
      await expect(entry.filter({ hasText: "已确认" })).toBeVisible({ timeout: 180_000 });
    });

    await test.step("an update is downloaded and shown on a word, through the menu", async () => {
      await app.evaluate(({ dialog, shell, Menu }) => {
        const world = globalThis as { boxes?: string[]; shown?: string };
        world.boxes = [];
        dialog.showMessageBox = (async (...args: unknown[]) => {
          world.boxes?.push((args.at(-1) as { message: string }).message);
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
        shell.showItemInFolder = (file) => {
          world.shown = file;
        };
        const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
        items?.find(({ label }) => label.startsWith("检查更新"))?.click();
      });
      const shown = () => app.evaluate(() => (globalThis as { shown?: string }).shown ?? "");
      await expect.poll(shown).not.toBe("");
      expect(readFileSync(await shown())).toEqual(NEW_PACKAGE);
      expect(await app.evaluate(() => (globalThis as { boxes?: string[] }).boxes?.length)).toBe(2);
    });
    await app.close();
  } finally {
    updates.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
