import { expect, test } from "./console.ts";

test("the page has the bridge and nothing else", async ({ chain, profile, launch }) => {
  const { app, page } = await launch({ dataDir: profile, specFile: chain.specFile });
  const found = await page.evaluate(async () => {
    const world = globalThis as unknown as Record<string, unknown> & {
      bridge: {
        call(channel: string, input: unknown): Promise<unknown>;
        drop(file: unknown): Promise<unknown>;
      };
    };
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => "let through",
        () => "refused",
      );
    return {
      bridge: Object.keys(world.bridge).sort(),
      node: [typeof world.require, typeof world.process, typeof world.module],
      malformed: await world.bridge.call("cases.get", { id: "x" }),
      unknown: await world.bridge.call("files.read", { path: "/etc/passwd" }),
      // A file that nobody dropped has no path, whatever it says of itself.
      made: await world.bridge.drop(
        Object.assign(new File(["x"], "/etc/passwd"), { path: "/etc/passwd" }),
      ),
      named: await refused(Promise.resolve().then(() => world.bridge.drop("/etc/passwd"))),
      fetched: await refused(fetch("https://example.org/")),
      notified: await Notification.requestPermission(),
      opened: window.open("https://example.org/") === null,
    };
  });
  expect(found).toMatchObject({
    bridge: ["call", "drop", "onPush"],
    node: ["undefined", "undefined", "undefined"],
    malformed: { ok: false, error: { kind: "MalformedRequest" } },
    unknown: { ok: false, error: { kind: "UnknownChannel" } },
    made: { ok: false, error: { kind: "SnapshotUnreadable" } },
    named: "refused",
    fetched: "refused",
    notified: "denied",
    opened: true,
  });
  await page.evaluate(() => location.assign("https://example.org/"));
  expect(page.url()).toBe("app://console/");
  expect(app.windows()).toHaveLength(1);
});

test("a second console on the same profile gives way to the first", async ({
  chain,
  profile,
  launch,
}) => {
  const options = { dataDir: profile, specFile: chain.specFile };
  const first = await launch(options);
  await expect(launch(options)).rejects.toThrow();
  await expect(first.page.getByText("电费催收链控制台").first()).toBeVisible();
});

test("the ledger service is started again when it dies", async ({ chain, profile, launch }) => {
  const { app, page } = await launch({ dataDir: profile, specFile: chain.specFile });
  const status = () =>
    page.evaluate(() =>
      (
        globalThis as unknown as {
          bridge: { call(channel: string, input: unknown): Promise<{ ok: boolean }> };
        }
      ).bridge.call("status.get", {}),
    );
  await expect.poll(async () => (await status()).ok).toBe(true);
  const pid = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === "ledger")?.pid ?? 0,
  );
  expect(pid).toBeGreaterThan(0);
  process.kill(pid, "SIGKILL");
  await expect.poll(async () => (await status()).ok).toBe(true);
  const next = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === "ledger")?.pid ?? 0,
  );
  expect(next).not.toBe(pid);
});
