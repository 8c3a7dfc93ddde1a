import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { build, isBuilt } from "../lib/build.ts";
import { electronRuntime } from "../lib/electron-runtime.ts";
import { hasDisplay, systemLibraries } from "../lib/system-libraries.ts";
import { startVirtualDisplay } from "../lib/virtual-display.ts";
import { type Counts, NONE, stream } from "./stage.ts";

interface Suite {
  specs: {
    title: string;
    ok: boolean;
    tests: { status: string; annotations: { type: string; description?: string | undefined }[] }[];
  }[];
  suites?: Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        title: z.string(),
        ok: z.boolean(),
        tests: z.array(
          z.object({
            status: z.string(),
            annotations: z.array(
              z.object({ type: z.string(), description: z.string().optional() }),
            ),
          }),
        ),
      }),
    ),
    suites: z.array(suiteSchema).optional(),
  }),
);
const reportSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(z.unknown()) });

/** Runs the end-to-end tests on the real Electron, with a virtual display where there is none. `args` go to Playwright. */
export async function e2e(args: readonly string[], say: (line: string) => void): Promise<Counts> {
  const runtime = await electronRuntime(say);
  await systemLibraries(say);
  if (!isBuilt()) {
    say("Build: bundling the console …");
    await build();
  }
  const display = hasDisplay() ? undefined : await startVirtualDisplay(1440, 1100);
  const work = await mkdtemp(join(tmpdir(), "collection-console-e2e-"));
  const report = join(work, "report.json");
  try {
    const program = [join("node_modules", "playwright", "cli.js"), "test"];
    const options = ["-c", "test/e2e", "--reporter=list,json", ...args];
    const { status } = await stream(process.execPath, [...program, ...options], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      ...runtime.env,
      ...(display ? { DISPLAY: display.name } : {}),
    });
    if (!existsSync(report)) return { ...NONE, failed: 1 };
    const counts = count(reportSchema.parse(JSON.parse(readFileSync(report, "utf8"))));
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await display?.child.stop(2_000);
    await rm(work, { recursive: true, force: true });
  }
}

function count(report: z.infer<typeof reportSchema>): Counts {
  let passed = 0;
  let failed = report.errors.length;
  const skipped: string[] = [];
  const visit = (suite: Suite): void => {
    for (const spec of suite.specs) {
      const [test] = spec.tests;
      if (test?.status === "skipped") {
        const why = test.annotations.find(({ type }) => type === "skip" || type === "fixme");
        skipped.push(`${spec.title}: ${why?.description ?? "the test gives no reason"}`);
      } else if (spec.ok) passed += 1;
      else failed += 1;
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  return { passed, failed, skipped };
}
