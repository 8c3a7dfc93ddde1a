import * as fs from "node:fs";
import { join } from "node:path";
import { openEvidence } from "../../electron/evidence/evidence-service.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Result } from "../../shared/errors.ts";
import { expect, test } from "./console.ts";
import { answerDialogs } from "./dialogs.ts";
import { expectAccessible, goTo } from "./flows.ts";

const KEY = "5a".repeat(32);
const PHOTO = Buffer.concat([Buffer.from("ffd8ffe0", "hex"), Buffer.alloc(3_000, 7)]);

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A profile with two photos of which the records are: the second is in the last record of the journal. */
async function filled(dataDir: string): Promise<void> {
  fs.mkdirSync(dataDir, { recursive: true });
  const about = { genesis: "ab".repeat(32), chainName: "测试链", networkEnabled: false };
  fs.writeFileSync(join(dataDir, "profile.json"), JSON.stringify(about));
  const key = { version: 1, protection: "file", value: KEY };
  fs.writeFileSync(join(dataDir, "data-key.json"), JSON.stringify(key));
  const dataKey = Buffer.from(KEY, "hex");
  const local = value(await openLocalStore({ dir: join(dataDir, "local"), dataKey }));
  const dir = join(dataDir, "evidence");
  const evidence = value(openEvidence({ dir, dataKey, local, now: Date.now }));
  for (const n of [1, 2]) {
    const source = join(dataDir, `photo ${n}.jpg`);
    fs.writeFileSync(source, Buffer.concat([PHOTO, Buffer.from([n])]));
    value(await evidence.attach([source]));
  }
  value(local.close());
}

test("what a damaged disk took is told until somebody takes note, and its evidence can be saved", async ({
  profile,
  launch,
}) => {
  const specFile = join(profile, "no-spec.json");
  const dataDir = join(profile, "damaged");
  await filled(dataDir);
  const journal = join(dataDir, "local", "local.000000000001.journal");
  const bytes = fs.readFileSync(journal);
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  fs.writeFileSync(journal, bytes);

  const first = await launch({ dataDir, specFile });
  const banner = first.page.locator(".banner", { hasText: "本机资料受损" });
  await expect(banner).toContainText("最后 1 条记录不见了");
  await expect(banner).toContainText("另有 1 项");
  // The clock of a console that was never connected.
  await expect(first.page.getByText("本机时钟未与链核对")).toBeVisible();
  await first.app.close();

  const { app, page } = await launch({ dataDir, specFile });
  await expect(page.locator(".banner", { hasText: "本机资料受损" })).toBeVisible();
  await page.getByRole("button", { name: "查看并处理…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("local.000000000001.journal.broken-1");
  await expect(dialog).toContainText("证据库里有 1 个文件没有任何记录对应");
  await expectAccessible(page);
  const saved = join(profile, "saved.jpg");
  await answerDialogs(app, [], saved);
  await dialog.getByRole("button", { name: /^另存附件 .*\.jpg$/ }).click();
  await expect.poll(() => fs.existsSync(saved)).toBe(true);
  expect(fs.readFileSync(saved)).toEqual(Buffer.concat([PHOTO, Buffer.from([2])]));
  await dialog.getByRole("button", { name: "我已知悉" }).click();
  await expect(page.locator(".banner", { hasText: "本机资料受损" })).toHaveCount(0);

  // The file stays where it can be found, until it is erased for good.
  await goTo(page, "密钥");
  await expect(page.getByText("有 1 个证据文件没有任何记录对应")).toBeVisible();
  await page.getByRole("button", { name: "查看…", exact: true }).click();
  await page.getByRole("button", { name: /^销毁文件 / }).click();
  await page.getByRole("button", { name: "确定永久销毁" }).click();
  await expect(page.getByText("有 1 个证据文件没有任何记录对应")).toHaveCount(0);
  expect(fs.readdirSync(join(dataDir, "evidence", "lost"))).toEqual([]);
});
