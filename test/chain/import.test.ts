import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiPromise, Keyring, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareCases } from "../../scripts/import/prepare.ts";
import type { ImportCase } from "../../scripts/import/types.ts";
import { pageCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { day, orgId } from "../../shared/domain/units.ts";
import { DEV_CHAIN, type DevChainProcess, startDevChainProcess } from "./dev-chain-process.ts";

const SAMPLE = "data/road-traffic-fines-10k.csv";
const MINUTES = 60_000;

let dir: string;
let chain: DevChainProcess;
let api: ApiPromise;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "import-chain-"));
  chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", dir]);
  const { ws } = await chain.ready;
  const provider = new WsProvider(ws);
  api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}, 3 * MINUTES);

afterAll(async () => {
  await api?.disconnect();
  chain?.child.kill("SIGTERM");
  await chain?.ended;
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

interface Run {
  child: ChildProcess;
  ended: Promise<{ status: number | string; stdout: string; stderr: string }>;
}

function startImport(file: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(
    process.execPath,
    [
      ...["--import", "tsx", "scripts/import.ts", "--file", file],
      ...["--format", "road-traffic-fines", "--data-dir", dir, ...args],
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  );
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<{ status: number | string; stdout: string; stderr: string }>((done) => {
    child.once("close", (code, signal) => done({ status: code ?? signal ?? "", stdout, stderr }));
  });
  return { child, ended };
}

/** A part of the sample under other case ids, so that each test imports its own. */
function part(name: string, from: number, to: number): string {
  const file = join(dir, `${name}.csv`);
  const [header, ...rows] = readFileSync(SAMPLE, "utf8").trimEnd().split("\n");
  const ids = [...new Set(rows.map((row) => row.split(",", 1)[0]))].slice(from, to);
  const wanted = new Set(ids);
  const kept = rows.filter((row) => wanted.has(row.split(",", 1)[0])).map((row) => name + row);
  writeFileSync(file, [header, ...kept, ""].join("\n"));
  return file;
}

async function journalOf(org: number): Promise<Entry[]> {
  const head = (await api.query.collection?.heads?.(org))?.toJSON() as { length: number } | null;
  const pages = Array.from({ length: Math.ceil((head?.length ?? 0) / 16) }, (_, page) => page);
  const values =
    (await api.query.collection?.journal?.multi(pages.map((page) => [org, page]))) ?? [];
  return values.flatMap((value) => pageCodec.dec(value.toU8a()));
}

/** What the file must become on chain, with the shift that the import has decided. */
async function expected(file: string, org: number): Promise<ImportCase[]> {
  const folder = join(dir, "import");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const read = (end: string) =>
    readFileSync(join(folder, files.find((name) => name.endsWith(end)) ?? end), "utf8");
  const sha256 = createHash("sha256").update(readFileSync(file)).digest("hex");
  const begun = JSON.parse(read(`${sha256.slice(0, 16)}.jsonl`).split("\n")[0] ?? "");
  const cases: ImportCase[] = [];
  const source = prepareCases({
    file,
    orgs: [orgId(org)],
    today: day(begun.today),
    shiftDays: begun.shiftDays,
    secret: Buffer.from(read("secret").trim(), "hex"),
    onRow: () => {},
  });
  for await (const one of source) if ("entries" in one) cases.push(one);
  return cases;
}

describe("npm run import", () => {
  test(
    "killed at any instant, it goes on without a hole or a duplicate",
    async () => {
      const file = part("K", 0, 3000);
      const progress = () =>
        existsSync(join(dir, "import")) &&
        readdirSync(join(dir, "import"), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".jsonl"))
          .reduce(
            (lines, name) =>
              lines + readFileSync(join(dir, "import", name), "utf8").split("\n").length - 1,
            0,
          );
      // With calls on their way; with some final and others not.
      for (const lines of [1, 2, 4]) {
        const run = startImport(file, ["--org", "4"]);
        await expect
          .poll(progress, { timeout: 2 * MINUTES, interval: 5 })
          .toBeGreaterThanOrEqual(lines);
        await new Promise((resolve) => setTimeout(resolve, lines * 100));
        run.child.kill("SIGKILL");
        // A fast machine may be done before the last kills; the first one always comes in the middle.
        expect(lines === 1 ? ["SIGKILL"] : ["SIGKILL", 0]).toContain((await run.ended).status);
      }
      const last = await startImport(file, ["--org", "4"]).ended;
      expect(last, last.stderr).toMatchObject({ status: 0 });
      expect(last.stdout).toMatch(/rows = .* imported \+ 0 rejected \+ .* passed over/);

      const cases = await expected(file, 4);
      const journal = (await journalOf(4)).filter((entry) => entry.case !== undefined);
      const of = groupByCase(journal);
      expect(of.size).toBe(3000);
      for (const one of cases) {
        const entries = of.get(one.case)?.map(({ occurredAt, commitment, kind }) => ({
          occurredAt,
          commitment,
          kind,
        }));
        expect(entries).toEqual(one.entries);
      }
      expect(new Set(journal.map((entry) => entry.provenance))).toEqual(new Set(["Imported"]));

      // The register opens every customer, once.
      const register = readFileSync(join(dir, "register.csv"), "utf8").trim().split("\n").slice(1);
      expect(register.map((line) => line.split(",")[0]).toSorted()).toEqual(
        cases.map((one) => one.register.commitment).toSorted(),
      );

      const again = await startImport(file, ["--org", "4"]).ended;
      expect(again).toMatchObject({ status: 0 });
      expect(again.stdout).toMatch(/rows = 0 imported \+ 0 rejected \+ [\d,]+ passed over/);
      expect((await journalOf(4)).length).toBe(journal.length + staffEntries(await journalOf(4)));
    },
    10 * MINUTES,
  );

  test(
    "outlives its node: waits for it and goes on",
    async () => {
      // More than can be on its way at once, so that the node goes while the import still has calls to send.
      const file = part("N", 3000, 9000);
      const before = (await journalOf(4)).length;
      const run = startImport(file, ["--org", "4"]);
      await expect
        .poll(async () => (await journalOf(4)).length, { timeout: 2 * MINUTES, interval: 50 })
        .toBeGreaterThan(before);
      chain.child.kill("SIGTERM");
      await chain.ended;
      chain = startDevChainProcess([...DEV_CHAIN, "--data-dir", dir]);
      await chain.ready;
      const end = await run.ended;
      expect(end, end.stderr).toMatchObject({ status: 0 });
      expect(end.stderr).toContain("is gone. Waiting for it");
      await expect.poll(() => api.isConnected, { timeout: MINUTES }).toBe(true);
      const cases = await expected(file, 4);
      expect((await journalOf(4)).length - before).toBe(
        cases.reduce((sum, one) => sum + one.entries.length, 0),
      );
    },
    10 * MINUTES,
  );

  test(
    "brings in the other cases of a call that the chain refuses, and cases of many entries",
    async () => {
      const row = (id: string, activity: string, date: string, rest: string) =>
        [id, activity, date, rest].join(",");
      const fine = "561,36.0,,,0.0,NIL,157.0,A,,,0.0";
      const lines = ["R1", "R2", "R3"].map((id) => row(id, "Create Fine", "2007-01-01", fine));
      for (let paid = 1; paid <= 150; paid += 1) {
        lines.push(row("R3", "Payment", "2007-01-02", `,,,1.0,${paid}.0,,,,,,`));
      }
      lines.push(row("R4", "Create Fine", "2007-03-01", fine));
      const file = join(dir, "R.csv");
      const [header] = readFileSync(SAMPLE, "utf8").split("\n");
      writeFileSync(file, [header, ...lines].join("\n"));
      // The newest row comes to lie in the future, which the chain refuses.
      const newest = Date.parse("2007-03-01") / 86_400_000;
      const shift = Math.ceil(Date.now() / 86_400_000) + 2 - newest;
      const args = ["--org", "4", "--shift-days", String(shift)];
      const run = await startImport(file, args).ended;
      expect(run, run.stderr).toMatchObject({ status: 0 });
      expect(run.stdout).toContain("154 rows = 153 imported + 1 rejected + 0 passed over");
      expect(run.stdout).toContain("rejected: 1 ChainRefused");
      const cases = groupByCase(await journalOf(4));
      for (const one of await expected(file, 4)) {
        const refused = one.register.reference === "R4";
        expect(cases.get(one.case)?.map((entry) => entry.kind)).toEqual(
          refused ? undefined : one.entries.map((entry) => entry.kind),
        );
      }
    },
    5 * MINUTES,
  );

  test(
    "says why it cannot begin",
    async () => {
      const file = part("S", 4500, 4510);
      const keystore = (name: string) => ["--keystore", `chain/demo/keystores/${name}.json`];
      const passphrase = (text: string) => ({ COLLECTION_PASSPHRASE: text });
      const collector = startImport(
        file,
        ["--org", "4", ...keystore("org4-collector1")],
        passphrase("collection-demo"),
      );
      expect(await collector.ended).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("only an admin of the organisation may import"),
      });
      const wrong = startImport(file, ["--org", "4", ...keystore("org4-admin")], passphrase("no"));
      expect(await wrong.ended).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("The passphrase does not open"),
      });
      expect(await startImport(file, ["--org", "9"]).ended).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("no organisation 9"),
      });

      const admin = new Keyring({ type: "sr25519" }).addFromUri("//org4//admin");
      const close = api.tx.consortium?.closeImport?.(4);
      await new Promise<void>((resolve, reject) => {
        close
          ?.signAndSend(admin, ({ status }) => {
            if (status.isFinalized) resolve();
          })
          .catch(reject);
      });
      expect(await startImport(file, ["--org", "4"]).ended).toMatchObject({
        status: 1,
        stderr: expect.stringContaining("The import window of organisation 4 is closed"),
      });
    },
    5 * MINUTES,
  );
});

function groupByCase(journal: readonly Entry[]): Map<string | undefined, Entry[]> {
  const cases = new Map<string | undefined, Entry[]>();
  for (const entry of journal) {
    const entries = cases.get(entry.case) ?? [];
    entries.push(entry);
    cases.set(entry.case, entries);
  }
  return cases;
}

function staffEntries(journal: readonly Entry[]): number {
  return journal.filter((entry) => entry.case === undefined).length;
}
