import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady, signatureVerify } from "@polkadot/util-crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AuditDesk } from "../../electron/audit/audit-desk.ts";
import { OpinionDesk } from "../../electron/audit/opinion-desk.ts";
import { factsOf } from "../../electron/audit/opinion-facts.ts";
import { readOpinion, verifyOpinion } from "../../electron/audit/opinion-file.ts";
import { keyFiles } from "../../electron/keys/key-files.ts";
import { KeyService } from "../../electron/keys/key-service.ts";
import { createPageMemory } from "../../electron/snapshot/page-store.ts";
import { writeSnapshot } from "../../electron/snapshot/write.ts";
import { type LocalStore, openLocalStore } from "../../electron/store/local-store.ts";
import { canonicalJson } from "../../shared/audit/canonical-json.ts";
import { type Opinion, opinionBytes, type SignedOpinion } from "../../shared/audit/opinion.ts";
import { type AccountId, caseId, hash, millis } from "../../shared/domain/units.ts";
import type { Result } from "../../shared/errors.ts";
import { historyChain } from "../snapshot/history-chain.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";

const folder = mkdtempSync(join(tmpdir(), "opinion-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const PASSPHRASE = "far from any network";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const history = historyChain(3);
let desk: AuditDesk;
let local: LocalStore;
let keys: KeyService;
let work: OpinionDesk;

async function openProfile() {
  local = value(await openLocalStore({ dir: file("local"), dataKey: new Uint8Array(32).fill(7) }));
  keys = new KeyService({
    files: keyFiles(file("keys")),
    demoChain: false,
    demoKeys: () => [],
    selection: {
      get: () => local.settings.get().selectedAccount,
      set: (account: AccountId) => local.settings.set({ selectedAccount: account }),
    },
    after: () => () => undefined,
    now: () => 1_795_392_000_000,
    onChange: () => undefined,
  });
  work = new OpinionDesk({
    desk,
    drafts: local.audits,
    keys,
    now: () => millis(1_795_392_000_000),
  });
}

async function openFile(path: string): Promise<void> {
  desk.open(path);
  await desk.ready();
}

/** What became of an opinion, item by item. */
async function held(signed: SignedOpinion): Promise<Record<string, string>> {
  const facts = factsOf(value(desk.snapshot()));
  if (facts === undefined) throw new Error("no snapshot");
  const { result, items } = await verifyOpinion(signed, facts);
  return { result, ...Object.fromEntries(items.map((one) => [one.item, one.result])) };
}

beforeAll(async () => {
  await cryptoWaitReady();
  const chain = syntheticChain(history);
  const store = createPageMemory();
  const choice = { orgs: history.orgs.map(({ id }) => id) };
  await writeSnapshot({ chain: chain.pinned, source: chain.source, choice, store });
  writeFileSync(file("a.snapshot"), store.bytes());
  writeFileSync(file("bad.snapshot"), store.bytes().fill(0x41, 16_300, 16_310));
  writeFileSync(file("spec.json"), chain.spec);
  desk = new AuditDesk({ specFile: file("spec.json"), changed: () => {}, log: console.error });
  await openProfile();
  value(await keys.create("审计员", PASSPHRASE));
});

describe("an opinion", () => {
  it("is written bit by bit, kept over a restart, and cannot be signed before it is whole", async () => {
    await openFile(file("a.snapshot"));
    const lacks = () => value(work.work()).lacks?.what;
    expect(lacks()).toBe("sample");
    expect(work.prepare()).toMatchObject({ error: { kind: "OpinionIncomplete", what: "sample" } });
    const { sample } = value(work.plan({ size: 2, seed: "骰子 3 5", strata: ["org"] }));
    const [one, other] = sample?.rows ?? [];
    if (one === undefined || other === undefined) throw new Error("two cases");
    expect(lacks()).toBe("notes");
    value(work.note(one.id, { case: one.id, mark: "clean", text: "" }));
    value(work.note(other.id, { case: other.id, mark: "fault", text: "" }));
    expect(lacks()).toBe("notes");
    value(work.note(other.id, { case: other.id, mark: "fault", text: "夜间联系没有说明" }));
    value(work.note(caseId("ab".repeat(16)), undefined));
    expect(lacks()).toBe("conclusion");
    value(work.conclude("qualified", "除一件外未见异常。"));
    expect(lacks()).toBeUndefined();
    const before = value(work.work());
    value(local.close());
    await openProfile();
    expect(value(work.work())).toEqual(before);
  });

  it("is signed as it was previewed, and verifies by the key alone, in other tools too", async () => {
    const preview = value(work.prepare());
    expect(work.sign(preview.digest, file("o.json"))).toMatchObject({
      error: { kind: "KeyLocked" },
    });
    value(await keys.unlock(PASSPHRASE));
    expect(work.sign(hash("00".repeat(32)), file("o.json"))).toMatchObject({ ok: false });
    value(work.sign(preview.digest, file("o.json")));
    const signed = value(readOpinion(file("o.json")));
    expect(signed.opinion).toEqual(preview.opinion);
    const address = value(keys.selected()).address;
    const message = `collection-audit-opinion/1\n${canonicalJson(signed.opinion)}`;
    expect(
      signatureVerify(`<Bytes>${message}</Bytes>`, hexToBytes(signed.signature), address).isValid,
    ).toBe(true);
    expect(await held(signed)).toEqual({
      result: "verified",
      signature: "verified",
      snapshot: "verified",
      verification: "verified",
      rules: "verified",
      sample: "verified",
      notes: "verified",
    });
  });

  it("with half a character, which no bytes can be signed of, is refused; of what is written the half is left out", () => {
    const signed = value(readOpinion(file("o.json")));
    const half = {
      ...signed.opinion,
      conclusion: { ...signed.opinion.conclusion, text: "\ud800" },
    };
    writeFileSync(file("half.json"), JSON.stringify({ ...signed, opinion: half }));
    expect(readOpinion(file("half.json"))).toMatchObject({ error: { kind: "OpinionUnreadable" } });
    const { kind, text } = signed.opinion.conclusion;
    value(work.conclude(kind, `${text}\ud83d`));
    expect(value(work.prepare()).opinion.conclusion.text).toBe(`${text}\ufffd`);
    value(work.conclude(kind, text));
  });

  it("that was changed anywhere is no longer signed, and what it says wrongly is named", async () => {
    const signed = value(readOpinion(file("o.json")));
    const { opinion } = signed;
    const { sample, rules } = opinion;
    if (sample === undefined || rules === undefined) throw new Error("a whole opinion");
    const changes: [Partial<Opinion>, string][] = [
      [{ conclusion: { ...opinion.conclusion, kind: "unqualified" } }, "signature"],
      [{ at: millis(1) }, "signature"],
      [{ snapshot: { ...opinion.snapshot, height: 1 } }, "snapshot"],
      [{ verification: { ...opinion.verification, result: "notChecked" } }, "verification"],
      [{ rules: { ...rules, breaches: 1 } }, "rules"],
      [{ sample: { ...sample, plan: { ...sample.plan, size: 1 } } }, "sample"],
      [{ notes: opinion.notes.slice(1) }, "notes"],
      [{ auditor: { ...opinion.auditor, account: "11".repeat(32) as AccountId } }, "signature"],
    ];
    for (const [change, item] of changes) {
      const found = await held({ ...signed, opinion: { ...opinion, ...change } });
      expect(found, JSON.stringify(change)).toMatchObject({
        result: "failed",
        signature: "failed",
        [item]: "failed",
      });
    }
    const flipped = signed.signature.replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    expect(await held({ ...signed, signature: flipped })).toMatchObject({
      result: "failed",
      signature: "failed",
      snapshot: "verified",
    });
  });

  it("of one file says nothing of another", async () => {
    const signed = value(readOpinion(file("o.json")));
    await openFile(file("bad.snapshot"));
    expect(await held(signed)).toMatchObject({
      result: "failed",
      signature: "verified",
      snapshot: "failed",
      sample: "notChecked",
    });
  });

  it("on a snapshot that failed has no sample, and is never unqualified", async () => {
    expect(desk.view).toMatchObject({ state: "open", result: "failed" });
    value(work.conclude("unqualified", "好"));
    expect(value(work.work()).lacks?.what).toBe("unqualified");
    value(work.conclude("adverse", "文件被改动。"));
    value(await keys.unlock(PASSPHRASE));
    value(work.sign(value(work.prepare()).digest, file("bad.json")));
    expect(await held(value(readOpinion(file("bad.json"))))).toMatchObject({
      result: "notChecked",
      signature: "verified",
      verification: "verified",
      sample: "notChecked",
    });
    desk.close();
  });

  it("is only what it says it is", () => {
    const text = readFileSync(file("o.json"), "utf8");
    const bad = (name: string, content: string) => {
      writeFileSync(file(name), content);
      return readOpinion(file(name));
    };
    for (const content of [
      "",
      "null",
      "[]",
      text.replace("opinion/1", "opinion/2"),
      text.replace('"at"', '"extra": 1, "at"'),
    ])
      expect(bad("x.json", content)).toMatchObject({ error: { kind: "OpinionUnreadable" } });
    expect(readOpinion(folder).ok).toBe(false);
    expect(
      new TextDecoder().decode(opinionBytes(value(readOpinion(file("o.json"))).opinion)),
    ).toMatch(/^<Bytes>collection-audit-opinion\/1\n\{"at":1795392000000,"auditor":/);
  });
});
