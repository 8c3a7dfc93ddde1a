import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import type { BulkIntent } from "../../electron/outbox/bulk-desk.ts";
import { openLocalStore } from "../../electron/store/local-store.ts";
import { type CaseId, caseId, millis } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import type { CaseFacts } from "../../shared/rules/case-facts.ts";
import { freshFolder } from "../store/folder.ts";
import { bulkWorld, caseOf, MORNING } from "./bulk-world.ts";

const CASES = Array.from({ length: 100 }, (_, n) => caseOf(n + 1));
const INTENT: BulkIntent = {
  cases: CASES,
  detail: { type: "RecordContact", channel: "Sms", outcome: "Reached", party: "Customer" },
  occurredAt: millis(MORNING),
  note: "催费短信",
};
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const number = (id: CaseId) => Number.parseInt(id, 16);
/** Every tenth case is closed; every tenth plus one was contacted too often today. */
const mixed = (id: CaseId): Partial<CaseFacts> => {
  if (number(id) % 10 === 0) return { closed: true };
  const earlier = [1, 2, 3].map((n) => millis(MORNING - n * 60_000));
  return number(id) % 10 === 1 ? { contacts: earlier } : {};
};

describe("one form for many cases", () => {
  it("signs an act of its own for each case that the gate lets, and says why not of the others", async () => {
    const t = await bulkWorld(freshFolder(), mixed);
    const nowhere = caseId("ff".repeat(16));
    const twice = [...CASES, caseOf(2), nowhere];
    const shown = value(await t.bulk.prepare({ ...INTENT, cases: twice }));
    expect(shown.rows).toHaveLength(101);
    const kinds = new Map(shown.rows.map((row) => [row.case, row.unmet.map(({ kind }) => kind)]));
    expect(kinds.get(caseOf(10))).toEqual(["CaseClosed"]);
    expect(kinds.get(caseOf(11))).toEqual(["TooManyContactsToday"]);
    expect(kinds.get(caseOf(12))).toEqual([]);
    expect(kinds.get(nowhere)).toEqual(["NotFound"]);
    // Only the first act that can be recorded is written down before the operator agrees.
    expect(shown.first?.case).toMatchObject({ id: caseOf(2), reference: "A-2" });
    expect(t.items.list().map(({ status }) => status.state)).toEqual(["draft"]);

    const done = value(await t.bulk.sign(shown.batch, CASES));
    const signed = done.flatMap(({ result }) => (result.ok ? [result.value] : []));
    expect(signed.map(({ act }) => act.case)).toEqual(
      CASES.filter((id) => ![0, 1].includes(number(id) % 10)),
    );
    for (const { case: id, result } of done)
      if (!result.ok) expect([0, 1]).toContain(number(id) % 10);
    // Nonces in a row from the finalized one, each act with its own id, salt and valid signature.
    expect(signed.map((item) => item.signed?.nonce)).toEqual(signed.map((_, n) => 5 + n));
    for (const field of ["act", "commitment"] as const)
      expect(new Set(signed.map(({ act }) => act[field])).size).toBe(80);
    for (const item of signed) {
      const extrinsic = t.runtime.registry.createType("Extrinsic", `0x${item.signed?.extrinsic}`);
      const [meta, of] = extrinsic.method.args;
      expect(of?.toHex()).toBe(`0x${item.act.case}`);
      expect(meta?.toJSON()).toMatchObject({ act: `0x${item.id}`, occurredAt: MORNING });
      expect(t.local.evidence.find(item.act.commitment as never)?.note).toBe("催费短信");
    }
    const first = signed[0]?.signed?.extrinsic as string;
    const extrinsic = t.runtime.registry.createType("Extrinsic", `0x${first}`);
    const signature = hexToBytes(extrinsic.signature.toHex().slice(2));
    const payload = hexToBytes(shown.first?.payload as string);
    expect(t.pair.verify(payload, signature, t.pair.publicKey)).toBe(true);

    // Asked twice, it answers the same items and signs nothing anew.
    const again = value(await t.bulk.sign(shown.batch, CASES));
    expect(again.map(({ result }) => result.ok && result.value.id)).toEqual(
      done.map(({ result }) => result.ok && result.value.id),
    );
    expect(t.world.signatures).toBe(80);
    expect(t.items.list()).toHaveLength(80);
  });

  it("refuses by row what fails by row, leaves no draft of it, and takes it up again", async () => {
    const t = await bulkWorld(freshFolder(), () => ({}));
    const some = CASES.slice(0, 6);
    const shown = value(await t.bulk.prepare({ ...INTENT, cases: some }));
    t.world.locked = true;
    const locked = value(await t.bulk.sign(shown.batch, some.slice(0, 2)));
    for (const { result } of locked) expect(result).toMatchObject({ error: { kind: "KeyLocked" } });
    expect(t.items.list().filter(({ status }) => status.state === "draft")).toEqual([]);
    t.world.locked = false;
    // Room for a draft and its signature twice, and for one more draft.
    t.world.writesLeft = 5;
    const full = value(await t.bulk.sign(shown.batch, some));
    expect(full.map(({ result }) => (result.ok ? "signed" : result.error.kind))).toEqual([
      ...["signed", "signed", "DiskFull", "DiskFull", "DiskFull", "DiskFull"],
    ]);
    t.world.writesLeft = Number.POSITIVE_INFINITY;
    const rest = value(await t.bulk.sign(shown.batch, some));
    expect(rest.every(({ result }) => result.ok)).toBe(true);
    const signed = t.items.list().filter(({ status }) => status.state === "signed");
    expect(signed.map(({ act }) => act.case).sort()).toEqual([...some].sort());
  });

  it("signs nothing that was not shown, and nothing that the gate refuses by now", async () => {
    const contacts: CaseFacts["contacts"][] = [[]];
    const t = await bulkWorld(freshFolder(), (id) => ({
      contacts: id === caseOf(1) ? (contacts.at(-1) ?? []) : [],
    }));
    const shown = value(await t.bulk.prepare({ ...INTENT, cases: CASES.slice(0, 3) }));
    contacts.push([1, 2, 3].map((n) => millis(MORNING - n * 60_000)));
    const done = value(await t.bulk.sign(shown.batch, [caseOf(1), caseOf(2), caseOf(9)]));
    expect(done.map(({ result }) => (result.ok ? "signed" : result.error.kind))).toEqual([
      ...["TooManyContactsToday", "signed", "NotFound"],
    ]);
    expect(await t.bulk.sign("0".repeat(32), [caseOf(3)])).toMatchObject({
      error: { kind: "NotFound", what: "preview" },
    });
  });

  it("refuses a note that holds a customer's number, on that customer's case alone", async () => {
    const t = await bulkWorld(freshFolder(), () => ({}));
    const note = "户号 61230002";
    const shown = value(await t.bulk.prepare({ ...INTENT, note, cases: CASES.slice(0, 3) }));
    expect(shown.rows.map(({ unmet }) => unmet.map(({ kind }) => kind))).toEqual([
      ...[[], ["PersonalDataInNote"], []],
    ]);
  });

  it("lets everything else have its turn between two acts", async () => {
    const t = await bulkWorld(freshFolder(), () => ({}));
    const shown = value(await t.bulk.prepare(INTENT));
    let turns = 0;
    let going = true;
    const turn = () => {
      turns += 1;
      if (going) setImmediate(turn);
    };
    setImmediate(turn);
    value(await t.bulk.sign(shown.batch, CASES));
    going = false;
    expect(turns).toBeGreaterThanOrEqual(CASES.length);
  });

  it("loses no act that was answered as signed to a kill in the middle", async () => {
    const dir = freshFolder();
    const script = join(import.meta.dirname, "bulk-signer.ts");
    const child = spawn(process.execPath, ["--import", "tsx", script, dir], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const exited = once(child, "exit");
    let said = "";
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if ((said.match(/signed/g)?.length ?? 0) >= 40) child.kill("SIGKILL");
    }
    await exited;
    expect(said).not.toContain("all");
    const dataKey = new Uint8Array(32).fill(7);
    const { outbox, evidence } = value(await openLocalStore({ dir: join(dir, "local"), dataKey }));
    const told = [...said.matchAll(/signed (\w+) (\w+)\n/g)];
    expect(told.length).toBeGreaterThanOrEqual(40);
    for (const [, id, extrinsic] of told) {
      const item = outbox.get(id as string);
      expect(item).toMatchObject({ status: { state: "signed" }, signed: { extrinsic } });
      expect(evidence.find(item?.act.commitment as never)?.note).toBe("催费短信");
    }
    // Each case once, and at most one act was under way.
    const all = outbox.list();
    expect(new Set(all.map(({ act }) => act.case)).size).toBe(all.length);
    expect(all.filter(({ status }) => status.state === "draft").length).toBeLessThanOrEqual(1);
  });
});
