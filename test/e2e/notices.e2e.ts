import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, expect, test } from "playwright/test";
import { build } from "vite";
import { consoleEnv, needsNoSandbox } from "../../scripts/lib/console-app.ts";
import { ROOT } from "../../scripts/lib/paths.ts";
import { esmConfig } from "../../vite.electron.config.ts";
import { noticeSamples } from "../fixtures/notice-samples.ts";
import type { Drawn, Made } from "./paper-app.ts";

let folder: string;
let report: Drawn[];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "collection-console-notices-"));
  const { external } = esmConfig.build?.rolldownOptions ?? {};
  await build({
    ...esmConfig,
    root: ROOT,
    logLevel: "warn",
    build: {
      ...esmConfig.build,
      outDir: folder,
      rolldownOptions: {
        ...(external !== undefined && { external }),
        input: { app: "test/e2e/paper-app.ts" },
        output: { format: "es", entryFileNames: "[name].mjs" },
      },
    },
  });
  const app = await _electron.launch({
    args: [...(needsNoSandbox() ? ["--no-sandbox"] : []), join(folder, "app.mjs"), folder],
    env: consoleEnv(),
  });
  const said: string[] = [];
  app.process().stderr?.on("data", (chunk) => said.push(String(chunk)));
  const [status] = await once(app.process(), "exit");
  expect(status, said.join("")).toBe(0);
  report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each notice is one A4 page, the same bytes each time, with nothing cut off", () => {
  for (const { name } of noticeSamples.all) {
    const pdf = readFileSync(join(folder, `${name}.pdf`));
    expect(Buffer.compare(pdf, readFileSync(join(folder, `${name}-again.pdf`))), name).toBe(0);
    const text = pdf.toString("latin1");
    expect(text.match(/\/Type \/Page\b/g), name).toHaveLength(1);
    const [, width, height] = /\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/.exec(text) ?? [];
    expect([width, height], name).toEqual(["594", "841"]);
    expect(text).toContain(
      `/CreationDate (D:${new Date(noticeSamples.at).toISOString().replace(/\D/g, "").slice(0, 14)}`,
    );
    // The foot of the page is 6 mm above its edge, and its text 16 mm beside it.
    const { margins } = report.find((one) => one.name === name) as Drawn;
    expect(margins.bottom, name).toBeGreaterThan(5 / 297);
    expect(margins.right, name).toBeGreaterThan(13 / 210);
  }
});

test("a reader reads the code in the picture of each notice", () => {
  expect(report.map(({ name, qr }) => [name, qr])).toEqual(
    noticeSamples.all.map(({ name, document }) => [name, document.code]),
  );
});

test("what the service keeps is the page that the window shows, and a notice with a gap is not made", () => {
  const made: Made = JSON.parse(readFileSync(join(folder, "made.json"), "utf8"));
  expect(made.kept).toEqual([["%PDF-", made.bytes]]);
  expect(made.bytes).toBeGreaterThan(10_000);
  expect(made.qr).toBe(made.code);
  expect(made.text).toContain("停电通知书");
  expect(made.text).toContain(made.code);
  expect(made.refused).toMatchObject({
    ok: false,
    error: { kind: "TemplateField", field: "window" },
  });
});
