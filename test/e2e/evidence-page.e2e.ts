import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { cryptoWaitReady } from "@polkadot/util-crypto";
import { expect, type Page, test } from "playwright/test";
import { fillEvidencePage } from "../../electron/snapshot/evidence-page.ts";
import { verifierPage } from "../../scripts/lib/verifier-page.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { historyChain } from "../snapshot/history-chain.ts";
import { snapshotOf, withEvidence } from "../snapshot/made-snapshot.ts";
import { type SyntheticChain, syntheticChain } from "../snapshot/synthetic-chain.ts";
import { type Browser, openBrowser } from "./browser.ts";

const dir = mkdtempSync(join(tmpdir(), "evidence-page-"));
const SAVED = join(dir, "saved");
const file = new TextEncoder().encode("recording ".repeat(9_000));
const history = historyChain(3);
const { entries, evidence } = withEvidence(history.entries, file);
const id = entries.find((entry) => entry.commitment !== undefined && entry.case)?.case;
const own = entries.filter((entry) => entry.case === id);

let browser: Browser;
let page: Page;
let chain: SyntheticChain;
let template: string;
let snapshot: Uint8Array;

test.beforeAll(async () => {
  await cryptoWaitReady();
  chain = syntheticChain({ ...history, entries });
  template = await verifierPage();
  snapshot = await snapshotOf(chain, {
    orgs: history.orgs.map((org) => org.id),
    evidence: evidence(file),
    withhold: (entry: Entry) => entry.case !== undefined && entry.case !== id,
  });
  browser = await openBrowser(dir, SAVED);
  page = browser.page;
});

test.afterAll(async () => {
  await browser?.app.close();
  rmSync(dir, { recursive: true, force: true });
});

async function open(of: SyntheticChain, bytes: Uint8Array): Promise<string[]> {
  const path = join(dir, "evidence.html");
  writeFileSync(path, fillEvidencePage(template, of.pinned, Buffer.from(bytes).toString("base64")));
  const complaints: string[] = [];
  page.removeAllListeners("pageerror").removeAllListeners("console");
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(pathToFileURL(path).href);
  await expect(page.locator("#banner")).toBeVisible();
  return complaints;
}

test("shows one customer's case, proved, from a file and without a network", async () => {
  const complaints = await open(chain, snapshot);
  await expect(page.locator("#banner")).toHaveClass("banner notChecked");
  await expect(page.locator("#banner")).toContainText("所示记录均已核验");
  await expect(page.locator("tr.line")).toHaveCount(own.length);
  await expect(page.locator("tr.failed")).toHaveCount(0);
  await expect(page.getByText("来电录音")).toBeVisible();
  await expect(page.getByText(chain.pinned.genesis)).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect.poll(() => readIfThere(SAVED)).toEqual(Buffer.from(file));
  await page.locator("#language").click();
  await expect(page.locator("#banner")).toContainText("Every record shown is verified");
  expect(complaints).toEqual([]);
  expect(await browser.asked()).toEqual([]);
  // What the page's own policy says, were anything to ask.
  const fetched = await page.evaluate(() =>
    fetch("https://example.org/").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
});

test("shows nothing of a package that was changed, and names the first wrong record", async () => {
  const changed = snapshot.slice();
  const at = Buffer.from(changed).indexOf(Buffer.from("recording "));
  changed[at] = 0x52;
  await open(chain, changed);
  await expect(page.locator("#banner")).toHaveClass("banner failed");
  await expect(page.locator("tr.line")).toHaveCount(0);
  await expect(page.getByText("表 files · 第 1 行 · 文件内容与凭据所记的哈希不符")).toBeVisible();
});

test("believes the specification that its reader holds more than the page", async () => {
  const other = syntheticChain({ ...history, entries, authorities: 7 });
  await open(other, snapshot);
  await expect(page.locator("#banner")).toHaveClass("banner failed");
  const spec = join(dir, "spec.json");
  writeFileSync(spec, chain.spec);
  const choosing = page.waitForEvent("filechooser");
  await page.locator("#open-spec").click();
  await (await choosing).setFiles(spec);
  await expect(page.locator("#banner")).toHaveClass("banner notChecked");
  await expect(page.locator("#trust")).toContainText("spec.json");
});

const readIfThere = (path: string): Buffer | undefined => {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
};
