import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdsSealedData } from "../../electron/main/sealed-data.ts";
import { createFileAtomic } from "../../electron/security/atomic-file.ts";
import { openDataKey, type Protector } from "../../electron/security/data-key.ts";

/** Seals by turning the text around; another account cannot open it. */
const protector: Protector = {
  protect: (plain) => new TextEncoder().encode([...plain].reverse().join("")),
  unprotect: (sealed) => [...new TextDecoder().decode(sealed)].reverse().join(""),
};
const broken: Protector = {
  protect: () => {
    throw new Error("no key store");
  },
  unprotect: () => {
    throw new Error("no key store");
  },
};

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "data-key-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = (seal?: Protector, encrypted = false) =>
  openDataKey({
    file: join(dir, "profile", "data.key"),
    protector: seal,
    hasEncryptedData: () => encrypted,
  });

describe("the data key", () => {
  it("is made once, sealed by the system, and opens again", () => {
    const made = open(protector);
    expect(made).toMatchObject({ ok: true, value: { protection: "os" } });
    expect(open(protector, true)).toEqual(made);
    const key = made.ok ? Buffer.from(made.value.key).toString("hex") : "";
    expect(key).toHaveLength(64);
    expect(readFileSync(join(dir, "profile", "data.key"), "utf8")).not.toContain(key);
    expect(readdirSync(join(dir, "profile"))).toEqual(["data.key"]);
  });

  it("lies in a file of its owner when the system cannot seal, and says so", () => {
    const made = open(broken);
    expect(made).toMatchObject({ ok: true, value: { protection: "file" } });
    expect(open(undefined, true)).toEqual(made);
    if (process.platform !== "win32") {
      expect(statSync(join(dir, "profile", "data.key")).mode & 0o777).toBe(0o600);
    }
  });

  it("of a newer program is left alone and named as such", () => {
    open(protector);
    const file = join(dir, "profile", "data.key");
    const newer = JSON.stringify({ version: 2, sealedBy: "something new" });
    writeFileSync(file, newer);
    expect(open(protector, true)).toEqual({
      ok: false,
      error: { kind: "NewerData", file: "data.key", version: 2, supported: 1 },
    });
    expect(readFileSync(file, "utf8")).toBe(newer);
  });

  it("is never replaced: a lost, damaged or foreign key locks the data", () => {
    expect(open(protector, true)).toMatchObject({ ok: false, error: { kind: "LocalDataLocked" } });
    expect(readdirSync(dir)).toEqual([]);
    open(protector);
    const file = join(dir, "profile", "data.key");
    const before = readFileSync(file);
    expect(open(broken)).toMatchObject({ ok: false, error: { kind: "LocalDataLocked" } });
    expect(open(undefined)).toMatchObject({ ok: false, error: { kind: "LocalDataLocked" } });
    expect(readFileSync(file)).toEqual(before);
    for (const damage of ["", "{", '{"version":1,"protection":"file","value":"00"}']) {
      writeFileSync(file, damage);
      expect(open(protector)).toMatchObject({ ok: false, error: { kind: "LocalDataLocked" } });
      expect(readFileSync(file, "utf8")).toBe(damage);
    }
  });

  it.each(["local/local.1", "evidence/aa.sealed", "evidence/lost/aa.sealed", "restored/local/x"])(
    "is not made anew while %s is all that is left of the profile",
    (left) => {
      const profile = join(dir, "profile");
      const file = join(profile, "data-key.json");
      const openIt = () =>
        openDataKey({ file, protector, hasEncryptedData: () => holdsSealedData(profile) });
      mkdirSync(join(profile, dirname(left)), { recursive: true });
      writeFileSync(join(profile, left), "sealed");
      expect(openIt()).toEqual({
        ok: false,
        error: { kind: "LocalDataLocked", issue: "the key file is gone" },
      });
      expect(existsSync(file)).toBe(false);
      // Empty folders are nothing to lose.
      rmSync(join(profile, left));
      expect(openIt()).toMatchObject({ ok: true });
    },
  );

  it("is the first one's when two consoles make it at once", () => {
    const file = join(dir, "k");
    expect(createFileAtomic(file, new Uint8Array([1]))).toEqual({ ok: true, value: true });
    expect(createFileAtomic(file, new Uint8Array([2]))).toEqual({ ok: true, value: false });
    expect([...readFileSync(file)]).toEqual([1]);
    expect(readdirSync(dir)).toEqual(["k"]);
  });
});
