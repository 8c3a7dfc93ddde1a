import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { z } from "zod";
import { readOptions } from "./lib/options.ts";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";
import { findingsOf, judge } from "./scan/findings.ts";

const HELP = `Usage: npm run scan [-- --strict]

Scans the code of the main process with electronegativity and asks the registry
which dependencies became known to be unsafe (npm audit). Ends with 1 when there
is a finding that scripts/scan/findings.ts does not explain, or an explained one
that is gone. What could not be checked is said; with --strict that fails too,
as before a release.`;

const SCANNER = "@doyensec/electronegativity@1.10.3";
const npx = process.platform === "win32" ? "npx.cmd" : "npx";
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const shell = process.platform === "win32";

/** Sentences of what is wrong; `unchecked` says why nothing could be said. */
interface Answer {
  readonly wrong: readonly string[];
  readonly unchecked?: string;
}

async function scanCode(): Promise<Answer> {
  const dir = mkdtempSync(join(tmpdir(), "scan-"));
  try {
    const report = join(dir, "report.csv");
    const args = ["--yes", SCANNER, "-i", join(ROOT, "electron"), "-o", report];
    const { stderr } = await run(npx, args, { shell });
    let csv: string;
    try {
      csv = readFileSync(report, "utf8");
    } catch {
      return { wrong: [], unchecked: `${SCANNER} did not run: ${lastLine(stderr)}` };
    }
    return { wrong: judge(findingsOf(csv, (file) => relative(ROOT, file).replaceAll("\\", "/"))) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function auditDependencies(): Promise<Answer> {
  const { status, stdout, stderr } = await run(npm, ["audit", "--audit-level=high"], {
    shell,
    cwd: ROOT,
  });
  if (status === 0) return { wrong: [] };
  if (/vulnerabilit/.test(stdout)) return { wrong: [stdout.trim()] };
  return { wrong: [], unchecked: `npm audit: ${lastLine(stderr || stdout)}` };
}

const lastLine = (text: string) =>
  text
    .trim()
    .split("\n")
    .find((line) => /error|refused|not/i.test(line))
    ?.trim() ?? "no reason was given";

async function scan(strict: boolean): Promise<boolean> {
  let good = true;
  for (const [what, ask] of [
    ["Code of the main process", scanCode],
    ["Dependencies", auditDependencies],
  ] as const) {
    const { wrong, unchecked } = await ask();
    console.log(
      `${what}: ${unchecked ? `not checked: ${unchecked}` : wrong.length === 0 ? "nothing new found" : ""}`,
    );
    for (const one of wrong) console.log(one);
    if (wrong.length > 0 || (strict && unchecked !== undefined)) good = false;
  }
  return good;
}

const options = readOptions(
  { help: { type: "boolean", short: "h" }, strict: { type: "boolean" } },
  z.strictObject({ help: z.boolean().default(false), strict: z.boolean().default(false) }),
  HELP,
);
if (options.help) console.log(HELP);
else if (!(await scan(options.strict))) process.exitCode = 1;
