import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeAtBlock } from "../../electron/snapshot/node-source.ts";
import { type PinnedChain, pinChain } from "../../electron/snapshot/pinned-chain.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { makeSnapshotFile } from "../../electron/snapshot/snapshot-file.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";

const dir = mkdtempSync(join(tmpdir(), "snapshot-chain-"));
let chain: DevChain;
let pinned: PinnedChain;

beforeAll(async () => {
  chain = await startDevChain({ dataDir: dir });
  const found = pinChain(chain.ready.spec, readFileSync(chain.ready.spec, "utf8"));
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  pinned = found.value;
}, 180_000);

afterAll(async () => {
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe("a snapshot of a real chain", () => {
  it("is proved by the node's justification and state, and the specification alone", async () => {
    const node = await nodeAtBlock(openNodeRpc(chain.ready.ws), {});
    if (!node.ok) throw new Error(JSON.stringify(node.error));
    // The first block as we compute it from the specification is the node's.
    expect(node.value.genesis).toBe(pinned.genesis);
    const { source } = node.value;
    const orgs = source.heads.map(({ org }) => org as number);
    const path = join(dir, "a.snapshot");
    const make = () => makeSnapshotFile({ path, chain: pinned, source, choice: { orgs } });
    const made = await make();
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const { parts, identity } = made.value.verification;
    for (const part of ["file", "chain", "finality", "heads", "state", "organisations"] as const)
      expect(parts.find((one) => one.part === part)).toMatchObject({ result: "verified" });
    expect(identity?.height).toBe(node.value.height);
    const first = readFileSync(path);
    await make();
    expect(Buffer.compare(first, readFileSync(path))).toBe(0);
  }, 120_000);
});
