import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { hexToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { caseOf } from "../../electron/opening/identify.ts";
import { customerCommitment } from "../../electron/register/commitment.ts";
import type { StoredCase } from "../../electron/store/case-queries.ts";
import type { LocalStore } from "../../electron/store/local-store.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import type { Hash } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { openingPlanSchema } from "../../shared/ipc/opening-schemas.ts";
import { arrearsList, arrearsWorld, DATA_KEY } from "./arrears-world.ts";
import { freshFolder } from "./folder.ts";

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

function file(dir: string, text: string): string {
  const name = path.join(dir, "欠费.csv");
  fs.writeFileSync(name, text);
  return name;
}

/** Every customer that an act opens, once, and what opens its commitment beside it. */
function signedCustomers(local: LocalStore): string[] {
  const cases = local.openings.list().flatMap(({ act }) => act.cases);
  for (const { customer, case: id } of cases) {
    const row = local.register.findByCommitment(customer);
    if (row === undefined) throw new Error(`no salt of ${customer}`);
    expect(customerCommitment(hexToBytes(row.salt), row.account)).toBe(customer);
    expect(caseOf(row, 0)).toBe(id);
  }
  return cases.map(({ customer }) => local.register.findByCommitment(customer)?.account ?? "");
}

describe("a list of arrears", () => {
  it("is signed in acts of at most 64 cases, and what is on its way is not signed again", async () => {
    const dir = freshFolder();
    const { local, desk } = await arrearsWorld(dir);
    const plan = value(await desk.read(file(dir, arrearsList(130))));
    expect(openingPlanSchema.parse(plan)).toMatchObject({
      ...{ rows: 260, taken: 260, rejected: 0, cases: 130, bills: 260, acts: 3 },
      amount: Array.from({ length: 130 }, (_, n) => (n + 1) * 100 + 25 + 300).reduce(
        (a, b) => a + b,
      ),
      first: { cases: 64, bills: 128 },
    });
    expect(local.register.count()).toBe(0);
    expect(value(await desk.sign(plan.batch))).toEqual({ done: 64, failed: [], left: 66 });
    const again = value(await desk.read(path.join(dir, "欠费.csv")));
    expect(again).toMatchObject({ taken: 132, rejected: 128, cases: 66 });
    expect(desk.rejects[0]?.cause.reason).toBe("OnTheWay");
    // The first reading is not good any more.
    expect(await desk.sign(plan.batch)).toMatchObject({ error: { what: "preview" } });
    expect(value(await desk.sign(again.batch)).left).toBe(2);
    expect(value(await desk.sign(again.batch)).left).toBe(0);
    const accounts = signedCustomers(local);
    expect(new Set(accounts).size).toBe(130);
    expect(accounts).toHaveLength(130);
  });

  it("opens no second case while one is open, and one of its own after the last was closed", async () => {
    const dir = freshFolder();
    const stages = new Map<string, string>();
    const world = await arrearsWorld(dir, (customer) => {
      const account = world.local.register.findByCommitment(customer)?.account ?? "";
      const stage = stages.get(account);
      return stage === undefined ? [] : [{ no: 1, reference: `C${account}`, stage } as StoredCase];
    });
    const { local, desk } = world;
    const list = file(dir, arrearsList(3));
    const first = value(await desk.read(list));
    value(await desk.sign(first.batch));
    const before = local.openings.list()[0];
    if (before === undefined) throw new Error("nothing signed");
    // The chain has them now: of 70 an open one, of 71 a closed one; 72 was refused.
    value(local.openings.put({ ...before, status: { state: "dropped" } }));
    stages.set("70", "Contacted").set("71", "Closed");
    const second = value(await desk.read(list));
    expect(second).toMatchObject({ cases: 2, rejected: 2 });
    expect(desk.rejects.map(({ cause }) => [cause.reason, cause.value])).toEqual([
      ["CaseOpen", "C70"],
      ["CaseOpen", "C70"],
    ]);
    value(await desk.sign(second.batch));
    const of = (account: string, act = local.openings.list()[0]?.act) =>
      act?.cases.find(
        ({ customer }) => local.register.findByCommitment(customer)?.account === account,
      );
    const ofBefore = (account: string) => of(account, before.act);
    // One customer stays one customer; a case that never came to be keeps its id, a new one has its own.
    expect(of("71")?.customer).toBe(ofBefore("71")?.customer);
    expect(of("71")?.case).not.toBe(ofBefore("71")?.case);
    expect(of("72")?.case).toBe(ofBefore("72")?.case);
    expect(local.register.count()).toBe(3);
  });

  it("loses and doubles nothing, killed again and again between two acts and inside one", async () => {
    const dir = freshFolder();
    const accounts = 1_000;
    const list = file(dir, arrearsList(accounts));
    const writer = fileURLToPath(new URL("./arrears-kill-writer.ts", import.meta.url));
    let signed = 0;
    for (let kill = 0; signed < accounts; kill += 1) {
      expect(kill).toBeLessThan(60);
      const child = spawn(process.execPath, ["--import", "tsx", writer, dir, list], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const exited = once(child, "exit");
      let printed = "";
      child.stdout.on("data", (chunk) => {
        if (printed === "" && kill < 5) setTimeout(() => child.kill("SIGKILL"), Math.random() * 60);
        printed += chunk;
      });
      await exited;
      const whole = printed.slice(0, printed.lastIndexOf("\n"));
      const acknowledged = Number(whole.slice(whole.lastIndexOf("\n") + 1)) || 0;
      const opened = await openLocalStore({ dir: path.join(dir, "local"), dataKey: DATA_KEY });
      const local = value(opened);
      const found = signedCustomers(local);
      expect(new Set(found).size).toBe(found.length);
      // Everything that was acknowledged, and at most the act that the kill came into.
      expect(found.length - signed).toBeGreaterThanOrEqual(acknowledged);
      expect(found.length - signed).toBeLessThanOrEqual(acknowledged + 64);
      signed = found.length;
      value(local.close());
    }
    expect(signed).toBe(accounts);
  }, 300_000);
});

it("a customer keeps the commitment by which the chain knows it", async () => {
  const dir = freshFolder();
  const known = {
    ...{ account: "70", reference: "A-1", salt: "0c".repeat(32) },
    commitment: customerCommitment(new Uint8Array(32).fill(12), "70"),
  };
  const { local, desk } = await arrearsWorld(dir, (customer) =>
    customer === known.commitment
      ? [{ no: 1, reference: "A-1", stage: "Closed" } as StoredCase]
      : [],
  );
  value(local.register.putMany([known]));
  const plan = value(await desk.read(file(dir, arrearsList(1))));
  value(await desk.sign(plan.batch));
  expect(local.openings.list()[0]?.act.cases[0]).toMatchObject({
    customer: known.commitment as Hash,
    case: caseOf(known, 1),
  });
});
