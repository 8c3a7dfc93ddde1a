import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/lib/paths.ts";
import { run } from "../../scripts/lib/run.ts";

/** A library of Windows that Debian's Wine lacks; its source lies beside it. */
const MISSING_LIBRARY = join(ROOT, "test/fixtures/wine/bcryptprimitives.dll");

const hasWine = async () => (await run("wine", ["--version"])).status === 0;

/**
 * Makes sure that Wine is there: as root on Debian it is installed. Returns a sentence that says why there is none, or
 * undefined when there is.
 */
export async function wineMissing(say: (line: string) => void): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return "Wine is tried on Linux x64 only.";
  if (await hasWine()) return undefined;
  if (process.getuid?.() === 0) {
    say("Wine: installing with apt-get (about a minute) …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "wine", "wine64"], {
      env,
    });
    if (await hasWine()) return undefined;
  }
  return "Wine is missing: sudo apt-get install -y wine wine64";
}

/**
 * A program of Linux that runs a Windows program under Wine with a Windows of its own in `dir`, as a Windows 10. Its
 * arguments may name files by their paths here. Throws when Wine cannot be set up.
 */
export async function underWine(exe: string, dir: string): Promise<string> {
  const prefix = join(dir, "windows");
  mkdirSync(prefix, { recursive: true });
  const env = { WINEPREFIX: prefix, WINEARCH: "win64", WINEDEBUG: "-all" };
  for (const args of [
    ["wineboot", "-u"],
    ["winecfg", "-v", "win10"],
  ]) {
    const { status, stderr } = await run("wine", args, { env: { ...process.env, ...env } });
    if (status !== 0) throw new Error(`wine ${args.join(" ")} failed: ${stderr.trim()}`);
  }
  copyFileSync(MISSING_LIBRARY, join(prefix, "drive_c/windows/system32/bcryptprimitives.dll"));
  const launcher = join(dir, "under-wine");
  const settings = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(launcher, `#!/bin/sh\n${settings.join(" ")} exec wine '${exe}' "$@"\n`, {
    mode: 0o755,
  });
  return launcher;
}
