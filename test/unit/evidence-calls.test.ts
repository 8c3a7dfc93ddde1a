import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLedgerService, type LedgerService } from "../../electron/ledger-service.ts";
import { answerCall, type Forward } from "../../electron/main/calls.ts";
import { withDialogs } from "../../electron/main/evidence-calls.ts";
import { APP_URL } from "../../electron/security/origin.ts";
import { EVIDENCE_MAX_FILES, type EvidenceFile } from "../../shared/domain/evidence.ts";
import { ok, type Result } from "../../shared/errors.ts";
import type { ProofView } from "../../shared/ipc/proof-schemas.ts";

/** From the window's message to the files on the disk, with all but Electron's own window and dialogs. */
let dir: string;
let service: LedgerService;
let picked: string[];
let target: string | undefined;
let offered: string | undefined;
/** Whether the operator lets the console speak to a node. */
let agreed = false;
const forwarded: unknown[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "collection-evidence-"));
  const dataDir = join(dir, "profile");
  const profile = { genesis: "11".repeat(32), chainName: "Demo", networkEnabled: false };
  const specFile = join(dir, "spec.json");
  picked = [];
  target = undefined;
  forwarded.length = 0;
  service = start(dataDir, specFile, profile);
});
afterEach(async () => {
  await service.stop();
  rmSync(dir, { recursive: true, force: true });
});

function start(dataDir: string, specFile: string, profile: object): LedgerService {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, "profile.json"), JSON.stringify(profile));
  return createLedgerService({
    dataDir,
    specFile,
    dataKey: new Uint8Array(32).fill(3),
    log: () => undefined,
  });
}

/** What the window's message becomes. */
function ask(channel: string, input: unknown): Promise<Result<unknown>> {
  const sender = { url: APP_URL, ownMainFrame: true };
  const toService: Forward = (name, request) => {
    forwarded.push(request);
    return service.call(name, request);
  };
  const dialogs = {
    pickFiles: async () => picked,
    pickTarget: async (name: string) => {
      offered = name;
      return target;
    },
    pickPackage: async () => picked[0],
    pickBackup: async () => picked[0],
    pickRegister: async () => picked[0],
    pickSnapshot: async () => picked[0],
    agreeToNode: async () => agreed,
  };
  return answerCall(sender, channel, input, withDialogs(dialogs, toService)) as Promise<
    Result<unknown>
  >;
}

