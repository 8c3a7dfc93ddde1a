import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memorySource } from "../../electron/snapshot/page-store.ts";
import type { PinnedChain } from "../../electron/snapshot/pinned-chain.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { verifierPage } from "../../scripts/lib/verifier-page.ts";
import { readPinned } from "../../scripts/snapshot/pinned-spec.ts";
import type { EvidenceFile } from "../../shared/domain/evidence.ts";
import { type CaseId, caseId, type Hash, millis, orgId } from "../../shared/domain/units.ts";
import type { SnapshotWish } from "../../shared/ipc/proof-schemas.ts";
import { type Bend, lyingNode } from "./lying-node.ts";
import { openTestCase } from "./open-case.ts";
import { TestConsole, until } from "./outbox-console.ts";

const MINUTES = 60_000;
const PHOTO = "photograph ".repeat(20_000);
const honest: Bend = (_, result) => result;
const dir = mkdtempSync(join(tmpdir(), "proofs-"));
/** Where files go to, so that a test sees what is left there. */
const out = mkdtempSync(join(tmpdir(), "proofs-out-"));
let chain: DevChain;
let pinned: PinnedChain;
let liar: Awaited<ReturnType<typeof lyingNode>>;
let clerk: TestConsole;
let own: CaseId;
let other: CaseId;
let photo: EvidenceFile;
let commitment: Hash;

beforeAll(async () => {
  chain = await startDevChain({ dataDir: join(dir, "chain") });
  pinned = readPinned(chain.ready.spec);
  liar = await lyingNode(chain.ready.ws);
  const pageFile = join(dir, "page.html");
  writeFileSync(pageFile, await verifierPage());
  own = caseId(await openTestCase(chain.ready.ws));
  other = caseId(await openTestCase(chain.ready.ws));
  clerk = new TestConsole(join(dir, "profile"), chain.ready.spec, 1, pageFile);
  await clerk.sit("//org1//collector1", own);
  for (const url of [chain.ready.ws, liar.url]) await clerk.get("proof.addNode", { url });
  const file = join(dir, "photo.txt");
  writeFileSync(file, PHOTO);
  photo = await clerk.attach(file);
  const detail = { type: "RecordDelivery", notice: "Dunning", delivery: "SignedFor" } as const;
  const { item, unmet } = await clerk.get("act.prepare", {
    ...{ case: own, detail, occurredAt: millis(Date.now()), note: "已当面送达" },
    files: [photo.file],
  });
  expect(unmet).toEqual([]);
  await clerk.get("act.sign", { item });
  await clerk.reaches(item, "finalized");
  commitment = await until("the entry", async () => {
    const { timeline } = await clerk.get("cases.get", { id: own });
    return timeline.find(({ kind }) => kind.type === "NoticeDelivered")?.commitment;
  });
}, 6 * MINUTES);

afterAll(async () => {
  await clerk?.stop();
  await liar?.close();
  await chain?.stop();
  for (const folder of [dir, out]) rmSync(folder, { recursive: true, force: true });
}, MINUTES);

const wish = (change: Partial<SnapshotWish> = {}): SnapshotWish => ({
  node: chain.ready.ws,
  orgs: [1, 2, 3, 4].map(orgId),
  cases: { show: "all" },
  evidence: [],
  ...change,
});
const evidence = (files: Hash[]) => [{ case: own, commitment, files }];
const left = () => readdirSync(out).sort();

async function verified(bytes: Buffer) {
  const source = memorySource(new Uint8Array(bytes));
  const { parts, result, scope } = await verifySnapshot(source, pinned);
  return { result, scope, of: Object.fromEntries(parts.map((part) => [part.part, part])) };
}

