import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/lib/paths.ts";
import { run } from "../../scripts/lib/run.ts";

/** `npm run kills`, without npm between. */
const kills = (...args: string[]) =>
  run(process.execPath, ["--import", "tsx", join(ROOT, "scripts", "kills.ts"), ...args], {
    cwd: ROOT,
  });

it("loses and doubles no acknowledged act of a console that is killed again and again", async () => {
  const { status, stdout, stderr } = await kills("--count", "6", "--seed", "1", "--no-window");
  expect({ status, last: stdout.trim().split("\n").at(-1), stderr }).toMatchObject({
    status: 0,
    last: "6 kills, 0 lost, 0 twice",
  });
  const [, acknowledged, recorded] =
    /(\d+) acknowledged: (\d+) recorded/.exec(stdout)?.map(Number) ?? [];
  // Otherwise there was nothing to lose.
  expect(acknowledged).toBeGreaterThan(20);
  expect(recorded).toBeGreaterThan(20);
  expect(stderr).toMatch(/^kills: 5\/6 after \d+ s: .*chain stopped/m);
}, 300_000);

it("tells wrong usage from a failure", async () => {
  expect(await kills("--count", "none")).toMatchObject({ status: 2, stdout: "" });
  expect(await kills("--help")).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("N kills, N lost, N twice"),
  });
}, 60_000);
