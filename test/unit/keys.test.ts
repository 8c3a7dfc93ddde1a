import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Keyring } from "@polkadot/keyring";
import { cryptoWaitReady, signatureVerify } from "@polkadot/util-crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { keyFiles, listKeystores } from "../../electron/keys/key-files.ts";
import { AUTO_LOCK_MS, KeyService } from "../../electron/keys/key-service.ts";
import { type AccountId, accountId } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";

/** A console's keys on real files, with a clock that only the test moves. */
function consoleOf(dir: string, demoChain = false) {
  let selected: AccountId | undefined;
  let timer: { ms: number; callback: () => void } | undefined;
  const service = new KeyService({
    files: keyFiles(join(dir, "keys")),
    demoKeys: () => listKeystores(join(dir, "demo")),
    demoChain,
    selection: {
      get: () => selected,
      set: (account) => {
        selected = account;
        return ok(undefined);
      },
    },
    after: (ms, callback) => {
      const mine = { ms, callback };
      timer = mine;
      return () => {
        if (timer === mine) timer = undefined;
      };
    },
    now: () => 1_700_000_000_000,
    onChange: () => {},
  });
  return { service, timer: () => timer };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

let dir: string;
let demoJson: string;
let strangerJson: string;

beforeAll(async () => {
  await cryptoWaitReady();
  const ring = new Keyring({ type: "sr25519", ss58Format: 42 });
  const sealed = (uri: string, meta: Record<string, unknown>) =>
    JSON.stringify(ring.createFromUri(uri, meta).toJson("collection-demo"));
  demoJson = sealed("//org1//collector1", { name: "Demo collector", demo: true });
  strangerJson = sealed("//stranger", { name: "A stranger" });
});
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "keys-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe("personal keys", () => {
  it("are created sealed, open again from disk with the passphrase alone, and sign as their account", async () => {
    const { service } = consoleOf(dir);
    const { key, mnemonic } = value(await service.create("王芳", "eight ch"));
    expect(mnemonic.split(" ")).toHaveLength(12);
    expect(key).toMatchObject({ name: "王芳", demo: false, selected: true, locked: true });
    const again = consoleOf(dir).service;
    value(await again.select(key.account));
    expect(await again.unlock("eight Ch")).toEqual({
      ok: false,
      error: { kind: "WrongPassphrase" },
    });
    expect(again.sign(key.account, new Uint8Array([1]))).toEqual({
      ok: false,
      error: { kind: "KeyLocked", account: key.account },
    });
    expect(value(await again.unlock("eight ch")).locked).toBe(false);
    const message = new Uint8Array([1, 2, 3]);
    const signature = value(again.sign(key.account, message));
    expect(signature).toHaveLength(65);
    expect(signatureVerify(message, signature, key.address).isValid).toBe(true);
  });

  it("whose passphrase was lost come back from paper as the same account, under a new passphrase alone", async () => {
    const { service } = consoleOf(dir);
    const { key, mnemonic } = value(await service.create("王芳", "first passphrase"));
    const words = mnemonic.split(" ");
    const asWritten = `  ${words.slice(0, 6).join("  ").toUpperCase()}\n${words.slice(6).join(" ")} `;
    const back = value(await service.recover("王芳", asWritten, "second passphrase"));
    expect(back.account).toBe(key.account);
    expect(service.list()).toHaveLength(1);
    expect(await service.unlock("first passphrase")).toMatchObject({
      error: { kind: "WrongPassphrase" },
    });
    expect(value(await service.unlock("second passphrase")).locked).toBe(false);
    // On a new computer, too.
    const elsewhere = consoleOf(join(dir, "elsewhere")).service;
    expect(value(await elsewhere.recover("王芳", mnemonic, "second passphrase")).account).toBe(
      key.account,
    );
  });

  it("do not come back from words that are not theirs, and the words are not repeated", async () => {
    const { service } = consoleOf(dir);
    const { mnemonic } = value(await service.create("王芳", "first passphrase"));
    const words = mnemonic.split(" ");
    const kept = readdirSync(join(dir, "keys"));
    const wrong: [string, number][] = [
      [words.slice(1).join(" "), 11],
      [[...words.slice(0, 11), "collection"].join(" "), 12],
      [words.join(""), 1],
      ["   ", 0],
    ];
    for (const [text, count] of wrong) {
      const answer = await service.recover("王芳", text, "second passphrase");
      expect(answer).toEqual({
        ok: false,
        error: { kind: "BadMnemonic", words: count, needed: 12 },
      });
    }
    expect(await service.recover("王芳", mnemonic, "short")).toMatchObject({
      error: { kind: "WeakPassphrase" },
    });
    expect(readdirSync(join(dir, "keys"))).toEqual(kept);
  });

  it("refuse a passphrase of fewer than 8 characters and leave no file", async () => {
    const { service } = consoleOf(dir);
    expect(await service.create("x", "七个字不够长啊")).toEqual({
      ok: false,
      error: { kind: "WeakPassphrase", minimum: 8 },
    });
    expect(existsSync(join(dir, "keys"))).toBe(false);
  });

  it("are exported as they were imported, and one key's file never replaces another's", async () => {
    const { service } = consoleOf(dir);
    const first = value(await service.create("first", "passphrase 1")).key;
    const second = value(await service.import(strangerJson, "collection-demo"));
    expect(second).toMatchObject({ name: "A stranger", selected: false });
    expect(value(service.export(second.account))).toBe(strangerJson);
    expect(readdirSync(join(dir, "keys")).sort()).toEqual(
      [`${first.account}.json`, `${second.account}.json`].sort(),
    );
    expect(service.list().map((key) => key.account)).toHaveLength(2);
    expect(service.export(accountId("00".repeat(32)))).toEqual({
      ok: false,
      error: { kind: "NoKey" },
    });
  });

  it("do not take what is not a sealed sr25519 keystore of its own address", async () => {
    const { service } = consoleOf(dir);
    const keystore = JSON.parse(strangerJson) as Record<string, unknown>;
    const open = new Keyring({ type: "sr25519" }).createFromUri("//stranger").toJson();
    const other = (JSON.parse(demoJson) as { address: string }).address;
    for (const bad of [
      "",
      "not json",
      "[]",
      JSON.stringify({ ...keystore, encoded: undefined }),
      JSON.stringify({ ...keystore, address: "5nonsense" }),
      JSON.stringify({ ...keystore, encoding: { ...(keystore.encoding as object), version: "1" } }),
      JSON.stringify({ ...keystore, encoded: "AAAA" }),
      JSON.stringify({ ...keystore, address: other }),
      JSON.stringify(open),
    ]) {
      const result = await service.import(bad, "collection-demo");
      expect(result).toMatchObject({ ok: false, error: { kind: "BadKeystore" } });
    }
    expect(await service.import(strangerJson, "wrong passphrase")).toEqual({
      ok: false,
      error: { kind: "WrongPassphrase" },
    });
    expect(existsSync(join(dir, "keys"))).toBe(false);
  });

  it("pass over foreign files, and name a broken one when it is used", async () => {
    const { service } = consoleOf(dir);
    const key = value(await service.create("mine", "passphrase 1")).key;
    writeFileSync(join(dir, "keys", "notes.json"), "{");
    writeFileSync(join(dir, "keys", `${key.account}.json`), demoJson);
    expect(await service.unlock("passphrase 1")).toMatchObject({
      ok: false,
      error: { kind: "BadKeystore" },
    });
  });

  it("lock themselves after 10 minutes without signing, and when another key is selected", async () => {
    const { service, timer } = consoleOf(dir);
    const stranger = value(await service.import(strangerJson, "collection-demo"));
    value(await service.unlock("collection-demo"));
    const first = timer();
    expect(first?.ms).toBe(AUTO_LOCK_MS);
    value(service.sign(stranger.account, new Uint8Array(1)));
    expect(timer()).not.toBe(first);
    timer()?.callback();
    expect(value(service.selected()).locked).toBe(true);

    value(await service.unlock("collection-demo"));
    const mine = value(await service.create("mine", "passphrase 1")).key;
    value(await service.select(mine.account));
    expect(timer()).toBeUndefined();
    value(await service.select(stranger.account));
    expect(value(service.selected()).locked).toBe(true);
  });
});

describe("demo keys", () => {
  beforeEach(() => {
    keyFiles(join(dir, "demo")).write({
      ...value(parsed(demoJson)),
    });
  });
  const parsed = (json: string) => {
    const folder = mkdtempSync(join(tmpdir(), "demo-"));
    writeFileSync(join(folder, "k.json"), json);
    const found = listKeystores(folder)[0];
    rmSync(folder, { recursive: true });
    return found ? ok(found) : ({ ok: false, error: { kind: "NoKey" } } as const);
  };

  it("are offered on the demo chain only, and copied into the profile when selected", async () => {
    expect(consoleOf(dir, false).service.list()).toEqual([]);
    const { service } = consoleOf(dir, true);
    const [offer] = service.list();
    expect(offer).toMatchObject({ name: "Demo collector", demo: true, selected: false });
    const taken = value(await service.select(offer?.account as AccountId));
    expect(taken).toMatchObject({ selected: true, locked: true });
    expect(service.list()).toHaveLength(1);
    rmSync(join(dir, "demo"), { recursive: true });
    value(await service.unlock("collection-demo"));
    expect(consoleOf(dir, false).service.list()).toEqual([]);
  });
});
