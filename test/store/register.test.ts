import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registerHandlers } from "../../electron/ipc/register-handlers.ts";
import { diskFileSystem } from "../../electron/store/file-system.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import { startOfDay } from "../../shared/domain/time.ts";
import type { Result } from "../../shared/errors.ts";
import { CHANNELS } from "../../shared/ipc/contract.ts";
import type { Fact } from "../../shared/register/facts.ts";
import { contents, freshFolder } from "./folder.ts";
import { gbk, TODAY, utf8 } from "./register-files.ts";
import { importOf } from "./register-import.ts";

const dataKey = new Uint8Array(32).fill(9);

async function open(dir: string, files = diskFileSystem): Promise<LocalStore> {
  const store = await openLocalStore({ dir, dataKey, files });
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const used = (at: number, milli: number): Fact => ({ kind: "consumption", at, value: milli });
const JANUARY = 2026 * 12;

describe("the customers of the local store", () => {
  it("keep the newest value of each time over restarts, sealed, and tell whose changed", async () => {
    const dir = freshFolder();
    const store = await open(dir);
    const first = [
      { account: "SECRET-1", facts: [{ kind: "industry", at: 0, value: "钢铁" } as const] },
      { account: "SECRET-2", facts: [used(JANUARY, 5_500), used(JANUARY + 1, 6_000)] },
    ];
    expect(value(await store.customers.put(importOf(first)))).toMatchObject({ changed: 2 });
    expect(value(await store.customers.put(importOf(first)))).toMatchObject({ changed: 0 });
    const news = [
      { account: "SECRET-1", facts: [{ kind: "industry", at: 0, value: "钢铁" } as const] },
      { account: "SECRET-2", facts: [used(JANUARY, 5_500), used(JANUARY + 1, 7_000)] },
      { account: "SECRET-3", facts: [] },
    ];
    expect(value(await store.customers.put(importOf(news)))).toMatchObject({ changed: 2 });
    for (const each of [store, await open(dir)]) {
      expect(each.customers.version).toBe(3);
      expect(each.customers.changedSince(2)).toEqual(["SECRET-2", "SECRET-3"]);
      expect(each.customers.changedSince(3)).toEqual([]);
      expect(each.customers.find("SECRET-2")).toMatchObject({
        industry: undefined,
        consumption: [
          { period: 202_601, kwh: 5.5 },
          { period: 202_602, kwh: 7 },
        ],
      });
      expect(each.customers.find("SECRET-1")?.industry).toBe("钢铁");
      expect(each.customers.find("SECRET-4")).toBeUndefined();
    }
    store.checkpoint();
    for (const bytes of contents(dir).values())
      for (const secret of ["SECRET", "钢铁"]) expect(bytes.includes(secret)).toBe(false);
  });

  it("are what any imports one after another say, the last one first", async () => {
    const fact = fc.record({
      kind: fc.constantFrom("capacity", "balance", "consumption"),
      at: fc.integer({ min: 0, max: 5 }),
      value: fc.integer({ min: -3, max: 3 }),
    }) as fc.Arbitrary<Fact>;
    const file = fc.dictionary(
      fc.constantFrom("A", "B", "C"),
      fc.uniqueArray(fact, { selector: ({ kind, at }) => `${kind} ${at}`, maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
        const store = await open(freshFolder());
        const model = new Map<string, Map<string, Fact>>();
        for (const one of files) {
          const before = store.customers.version;
          const changed = new Set<string>();
          for (const [account, facts] of Object.entries(one)) {
            if (!model.has(account)) changed.add(account);
            const known = model.get(account) ?? new Map<string, Fact>();
            model.set(account, known);
            for (const each of facts) {
              const key = `${each.kind} ${each.at}`;
              if (known.get(key)?.value !== each.value) changed.add(account);
              known.set(key, each);
            }
          }
          const accounts = Object.entries(one).map(([account, facts]) => ({ account, facts }));
          value(await store.customers.put(importOf(accounts)));
          expect(store.customers.changedSince(before)).toEqual([...changed].sort());
        }
        for (const [account, facts] of model) {
          const of = (kind: string) =>
            [...facts.values()].filter((one) => one.kind === kind).sort((a, b) => a.at - b.at);
          expect(store.customers.find(account)).toMatchObject({
            capacities: of("capacity").map(({ at, value: v }) => ({ from: at, kva: +v / 1_000 })),
            balances: of("balance").map(({ at, value: v }) => ({ day: at, balance: v })),
          });
          expect(store.customers.months(account)).toEqual(of("consumption").map(({ at }) => at));
        }
        store.close();
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it("stay as they were when the disk is full in the middle, and the next import is whole", async () => {
    const dir = freshFolder();
    let room = Number.POSITIVE_INFINITY;
    const files = {
      ...diskFileSystem,
      openAppend(file: string, at: number) {
        const real = diskFileSystem.openAppend(file, at);
        return {
          ...real,
          append(bytes: Uint8Array) {
            room -= 1;
            if (room < 0) throw Object.assign(new Error(), { code: "ENOSPC" });
            real.append(bytes);
          },
          sync: () => real.sync(),
          truncate: (to: number) => real.truncate(to),
          close: () => real.close(),
        };
      },
    };
    const store = await open(dir, files);
    const many = (milli: number) =>
      Array.from({ length: 50_000 }, (_, n) => ({
        account: `A${n}`,
        facts: [used(JANUARY, milli)],
      }));
    value(await store.customers.put(importOf(many(1_000))));
    for (const most of [0, 1, 3]) {
      room = most;
      expect(await store.customers.put(importOf(many(2_000)))).toMatchObject({
        error: { kind: "DiskFull" },
      });
      expect(store.customers.version).toBe(1);
      expect(store.customers.find("A7")?.consumption).toEqual([{ period: 202_601, kwh: 1 }]);
    }
    room = Number.POSITIVE_INFINITY;
    value(await store.customers.put(importOf([{ account: "B", facts: [] }])));
    expect(store.customers.changedSince(1)).toEqual(["B"]);
    expect(store.customers.find("A7")?.consumption).toEqual([{ period: 202_601, kwh: 1 }]);
  }, 120_000);

  it("lose no acknowledged import and keep none by halves, killed again and again", async () => {
    const dir = freshFolder();
    const writer = fileURLToPath(new URL("./register-kill-writer.ts", import.meta.url));
    for (let kill = 0; kill < 4; kill += 1) {
      const child = spawn(process.execPath, ["--import", "tsx", writer, dir], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exited = once(child, "exit");
      let printed = "";
      child.stdout.on("data", (chunk) => {
        if (printed === "") setTimeout(() => child.kill("SIGKILL"), Math.random() * 900);
        printed += chunk;
      });
      expect((await exited)[1]).toBe("SIGKILL");
      const whole = printed.slice(0, printed.lastIndexOf("\n"));
      const acknowledged = Number(whole.slice(whole.lastIndexOf("\n") + 1));
      const store = await open(dir);
      const { version } = store.customers;
      expect(version - acknowledged).toBeGreaterThanOrEqual(0);
      expect(version - acknowledged).toBeLessThanOrEqual(1);
      for (let n = 0; n < 30_000; n += 997)
        expect(store.customers.find(`A${n}`)?.consumption).toEqual([
          { period: 202_501, kwh: version / 1_000 },
        ]);
      store.close();
    }
  }, 300_000);
});

describe("the channels of the register", () => {
  const setup = async () => {
    const dir = freshFolder();
    const store = await open(path.join(dir, "local"));
    let told = 0;
    const handlers = registerHandlers({
      customers: store.customers,
      register: store.register,
      store: undefined as never,
      linked: () => undefined,
      rejectsOf: () => [],
      now: () => startOfDay(TODAY, 480),
      changed: () => {
        told += 1;
      },
    });
    const file = (name: string, bytes: Buffer) => {
      fs.writeFileSync(path.join(dir, name), bytes);
      return path.join(dir, name);
    };
    return { dir, store, handlers, file, told: () => told };
  };

  it("import both kinds, answer counts, warnings and rejects, and export these", async () => {
    const { dir, store, handlers, file, told } = await setup();
    const salt = "ab".repeat(16);
    const link = (account: string, n: number) =>
      ({ commitment: String(n).repeat(64), account, reference: "", salt }) as never;
    store.register.putMany([link("A1", 1), link("A4", 4), link("A4", 5)]);
    const months =
      "户号,备注,月份,电量\nA1,x,2026-01,5\nA1,x,2026-04,6\nA2,x,2026-04,1\nA4,x,2026-04,1\nA5,x,x,1\n";
    const answer = value(
      await handlers["register.import"]({ source: file("月.csv", gbk(months)) }),
    );
    expect(CHANNELS["register.import"].output.parse(answer)).toMatchObject({
      report: {
        ...{ file: "月.csv", kind: "consumption", encoding: "GBK", ignored: ["备注"] },
        ...{ rows: 5, taken: 3, rejected: 2, accounts: 2, changed: 2, unlinked: 1 },
        ...{ gapAccounts: 1, gapMonths: 2 },
        gaps: [{ account: "A1", months: [202_602, 202_603], missing: 2 }],
      },
      rejects: [
        {
          line: 5,
          cause: { reason: "TwoCustomers", value: "4".repeat(64), other: "5".repeat(64) },
        },
        { line: 6, cause: { reason: "BadMonth" } },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain(dir);
    expect(told()).toBeGreaterThan(1);
    const target = path.join(dir, "out.csv");
    const asked = { of: "register", encoding: "GBK", language: "zh", target } as const;
    expect(value(await handlers["register.rejects"](asked))).toEqual({ saved: true });
    expect(fs.readFileSync(target).includes(gbk("“x”不是月份"))).toBe(true);

    // The gap is closed by a later file; what was known stays.
    const later = file("later.csv", utf8("account,month,kwh\nA1,202602,1\nA1,2026年3月,2\n"));
    expect(value(await handlers["register.import"]({ source: later })).report).toMatchObject({
      ...{ gapAccounts: 0, rejected: 0, changed: 1, unlinked: 0 },
    });
    const customers = file(
      "c.csv",
      utf8("account,watched,capacity,since\nA1,yes,315,2026-01-01\n"),
    );
    value(await handlers["register.import"]({ source: customers }));
    expect(store.customers.find("A1")).toMatchObject({
      watched: true,
      capacities: [{ kva: 315 }],
      consumption: [{ kwh: 5 }, { kwh: 1 }, { kwh: 2 }, { kwh: 6 }],
    });
    const summary = value(await handlers["register.summary"]({}));
    expect(CHANNELS["register.summary"].output.parse(summary)).toMatchObject({
      ...{ customers: 2, linked: 1, watched: 1, withCapacity: 1, withConsumption: 2 },
      ...{ monthFrom: 202_601, monthTo: 202_604, rejects: [], last: { kind: "customers" } },
      running: undefined,
    });
  });

  it("say why a file was not taken, and change nothing then", async () => {
    const { handlers, file, dir } = await setup();
    const refused = async (source: string) => handlers["register.import"]({ source });
    expect(await refused(path.join(dir, "none.csv"))).toMatchObject({
      error: { kind: "RegisterUnreadable", name: "none.csv", issue: "ENOENT" },
    });
    const bad = Buffer.concat([utf8("account,month,kwh\n"), Buffer.from([0xff, 0x0a])]);
    expect(await refused(file("bad.csv", bad))).toMatchObject({
      error: { kind: "RegisterEncoding", line: 2 },
    });
    expect(await refused(file("head.csv", utf8("户号,电量\n")))).toMatchObject({
      error: { kind: "RegisterHeader", problem: "missing", columns: ["month"] },
    });
    const one = file("a.csv", utf8("户号,月份,电量\n"));
    const both = await Promise.all([refused(one), refused(one)]);
    expect(both.map((each) => (each.ok ? "ok" : each.error.kind))).toEqual(["ok", "RegisterBusy"]);
    expect(value(await handlers["register.summary"]({}))).toMatchObject({ customers: 0 });
  });
});