describe("a console over a real chain", { timeout: 3 * MINUTES }, () => {
  it("makes a snapshot that proves itself, whole, with the evidence that was chosen", async () => {
    const made = await clerk.prove(
      ...(["proof.snapshot", wish({ evidence: evidence([photo.file]) })] as const),
      join(out, "a.snapshot"),
    );
    expect(made).toMatchObject({ state: "made", name: "a.snapshot", result: "verified" });
    expect(JSON.stringify(made)).not.toContain(out);
    const { result, of } = await verified(readFileSync(join(out, "a.snapshot")));
    expect(result).toBe("verified");
    expect(of.evidence).toMatchObject({ result: "verified", checked: 2 });
    expect(left()).toEqual(["a.snapshot"]);
  });

  it("leaves out what is withheld, and takes no evidence of it", async () => {
    const cases = { show: "except", ids: [own] } as const;
    const target = join(out, "b.snapshot");
    const made = await clerk.prove(
      "proof.snapshot",
      wish({ cases: { ...cases, ids: [own] } }),
      target,
    );
    expect(made).toMatchObject({ state: "made", result: "notChecked" });
    const bytes = readFileSync(target);
    const { of, scope } = await verified(bytes);
    expect(of.entries).toMatchObject({ result: "verified" });
    // An opening, its bill, a delivery.
    expect(scope.map(({ withheld }) => withheld)).toEqual([3, 0, 0, 0]);
    expect(bytes.includes(Buffer.from(own, "hex"))).toBe(false);
    expect(bytes.includes(Buffer.from(other, "hex"))).toBe(true);
    const with_ = wish({ cases: { show: "only", ids: [other] }, evidence: evidence([]) });
    expect(await clerk.prove("proof.snapshot", with_, join(out, "c.snapshot"))).toMatchObject({
      error: { kind: "EvidenceWithheld" },
    });
    expect(left()).toEqual(["a.snapshot", "b.snapshot"]);
  });

  it("makes a page of one case with its record and file, whose snapshot proves itself", async () => {
    const target = join(out, "d.html");
    const page = { node: chain.ready.ws, case: own, evidence: evidence([photo.file]) };
    const made = await clerk.prove("proof.page", page, target);
    expect(made).toMatchObject({ state: "made", what: "page", case: own, name: "d.html" });
    const html = readFileSync(target, "utf8");
    const base64 = /<script type="application\/octet-stream" id="snapshot">([^<]+)</.exec(
      html,
    )?.[1];
    const bytes = Buffer.from(base64 ?? "", "base64");
    const { of, scope } = await verified(bytes);
    expect(of.evidence).toMatchObject({ result: "verified", checked: 2 });
    expect(bytes.includes(Buffer.from("photograph photograph"))).toBe(true);
    expect(bytes.includes(Buffer.from(other, "hex"))).toBe(false);
    // Its own organisation alone: there is none above it.
    expect(scope.filter(({ shown }) => shown).map(({ org }) => org)).toEqual([1]);
    expect(left()).toEqual(["a.snapshot", "b.snapshot", "d.html"]);
  });

  const LIES: readonly (readonly [string, string, Bend])[] = [
    [
      ...(["a justification", "ProofNodeLies"] as const),
      ({ method }, result) => {
        if (method !== "chain_getBlock") return result;
        const block = structuredClone(result) as { justifications: [number[], number[]][] | null };
        const bytes = block.justifications?.[0]?.[1];
        if (bytes) bytes[60] = (bytes[60] as number) ^ 1;
        return block;
      },
    ],
    [
      ...(["an entry", "ProofNodeLies"] as const),
      ({ method }, result) => {
        if (method !== "state_queryStorageAt") return result;
        const text = JSON.stringify(result);
        return JSON.parse(
          text.replace(
            own,
            own.replace(/.$/, (c) => (c === "0" ? "1" : "0")),
          ),
        );
      },
    ],
    [
      ...(["the state", "ProofNodeLies"] as const),
      ({ method }, result) =>
        method === "state_getReadProof" ? { ...(result as object), proof: ["0x00"] } : result,
    ],
    [
      ...(["its chain", "ProofNodeOtherChain"] as const),
      ({ method, params }, result) =>
        method === "chain_getBlockHash" && params[0] === 0 ? `0x${"12".repeat(32)}` : result,
    ],
    [
      ...(["nothing", "ProofNodeFailed"] as const),
      ({ method }, result) => (method === "chain_getFinalizedHead" ? 7 : result),
    ],
    [
      ...(["a page, which is noise", "ProofNodeFailed"] as const),
      ({ method }, result) =>
        method === "state_queryStorageAt"
          ? JSON.parse(JSON.stringify(result).replace(/"0x[0-9a-f]{400,}"/g, '"0x08ffff"'))
          : result,
    ],
    [
      ...(["a header of noise", "ProofNodeLies"] as const),
      ({ method }, result) => {
        if (method !== "chain_getBlock") return result;
        const told = structuredClone(result) as {
          block: { header: { digest: { logs: string[] } } };
        };
        told.block.header.digest.logs = ["0x06ff"];
        return told;
      },
    ],
  ];

  it.each(LIES)(
    "writes nothing from a node that lies about %s, and names it",
    async (_, kind, bend) => {
      liar.told.bend = bend;
      const before = left();
      const ended = await clerk.prove(
        "proof.snapshot",
        wish({ node: liar.url }),
        join(out, "lie.snapshot"),
      );
      expect(ended).toMatchObject({ state: "failed", error: { kind, node: liar.url } });
      expect(left()).toEqual(before);
    },
  );

  it("gives up when it is told to, whatever the node is doing, and leaves nothing", async () => {
    const asked = new AbortController();
    const hanging = once(asked.signal, "abort");
    liar.told.bend = ({ method }, result) => {
      if (method === "state_getReadProof") asked.abort();
      return method === "state_getReadProof" ? new Promise(() => undefined) : result;
    };
    const before = left();
    const ended = clerk.prove("proof.snapshot", wish({ node: liar.url }), join(out, "no.snapshot"));
    await hanging;
    await clerk.get("proof.cancel", { what: "making" });
    expect(await ended).toEqual({ state: "none" });
    await until("no file", async () => (left().length === before.length ? true : undefined));
    expect(left()).toEqual(before);
  });

  it("compares its nodes and says which one lies", async () => {
    const compared = async () => {
      await clerk.get("proof.compareNodes", {});
      return until("the comparison", async () => {
        const { comparing } = await clerk.get("proof.get", {});
        return comparing.state === "compared" ? comparing : undefined;
      });
    };
    liar.told.bend = honest;
    const agreed = await compared();
    expect(agreed).toMatchObject({ result: "verified", blocks: 1 });
    expect(agreed.nodes.map(({ testimony }) => testimony)).toEqual(
      [1, 2].map(() => expect.objectContaining({ result: "proved", journals: 4, entries: 5 })),
    );
    liar.told.bend = LIES[0]?.[2] ?? honest;
    const { result, nodes } = await compared();
    expect(result).toBe("failed");
    expect(nodes.map(({ url, testimony }) => [url, testimony.result])).toEqual([
      [chain.ready.ws, "proved"],
      [liar.url, "lie"],
    ]);
  });
});