async function attach(): Promise<EvidenceFile[]> {
  const answer = await ask("evidence.attach", {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as EvidenceFile[];
}

describe("addresses of nodes", () => {
  const url = "ws://node.example:9944";
  const kept = async () => {
    const view = await ask("proof.get", {});
    return view.ok && (view.value as ProofView).nodes.map((node) => node.url);
  };

  it("are kept only when the operator agrees in a box of the system, and only as such", async () => {
    agreed = false;
    expect((await ask("proof.addNode", { url })).ok).toBe(true);
    expect(await kept()).toEqual([]);
    agreed = true;
    for (const bad of [
      "file:///etc/passwd",
      "ws://u:p@host",
      "host:9944",
      `${url}/${"a".repeat(512)}`,
    ])
      expect(await ask("proof.addNode", { url: bad })).toMatchObject({
        error: { kind: "MalformedRequest" },
      });
    await ask("proof.addNode", { url });
    expect(await kept()).toEqual([url]);
    await ask("proof.removeNode", { url });
    expect(await kept()).toEqual([]);
  });

  it("are not asked while the network is off", async () => {
    target = join(dir, "a.snapshot");
    const wish = { node: url, orgs: [1], cases: { show: "all" }, evidence: [] };
    expect(await ask("proof.snapshot", wish)).toMatchObject({ error: { kind: "NetworkOff" } });
    expect(await ask("proof.compareNodes", {})).toMatchObject({ error: { kind: "NetworkOff" } });
    expect(existsSync(target)).toBe(false);
  });
});

describe("files on their way from the disk to the window", () => {
  it("are picked by the operator only: a path that the window sends is dropped", async () => {
    const secret = join(dir, "passwords.txt");
    writeFileSync(secret, "secret");
    expect(await ask("evidence.attach", { paths: [secret] })).toEqual(ok([]));
    expect(forwarded).toEqual([]);

    picked = [join(dir, "照片.txt")];
    writeFileSync(picked[0] as string, "现场");
    const answer = await ask("evidence.attach", { paths: [secret] });
    expect(JSON.stringify(answer)).not.toContain(dir);
    expect(answer).toMatchObject({
      ok: true,
      value: [{ name: "照片.txt", bytes: 6, mediaType: "text/plain" }],
    });
  });

  it("are saved where the operator says, under no name that leads elsewhere", async () => {
    picked = [join(dir, "a.txt")];
    writeFileSync(picked[0] as string, "内容");
    const [file] = await attach();
    const copy = { file: file?.file, name: "..\\..\\etc/pass:wd", target: join(dir, "evil") };
    expect(await ask("evidence.export", copy)).toEqual(ok({ saved: false }));
    expect(offered).toBe("pass_wd");
    target = join(dir, "copy.txt");
    expect(await ask("evidence.export", copy)).toEqual(ok({ saved: true }));
    expect(readFileSync(target, "utf8")).toBe("内容");
    expect(await ask("evidence.discard", { file: file?.file })).toEqual(ok({}));
    expect(await ask("evidence.export", copy)).toMatchObject({
      error: { kind: "EvidenceMissing" },
    });
  });

  it("are backed up to and restored from places that the operator chooses, not the window", async () => {
    const evil = join(dir, "evil");
    writeFileSync(evil, "secret");
    const [make, restore] = [
      { passphrase: "12345678", target: evil },
      { passphrase: "x", source: evil },
    ];
    expect(await ask("backup.make", make)).toEqual(ok({ saved: false }));
    expect(offered).toMatch(/^collection-console-\d{4}-\d\d-\d\d\.ccbackup$/);
    expect(await ask("backup.restore", restore)).toEqual(ok({ restored: false }));
    expect(forwarded).toEqual([]);
    target = join(dir, "a.ccbackup");
    picked = [join(dir, "b.ccbackup")];
    writeFileSync(picked[0] as string, "no backup");
    expect(await ask("backup.make", make)).toMatchObject({ value: { saved: true } });
    const answer = await ask("backup.restore", restore);
    expect(answer).toMatchObject({
      error: { kind: "BackupUnreadable", name: "b.ccbackup", reason: "foreign" },
    });
    expect(JSON.stringify(answer)).not.toContain(dir);
    expect(readFileSync(evil, "utf8")).toBe("secret");
    expect(forwarded).toEqual([
      { ...make, target },
      { ...restore, source: picked[0] },
    ]);
  });

  it("hold the sealed key alone when a key is saved, where the operator says", async () => {
    const made = await ask("keys.create", { name: "王芳", passphrase: "four plain words" });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { key, mnemonic } = made.value as { key: { account: string }; mnemonic: string };
    const request = { account: key.account, name: "../a:b.json", target: join(dir, "evil") };
    expect(await ask("keys.save", request)).toEqual(ok({ saved: false }));
    expect(offered).toBe("a_b.json");
    target = join(dir, "backup.json");
    expect(await ask("keys.save", request)).toEqual(ok({ saved: true }));
    const text = readFileSync(target, "utf8");
    expect(JSON.parse(text)).toMatchObject({ encoding: { version: "3" } });
    expect(text).not.toContain(mnemonic);
    expect(await ask("keys.save", { ...request, account: "99".repeat(32) })).toMatchObject({
      error: { kind: "NoKey" },
    });
  });

  it("are packed and taken over at places that the operator chooses, not the window", async () => {
    const [request, evil] = [{ case: "c1".repeat(16), passphrase: "12345678" }, join(dir, "evil")];
    const pack = { ...request, commitment: "77".repeat(32), target: evil };
    const unpack = { ...request, source: evil };
    writeFileSync(evil, "secret");
    expect(await ask("evidence.pack", pack)).toEqual(ok({ saved: false }));
    expect(offered).toBe("77777777.ccev");
    expect(await ask("evidence.unpack", unpack)).toEqual(ok({ taken: false }));
    expect(forwarded).toEqual([]);

    target = join(dir, "package.ccev");
    picked = [join(dir, "other.ccev")];
    writeFileSync(
      picked[0] as string,
      "no package of evidence, but long enough to be one".repeat(9),
    );
    expect(await ask("evidence.pack", pack)).toMatchObject({ error: { kind: "NotFound" } });
    const answer = await ask("evidence.unpack", unpack);
    expect(answer).toMatchObject({ error: { kind: "CorruptFile", file: "other.ccev" } });
    expect(JSON.stringify(answer)).not.toContain(dir);
    expect(forwarded).toEqual([
      { ...pack, target },
      { ...unpack, source: picked[0] },
    ]);
  });

  it("say what is wrong with them by their name", async () => {
    picked = Array.from({ length: EVIDENCE_MAX_FILES + 1 }, (_, n) => join(dir, `${n}.txt`));
    expect(await ask("evidence.attach", {})).toMatchObject({
      error: { kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES },
    });
    picked = [join(dir, "none.txt")];
    const answer = await ask("evidence.attach", {});
    expect(answer).toMatchObject({ error: { kind: "EvidenceUnreadable", name: "none.txt" } });
    expect(JSON.stringify(answer)).not.toContain(dir);
  });

  it("have nothing to verify or to erase behind a commitment of another console", async () => {
    const commitment = "77".repeat(32);
    const request = { case: "c1".repeat(16), commitment };
    expect(await ask("evidence.verify", request)).toEqual(ok({ state: "elsewhere", files: [] }));
    expect(await ask("evidence.erase", { commitment })).toMatchObject({
      error: { kind: "NotFound" },
    });
  });
});
