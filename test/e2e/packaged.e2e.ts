import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { _electron } from "playwright/test";
import { needsNoSandbox } from "../../scripts/lib/console-app.ts";
import { expect, test } from "./console.ts";
import { chooseCollector } from "./flows.ts";
import { packConsole } from "./packaged-app.ts";

/** The folder of the runtime that the tests run on. */
const runtime = () =>
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??
  dirname(String(createRequire(import.meta.url)("electron")));

test("the packaged console, with its fuses, follows the chain that it is pinned to", async ({
  chain,
  profile,
}) => {
  test.skip(process.platform !== "linux", "the packaged console is put together on Linux only");
  const folder = mkdtempSync(join(tmpdir(), "collection-console-packaged-"));
  try {
    const executable = await packConsole(runtime(), chain.specFile, join(folder, "app"));
    const sandbox = needsNoSandbox() ? ["--no-sandbox"] : [];
    const args = [...sandbox, "--data-dir", profile, "--demo-dir", chain.dir];
    const app = await _electron.launch({ executablePath: executable, args });
    const page = await app.firstWindow({ timeout: 120_000 });
    await chooseCollector(page);
    await expect(page.getByLabel("状态栏")).toContainText("正在跟随链");
    expect(await app.evaluate(({ app: electron }) => electron.isPackaged)).toBe(true);
    await app.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
