import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import { cryptoWaitReady, ed25519Verify } from "@polkadot/util-crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import { readPinned } from "../../scripts/snapshot/pinned-spec.ts";
import { runVerify } from "../../scripts/snapshot/run-verify.ts";
import { checkJustification } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader } from "../../shared/snapshot/header.ts";
import { StateProof } from "../../shared/snapshot/trie/proof.ts";
import { rngOf } from "../histories/rng.ts";
import { snapshotOf } from "../snapshot/made-snapshot.ts";
import { MUTATIONS } from "../snapshot/mutations.ts";
import { fileOf, rowsOf } from "../snapshot/opened.ts";
import { vectorSnapshots } from "../snapshot/vector-chain.ts";
import { type Vectors, vectorsOf } from "../snapshot/vectors.ts";

const FOLDER = join(import.meta.dirname, "../fixtures/snapshot-1");
const SPEC = join(FOLDER, "spec.json");
const read = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

const vectors = JSON.parse(readFileSync(join(FOLDER, "vectors.json"), "utf8")) as Vectors;
const pinned = readPinned(SPEC);
const whole = read("whole.snapshot");
const redacted = read("redacted.snapshot");

beforeAll(async () => {
  await cryptoWaitReady();
});

describe("the test vectors of the format", () => {
  it("are what the program computes from their file and specification", async () => {
    const computed = await vectorsOf(whole, readFileSync(SPEC, "utf8"), pinned);
    expect(JSON.parse(JSON.stringify(computed))).toEqual(vectors);
  });

  it("belong to files that verify, and whose rows are written as the same bytes", async () => {
    for (const [bytes, result] of [
      [whole, "verified"],
      [redacted, "notChecked"],
    ] as const) {
      const verification = await verifySnapshot(memorySource(bytes), pinned);
      expect(verification.result).toBe(result);
      expect(verification.parts.filter((part) => part.result === "failed")).toEqual([]);
      expect(Buffer.compare(fileOf(await rowsOf(bytes)).bytes, bytes)).toBe(0);
    }
  });

  it("are told from a file whose policies are of an older layout: nothing is wrong, and they are not checked", async () => {
    const verification = await verifySnapshot(memorySource(read("older-policy.snapshot")), pinned);
    expect(verification.parts.filter(({ result }) => result !== "verified")).toEqual([
      expect.objectContaining({ part: "policies", result: "notChecked" }),
    ]);
  });

  it("continue themselves, by the command that compares with an earlier snapshot", async () => {
    const file = (name: string) => join(FOLDER, name);
    const run = (earlier: string) =>
      runVerify({
        ...{ file: file("whole.snapshot"), spec: SPEC, earlier, opinion: undefined },
        ...{ rules: false, json: false, say: () => undefined },
      });
    expect(await run(file("redacted.snapshot"))).toBe(0);
    expect(await run(SPEC)).toBe(2);
  });

  it("are written by the program to the very byte", async () => {
    const made = vectorSnapshots();
    expect(made.chain.spec).toBe(readFileSync(SPEC, "utf8"));
    for (const [choice, bytes] of [
      [made.whole, whole],
      [made.redacted, redacted],
    ] as const)
      expect(Buffer.compare(await snapshotOf(made.chain, choice), bytes)).toBe(0);
  });

  it("have justifications of which each is taken or refused", () => {
    const { set, header, good, bad } = vectors.refused;
    const authorities = set.authorities.map((key) => ({ key, weight: 1n }));
    const target = decodeHeader(hexToBytes(header));
    const check = (bytes: string) =>
      checkJustification(hexToBytes(bytes), target, { id: set.id, authorities }, ed25519Verify);
    for (const bytes of Object.values(good)) check(bytes);
    for (const [name, bytes] of Object.entries(bad))
      expect(() => check(bytes), name).toThrow(RangeError);
  });

  it("have a trie that proves its values and what is absent", () => {
    const { root, nodes, state, absent } = vectors.trie;
    const proof = new StateProof(root, nodes.map(hexToBytes));
    for (const [key, value] of state)
      expect(proof.read(hexToBytes(key))).toEqual(hexToBytes(value));
    for (const key of absent) expect(proof.read(hexToBytes(key))).toBeUndefined();
  });
});

const python = spawnSync("python3", ["-c", "import hashlib, sqlite3"]).status === 0;
if (!python) console.warn("Skipped: no python3 with sqlite3 here for the independent verifier.");

describe.skipIf(!python)(
  "a verifier in another language, made from the format's page alone",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "independent-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    function independent(bytes: Uint8Array): string {
      const file = join(folder, "a.snapshot");
      writeFileSync(file, bytes);
      const script = join(import.meta.dirname, "../snapshot/independent.py");
      const { stdout, stderr } = spawnSync("python3", [script, file, SPEC], { encoding: "utf8" });
      expect(stderr).toBe("");
      return stdout.trimEnd().split("\n").at(-1) as string;
    }

    it("verifies them too", () => {
      expect(independent(whole)).toBe("verified");
      expect(independent(redacted)).toBe("verified");
    });

    it("finds what is changed, in the part in which we find it", async () => {
      const rows = await rowsOf(whole);
      const OWN = ["chain", "finality", "heads", "entries", "evidence"];
      let tried = 0;
      for (const [index, [kind, mutate]] of Object.entries(MUTATIONS).entries()) {
        const mutated = mutate(rngOf(index), rows);
        // What it does not look at: derived tables, the container, and nodes that nothing needs.
        if (mutated === undefined || !mutated.expected.parts.every((part) => OWN.includes(part)))
          continue;
        if (mutated.expected.result === "notChecked") continue;
        tried += 1;
        const told = independent(fileOf(mutated.rows).bytes);
        expect(told, kind).toMatch(new RegExp(`^failed: (${mutated.expected.parts.join("|")}): `));
      }
      expect(tried).toBeGreaterThan(30);
    });
  },
);
