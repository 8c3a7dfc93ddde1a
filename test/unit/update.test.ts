import { spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { updateConfigSchema } from "../../electron/update/config.ts";
import {
  bucketOf,
  compareVersions,
  readFeed,
  signedBytes,
  type UpdateManifest,
} from "../../electron/update/feed.ts";
import { Updater } from "../../electron/update/updater.ts";
import { ROOT } from "../../scripts/lib/paths.ts";

const NOW = Date.UTC(2026, 10, 29);
const DAY_MS = 86_400_000;
const PACKAGE = Buffer.from("the new console ".repeat(5_000));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const pair = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");
const rawKey = (key: KeyObject) =>
  key.export({ format: "der", type: "spki" }).subarray(-32).toString("hex");

const manifest = (changes: Partial<UpdateManifest> = {}): UpdateManifest => ({
  appId: "org.collection-console.console",
  version: "0.2.0",
  issued: NOW - DAY_MS,
  expires: NOW + 30 * DAY_MS,
  rollout: 100,
  notes: { zh: "Xiu", en: "Mends" },
  packages: [
    {
      target: "nsis",
      arch: "x64",
      name: "setup.exe",
      bytes: 3,
      sha256: sha256(Buffer.from("exe")),
    },
    {
      target: "appimage",
      arch: "x64",
      name: "c.AppImage",
      bytes: PACKAGE.length,
      sha256: sha256(PACKAGE),
    },
  ],
  ...changes,
});

function signed(value: unknown, key: KeyObject = pair.privateKey) {
  const text = JSON.stringify(value);
  return { manifest: text, signature: sign(null, signedBytes(text), key).toString("hex") };
}

describe("updates", () => {
  /** What the server answers, by path; a function for what a file cannot do. */
  let files: Map<string, string | Buffer | { status: number; location?: string }>;
  let asked: string[];
  let server: Server;
  let folder: string;
  let installed: string[];
  let held: number | undefined;
  /** Whether the system refuses to install. */
  let broken: boolean;

  beforeEach(async () => {
    files = new Map<string, string | Buffer>([
      ["/feed.json", JSON.stringify(signed(manifest()))],
      ["/c.AppImage", PACKAGE],
    ]);
    asked = [];
    installed = [];
    held = 0;
    broken = false;
    folder = join(mkdtempSync(join(tmpdir(), "collection-console-update-")), "update");
    server = createServer((request, response) => {
      const path = request.url ?? "";
      asked.push(path);
      const answer = files.get(path) ?? { status: 404 };
      if (typeof answer === "string" || Buffer.isBuffer(answer)) response.end(answer);
      else
        response
          .writeHead(answer.status, answer.location ? { location: answer.location } : {})
          .end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  const updater = (current = "0.1.0") =>
    new Updater({
      config: updateConfigSchema.parse({
        feed: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`,
        publicKey: rawKey(pair.publicKey),
      }),
      current,
      target: "appimage",
      folder,
      held: async () => held,
      install(file) {
        if (broken) throw new Error("EACCES");
        installed.push(file);
      },
      now: () => NOW,
    });
  const offer = (feed: unknown) => files.set("/feed.json", JSON.stringify(feed));
  const look = async (current?: string) => {
    const looked = await updater(current).look();
    return looked.ok ? "offered" : looked.refusal.kind;
  };
  const staged = async () => {
    const looked = await updater().look();
    if (!looked.ok) throw new Error(looked.refusal.kind);
    return updater().stage(looked.value);
  };

  it("are looked at, downloaded and installed, each only when it is asked for", async () => {
    expect(await look()).toBe("offered");
    expect(asked).toEqual(["/feed.json"]);
    const ready = await staged();
    if (!ready.ok) throw new Error(ready.refusal.kind);
    expect(readFileSync(ready.value.file)).toEqual(PACKAGE);
    expect(installed).toEqual([]);
    expect(await updater().install(ready.value)).toEqual({ ok: true, value: undefined });
    expect(installed).toEqual([ready.value.file]);
    // What lies there whole is not fetched again.
    await staged();
    expect(asked.filter((path) => path === "/c.AppImage")).toHaveLength(1);
  });

  it("wait while the outbox holds something, or does not say", async () => {
    const ready = await staged();
    if (!ready.ok) throw new Error(ready.refusal.kind);
    held = 2;
    expect(await updater().install(ready.value)).toEqual({
      ok: false,
      refusal: { kind: "OutboxNotEmpty", held: 2 },
    });
    held = undefined;
    expect(await updater().install(ready.value)).toMatchObject({
      refusal: { kind: "OutboxUnknown" },
    });
    expect(installed).toEqual([]);
  });

  it("that the system refuses are told", async () => {
    const ready = await staged();
    if (!ready.ok) throw new Error(ready.refusal.kind);
    broken = true;
    expect(await updater().install(ready.value)).toEqual({
      ok: false,
      refusal: { kind: "DiskFailed", issue: "EACCES" },
    });
  });

  it("count only with the pinned key's signature over every byte", async () => {
    offer(signed(manifest(), stranger.privateKey));
    expect(await look()).toBe("FeedForged");
    const good = signed(manifest());
    const bytes = Buffer.from(good.manifest);
    const asker = {
      publicKey: rawKey(pair.publicKey),
      current: "0.1.0",
      target: "appimage",
      consoleId: "",
      now: NOW,
    } as const;
    const read = (feed: unknown) => readFeed(JSON.stringify(feed), asker);
    expect(read(good).ok).toBe(true);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 127 }), (at, flip) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ flip;
        expect(read({ ...good, manifest: other.toString("latin1") })).toEqual({
          ok: false,
          refusal: { kind: "FeedForged" },
        });
      }),
    );
    // The same text signed without its purpose, as by a key that signs other things too.
    const bare = sign(null, Buffer.from(good.manifest), pair.privateKey).toString("hex");
    offer({ ...good, signature: bare });
    expect(await look()).toBe("FeedForged");
  });

  it.each([
    ["NothingNewer", manifest({ version: "0.1.0" })],
    ["NothingNewer", manifest({ version: "0.0.9" })],
    ["FeedExpired", manifest({ expires: NOW })],
    ["NotYetHere", manifest({ rollout: 0 })],
    ["NoPackage", manifest({ packages: manifest().packages.slice(0, 1) })],
    ["FeedUnreadable", { ...manifest(), appId: "org.other" }],
    ["FeedUnreadable", { ...manifest(), more: 1 }],
    [
      "FeedUnreadable",
      manifest({ packages: manifest().packages.map((one) => ({ ...one, name: "../c.AppImage" })) }),
    ],
  ])("are refused although signed: %s", async (kind, value) => {
    offer(signed(value));
    expect(await look()).toBe(kind);
  });

  it("are never a downgrade", async () => {
    expect(await look("0.2.0")).toBe("NothingNewer");
    expect(await look("0.10.0")).toBe("NothingNewer");
    expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0);
  });

  it.each([
    ["no JSON", "FeedUnreadable"],
    ["", "FeedUnreadable"],
    ["x".repeat(300_000), "FeedUnreadable"],
    [JSON.stringify({ manifest: "{}", signature: "00" }), "FeedUnreadable"],
  ])("are refused when the feed is none (%#)", async (text, kind) => {
    files.set("/feed.json", text);
    expect(await look()).toBe(kind);
  });

  it("follow no redirection and say when nobody answers", async () => {
    files.set("/other.json", JSON.stringify(signed(manifest())));
    files.set("/feed.json", { status: 302, location: "/other.json" });
    expect(await look()).toBe("FeedUnreachable");
    expect(asked).toEqual(["/feed.json"]);
    files.delete("/feed.json");
    expect(await look()).toBe("FeedUnreachable");
  });

  it.each([
    ["sha256", Buffer.from(PACKAGE).fill(1, 10, 11)],
    ["size", PACKAGE.subarray(1)],
    ["size", Buffer.concat([PACKAGE, PACKAGE])],
  ])("leave nothing behind of a wrong download: %s", async (what, bytes) => {
    files.set("/c.AppImage", bytes);
    expect(await staged()).toEqual({ ok: false, refusal: { kind: "WrongFile", what } });
    expect(readdirSync(folder)).toEqual(["console-id"]);
  });

  it("are checked again before they are installed", async () => {
    const ready = await staged();
    if (!ready.ok) throw new Error(ready.refusal.kind);
    writeFileSync(ready.value.file, Buffer.from(PACKAGE).fill(1, 10, 11));
    expect(await updater().install(ready.value)).toEqual({
      ok: false,
      refusal: { kind: "WrongFile", what: "sha256" },
    });
    expect(installed).toEqual([]);
    // And a changed one is fetched anew.
    const again = await staged();
    expect(again.ok && readFileSync(again.value.file).equals(PACKAGE)).toBe(true);
  });

  it("reach about as many consoles as the feed says", () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => sha256(Buffer.from(String(n))));
    const share = ids.filter((id) => bucketOf(id, "0.2.0") < 20).length / ids.length;
    expect(share).toBeGreaterThan(0.16);
    expect(share).toBeLessThan(0.24);
  });

  it("keep the console's number, which decides when its turn is", async () => {
    await look();
    const id = readFileSync(join(folder, "console-id"), "utf8");
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    await look();
    expect(readFileSync(join(folder, "console-id"), "utf8")).toBe(id);
    expect(existsSync(join(folder, "c.AppImage"))).toBe(false);
  });

  it.each(["http://updates.example/feed.json", "file:///feed.json", "feed.json"])(
    "come from https only, not from %s",
    (feed) => {
      const publicKey = rawKey(pair.publicKey);
      expect(updateConfigSchema.safeParse({ feed, publicKey }).success).toBe(false);
      expect(
        updateConfigSchema.parse({ feed: "https://updates.example/feed.json", publicKey })
          .automatic,
      ).toBe(false);
    },
  );

  it("are offered by the feed that npm run update-feed signs", async () => {
    const work = mkdtempSync(join(tmpdir(), "collection-console-feed-"));
    try {
      const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
      const name = `collection-console-${version}-linux-x86_64.AppImage`;
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [join(ROOT, "scripts/bootstrap.mjs"), "update-feed", ...args], {
          encoding: "utf8",
        });
      const key = join(work, "key.pem");
      const notes = join(work, "notes.json");
      const release = join(work, "release");
      mkdirSync(release);
      writeFileSync(join(release, name), PACKAGE);
      writeFileSync(notes, JSON.stringify({ zh: "Xiu", en: "Mends" }));
      const publicKey = run("--new-key", key).stdout.trim();
      expect(publicKey).toMatch(/^[0-9a-f]{64}$/);
      // A key is never written over.
      expect(run("--new-key", key).status).toBe(1);
      const args = ["--key", key, "--notes", notes, "--release", release];
      expect(run(...args).stderr).toBe("");
      const text = readFileSync(join(release, "feed.json"), "utf8");
      const asker = { publicKey, target: "appimage", consoleId: "", now: Date.now() } as const;
      const offered = readFeed(text, { ...asker, current: "0.0.1" });
      expect(offered).toMatchObject({
        ok: true,
        value: { package: { name, bytes: PACKAGE.length, sha256: sha256(PACKAGE) } },
      });
      expect(readFeed(text, { ...asker, current: version })).toMatchObject({
        refusal: { kind: "NothingNewer" },
      });
      rmSync(join(release, name));
      writeFileSync(join(release, `not-for-release-${name}`), PACKAGE);
      expect(run(...args).stderr).toContain("not for release");
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
});
