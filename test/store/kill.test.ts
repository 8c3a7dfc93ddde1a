import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openDurableDatabase } from "../../electron/store/durable-database.ts";
import { counterFormat } from "./counter-format.ts";
import { freshFolder } from "./folder.ts";

const WRITER = fileURLToPath(new URL("./kill-writer.ts", import.meta.url));
const KILLS = 12;

/** Lets a process write until it has acknowledged some commands, and kills it some moment later. */
async function writeAndKill(dir: string, acknowledged: number, laterMs: number): Promise<number> {
  const child = spawn(process.execPath, ["--import", "tsx", WRITER, dir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  let printed = "";
  let seen = 0;
  child.stdout.on("data", (chunk) => {
    printed += chunk;
    const lines = printed.split("\n").length - 1;
    if (lines >= acknowledged && seen < acknowledged)
      setTimeout(() => child.kill("SIGKILL"), laterMs);
    seen = lines;
  });
  const [code, signal] = await exited;
  expect({ code, signal }).toEqual({ code: null, signal: "SIGKILL" });
  const whole = printed.slice(0, printed.lastIndexOf("\n"));
  return Number(whole.slice(whole.lastIndexOf("\n") + 1));
}

it("loses nothing that was acknowledged and keeps nothing half, killed again and again", async () => {
  const dir = freshFolder();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await writeAndKill(dir, 1 + kill * 3, Math.random() * 25);
    const opened = await openDurableDatabase({ dir, format: counterFormat, whenCorrupt: "refuse" });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { sql } = opened.value;
    const last = sql.number("SELECT coalesce(max(n), 0) FROM lines");
    // One command may have reached the disk without its number being printed.
    expect(last - acknowledged).toBeGreaterThanOrEqual(0);
    expect(last - acknowledged).toBeLessThanOrEqual(1);
    expect(sql.number("SELECT count(*) FROM lines")).toBe(2 * last);
    expect(sql.number("SELECT count(DISTINCT n) FROM lines")).toBe(last);
    opened.value.close();
  }
}, 300_000);
