import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { hash } from "../../shared/domain/units.ts";
import { bindingFor, openProfile, value } from "./evidence-fixtures.ts";
import { freshFolder } from "./folder.ts";

const WRITER = fileURLToPath(new URL("./evidence-kill-writer.ts", import.meta.url));
const KILLS = 10;

/** Lets a process write until it has printed some lines, and kills it some moment later. */
async function writeAndKill(dir: string, from: number, lines: number, laterMs: number) {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, dir, String(from)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let printed = "";
  let dying = false;
  child.stdout.on("data", (chunk) => {
    printed += chunk;
    if (dying || printed.split("\n").length - 1 < lines) return;
    dying = true;
    setTimeout(() => child.kill("SIGKILL"), laterMs);
  });
  const [code, signal] = await exited;
  expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
  return printed
    .slice(0, printed.lastIndexOf("\n"))
    .split("\n")
    .map((line) => line.split(" "));
}

it("loses no evidence that was acknowledged, brings none back that was erased, and leaves nothing half", async () => {
  const dir = freshFolder();
  const states = new Map<string, { n: number; file: string; state: string }>();
  let n = 1;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lines = await writeAndKill(dir, n, 1 + (kill % 5), Math.random() * 60);
    for (const [state = "", number, commitment = "", file = ""] of lines.slice(1)) {
      n = Math.max(n, Number(number) + 1);
      states.set(commitment, { n: Number(number), file, state });
    }
    // What was bound but not printed has taken a number as well.
    n += 1;
    const profile = await openProfile(dir);
    const names = fs.readdirSync(profile.vault);
    for (const [commitment, { n: act, file, state }] of states) {
      const report = value(await profile.evidence.verify(hash(commitment), bindingFor(act)));
      const where = `${state} ${act}`;
      if (state === "bound") expect(report.state, where).toBe("verified");
      else if (state === "erased") expect(report.state, where).toBe("erased");
      else expect(["verified", "erased"], where).toContain(report.state);
      if (report.state === "erased") expect(names, where).not.toContain(`${file}.sealed`);
    }
    expect(names.filter((name) => !name.endsWith(".sealed"))).toEqual([]);
    for (const name of names)
      expect(profile.local.evidence.file(hash(name.replace(".sealed", "")))).toBeDefined();
    expect(profile.local.evidence.mustScrub()).toBe(false);
    value(profile.local.close());
  }
  expect([...states.values()].map(({ state }) => state)).toContain("erased");
  expect(fs.readdirSync(path.join(dir, "evidence")).length).toBeGreaterThan(0);
}, 300_000);
