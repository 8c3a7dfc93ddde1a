import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { allowedTime } from "../../scripts/lib/allowed-time.ts";
import { needsNoSandbox } from "../../scripts/lib/console-app.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { choose, chooseCollector, DEMO_PASSPHRASE, goTo, openFirstCase } from "./flows.ts";
import { packConsole } from "./packaged-app.ts";

/** Files of a folder in which a text stands, as UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, "utf8"), Buffer.from(text, "utf16le")];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

test("nothing personal and no secret lies open in a profile, also not after a crash", async ({
  chain,
  profile,
  launch,
}) => {
  const dataDir = join(profile, "data");
  const { app, page } = await launch({ dataDir, specFile: chain.specFile, demoDir: chain.dir });
  const photo = join(profile, "门牌照片甲乙丙.txt");
  writeFileSync(photo, "照片里的门牌号码");
  await answerDialogs(app, [photo], "");
  const register = readFileSync(join(chain.dir, "register.csv"), "utf8").trim().split("\n");
  const place = register[0]?.split(",").indexOf("account") ?? -1;
  const accounts = register.slice(1).map((row) => row.split(",")[place] ?? "");
  expect(accounts.length).toBeGreaterThan(10);
  const note = "用户说周五来缴清欠费甲乙丙";
  const typed = "还没有提交的口令甲乙丙";

  await chooseCollector(page);
  await openFirstCase(page);
  await page.getByRole("button", { name: /^登记联系/ }).click();
  const time = allowedTime(Date.now());
  if (time !== undefined) {
    const field = page.getByLabel("发生时间");
    await expect(async () => {
      await field.fill(time);
      await field.press("Enter");
      await page.getByLabel("备注").focus();
      await expect(field).toHaveValue(new RegExp(time), { timeout: 2_000 });
    }).toPass();
  }
  await page.getByLabel("备注").fill(note);
  await page.getByRole("button", { name: "添加附件…" }).click();
  await expect(page.getByRole("dialog").getByText("门牌照片甲乙丙.txt")).toBeVisible();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByText("规则检查通过", { exact: true })).toBeVisible();
  // The wrong person at this desk sees whose signature it would be.
  const signer = page.getByRole("region", { name: "签名人" });
  await expect(signer).toContainText("城东供电所 催费员 1");
  await expect(signer).toContainText("城东供电所 · 催费员");
  await page.getByRole("dialog").locator('input[type="password"]').fill(DEMO_PASSPHRASE);
  await page.getByRole("button", { name: /签名并存入发件箱/ }).click();
  await expect(page.getByText(/^已保存在本机/)).toBeVisible();

  // A key of one's own, its words on the screen, a passphrase half typed, and the window's process dies.
  await goTo(page, "密钥");
  const create = page.locator("form").filter({ hasText: "再输一次口令" }).first();
  await create.getByLabel("姓名或工号（只留在本机）").fill("王芳");
  await create.getByLabel("口令", { exact: true }).fill("four plain words");
  await create.getByLabel("再输一次口令").fill("four plain words");
  await create.getByRole("button", { name: "创建个人密钥" }).click();
  const words = page.locator("ol.mnemonic li");
  await expect(words).toHaveCount(12);
  const mnemonic = (await words.allInnerTexts()).map((word) => word.trim());
  await page.getByText("我已抄写完毕").click();
  await page.getByRole("button", { name: "完成" }).click();
  await page.getByLabel("该文件的口令").fill(typed);
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.isCrashed(),
      ),
    )
    .toBe(false);
  await app.close();

  const secrets = [DEMO_PASSPHRASE, "four plain words", typed, mnemonic.join(" ")];
  for (const secret of [
    ...secrets,
    ...mnemonic.slice(1).map((word, at) => `${mnemonic[at]} ${word}`),
  ])
    expect(filesWith(dataDir, secret), "a secret").toEqual([]);
  for (const text of [note, "门牌照片甲乙丙", "照片里的门牌号码", ...accounts])
    expect(filesWith(dataDir, text), text).toEqual([]);
  // Whose key it is must be told before anything is unlocked: the name stands in the key's file, and nowhere else.
  const named = filesWith(dataDir, "王芳");
  expect(named.length).toBeGreaterThan(0);
  for (const file of named) expect(dirname(file)).toBe(join(dataDir, "keys"));
  const dumps = readdirSync(dataDir, { recursive: true }).filter((name) =>
    /\.dmp$/.test(String(name)),
  );
  expect(dumps).toEqual([]);
});

test("the form of a new policy obeys the page's policy, and grows with what is typed", async ({
  chain,
  profile,
  launch,
}) => {
  const { page, complaints } = await launch({
    dataDir: profile,
    specFile: chain.specFile,
    demoDir: chain.dir,
  });
  await choose(page, "城东供电所 单位管理员", "");
  await goTo(page, "规则");
  await page.getByRole("button", { name: "提出新版规则" }).click();
  const list = page.locator("textarea.grows").first();
  await expect(list).toBeVisible();
  const before = (await list.boundingBox())?.height ?? 0;
  await list.fill("2027-01-01\n".repeat(6));
  await expect.poll(async () => (await list.boundingBox())?.height ?? 0).toBeGreaterThan(before);
  expect(complaints).toEqual([]);
});

test("the packaged console does not start with a debugger's door open", async ({
  chain,
  profile,
}) => {
  test.skip(process.platform !== "linux", "the packaged console is put together on Linux only");
  const folder = mkdtempSync(join(tmpdir(), "collection-console-doors-"));
  try {
    const runtime =
      process.env.ELECTRON_OVERRIDE_DIST_PATH ??
      dirname(String(createRequire(import.meta.url)("electron")));
    const executable = await packConsole(runtime, { "chain-spec.json": chain.specFile }, folder);
    const sandbox = needsNoSandbox() ? ["--no-sandbox"] : [];
    for (const door of ["--remote-debugging-port=0", "--js-flags=--expose-gc"]) {
      const started = spawnSync(
        executable,
        [...sandbox, door, "--data-dir", join(profile, "data")],
        {
          encoding: "utf8",
          timeout: 120_000,
        },
      );
      expect(started.stderr).toContain("An installed console does not start with");
      expect(started.stderr).not.toContain("DevTools listening");
      expect(started.status).toBe(1);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
