import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ToService } from "../../electron/ipc/messages.ts";
import { parseOptions } from "../../electron/main/options.ts";
import { ServiceClient, type ServiceProcess } from "../../electron/main/service-client.ts";
import type { Push } from "../../shared/ipc/contract.ts";

class FakeProcess extends EventEmitter implements ServiceProcess {
  readonly received: ToService[] = [];
  killed = false;
  postMessage(message: ToService) {
    this.received.push(message);
  }
  kill() {
    this.killed = true;
  }
}

const open = { type: "open", dataDir: "d", specFile: "s", dataKey: "00".repeat(32) } as const;

function setUp() {
  const started: FakeProcess[] = [];
  const pushes: Push[] = [];
  const deaths: number[] = [];
  const log: string[] = [];
  const client = new ServiceClient({
    start() {
      const process = new FakeProcess();
      started.push(process);
      return process;
    },
    open,
    onPush: (push) => pushes.push(push),
    onDeath: (count) => deaths.push(count),
    log: (line) => log.push(line),
  });
  const latest = () => started.at(-1) as FakeProcess;
  return { client, started, latest, pushes, deaths, log };
}

describe("the ledger service's process", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is opened first and answers by number", async () => {
    const { client, latest } = setUp();
    const first = client.call("status.get", {});
    const second = client.call("orgs.list", {});
    expect(latest().received.map(({ type }) => type)).toEqual(["open", "call", "call"]);
    latest().emit("message", { type: "answer", id: 1, result: "b" });
    latest().emit("message", { type: "answer", id: 0, result: "a" });
    expect(await Promise.all([first, second])).toEqual(["a", "b"]);
  });

  it("has a limit of time for each kind of call", async () => {
    const { client, latest } = setUp();
    const read = client.call("status.get", {});
    const write = client.call("keys.lock", {});
    const long = client.call("register.import", {});
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await read).toEqual({
      ok: false,
      error: { kind: "ServiceUnavailable", afterMs: 15_000 },
    });
    await vi.advanceTimersByTimeAsync(45_000);
    expect(await write).toEqual({
      ok: false,
      error: { kind: "ServiceUnavailable", afterMs: 60_000 },
    });
    // A large file is still being read then.
    await vi.advanceTimersByTimeAsync(600_000);
    latest().emit("message", { type: "answer", id: 2, result: "taken" });
    expect(await long).toBe("taken");
  });

  it("is started again after each death, later each time, and what waits is answered", async () => {
    const { client, started, latest, deaths, pushes } = setUp();
    const waiting = client.call("status.get", {});
    latest().emit("exit", 9);
    expect(await waiting).toMatchObject({ ok: false, error: { kind: "ServiceUnavailable" } });
    expect(await client.call("status.get", {})).toMatchObject({ ok: false });
    await vi.advanceTimersByTimeAsync(250);
    expect(started).toHaveLength(2);
    expect(latest().received[0]).toEqual(open);
    expect(pushes.at(-1)?.changed).toContain("status");
    latest().emit("exit", 9);
    await vi.advanceTimersByTimeAsync(499);
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(started).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(30_000);
    latest().emit("exit", 9);
    expect(deaths).toEqual([1, 2, 1]);
  });

  it("passes on pushes that are pushes, and drops the rest", () => {
    const { latest, pushes, log } = setUp();
    latest().emit("message", { type: "push", push: { changed: ["cases"] } });
    latest().emit("message", { type: "push", push: { changed: ["everything"] } });
    latest().emit("message", "hello");
    expect(pushes).toEqual([{ changed: ["cases"] }]);
    expect(log).toHaveLength(2);
  });

  it("comes to rest by itself, or by force after ten seconds, and is not started again", async () => {
    const calm = setUp();
    const stopped = calm.client.stop();
    expect(calm.latest().received.at(-1)).toEqual({ type: "stop" });
    calm.latest().emit("exit", 0);
    await stopped;
    expect(calm.latest().killed).toBe(false);

    const stuck = setUp();
    const killed = stuck.client.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    await killed;
    expect(stuck.latest().killed).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stuck.started).toHaveLength(1);
    expect(stuck.deaths).toEqual([]);
  });
});

describe("the console's command line", () => {
  const defaults = { dataDir: "/profile", specFile: "/spec.json" };

  it("is read among switches of Chromium", () => {
    const args = [
      "--no-sandbox",
      "--inspect=0",
      "/app",
      "--data-dir",
      "/p",
      "--chain=/c.json",
      "--follow-parent",
    ];
    expect(parseOptions(args, defaults)).toEqual({
      dataDir: "/p",
      specFile: "/c.json",
      demoDir: undefined,
      pictureFile: undefined,
      snapshotFile: undefined,
      followParent: true,
    });
  });

  it("names a snapshot, as an option or as the system does with a file that is opened", () => {
    const asked = (...args: string[]) => parseOptions(args, defaults, "/desk").snapshotFile;
    expect(asked("/app", "year.snapshot")).toBe("/desk/year.snapshot");
    expect(asked("--snapshot", "/disk/year.db", "/app")).toBe("/disk/year.db");
    expect(asked("/app", "notes.txt")).toBeUndefined();
    expect(asked("/app", "file:///disk/a%20year.snapshot")).toBe("/disk/a year.snapshot");
  });

  it("is pinned when it says nothing", () => {
    expect(parseOptions([], defaults)).toMatchObject(defaults);
  });
});
