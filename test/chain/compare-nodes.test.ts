import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { compareNodes } from "../../electron/snapshot/compare-nodes.ts";
import type { PinnedChain } from "../../electron/snapshot/pinned-chain.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { type DevChain, startDevChain } from "../../scripts/chain/dev-chain.ts";
import { readPinned } from "../../scripts/snapshot/pinned-spec.ts";
import { toldNodes } from "../../scripts/snapshot/run-compare.ts";
import { type Bend, lyingNode } from "./lying-node.ts";
import { openTestCase } from "./open-case.ts";

const MINUTES = 60_000;
const dir = mkdtempSync(join(tmpdir(), "compare-nodes-"));
let chain: DevChain;
let pinned: PinnedChain;
let liar: Awaited<ReturnType<typeof lyingNode>>;
/** Three validators, and the fourth through its liar. */
let urls: string[];
/** A block behind the one that holds a case. */
let height: number;

const compare = (of = urls, at?: number) =>
  compareNodes(
    of.map((name) => ({ name, rpc: openNodeRpc(name) })),
    pinned,
    at,
  );

beforeAll(async () => {
  chain = await startDevChain({ dataDir: join(dir, "chain"), validators: 4 });
  pinned = readPinned(chain.ready.spec);
  await openTestCase(chain.ready.ws);
  liar = await lyingNode(chain.nodes[3] as string);
  urls = [...chain.nodes.slice(0, 3), liar.url];
  await vi.waitFor(
    async () => {
      const { nodes, height: at } = await compare();
      expect(at).toBeGreaterThan(6);
      expect(nodes.map(({ testimony }) => entriesOf(testimony))).toEqual([2, 2, 2, 2]);
    },
    { timeout: MINUTES, interval: 500 },
  );
  height = (await compare()).height as number;
}, 5 * MINUTES);

afterAll(async () => {
  await liar?.close();
  await chain?.stop();
  rmSync(dir, { recursive: true, force: true });
}, MINUTES);

const entriesOf = (testimony: Awaited<ReturnType<typeof compare>>["nodes"][number]["testimony"]) =>
  testimony.result === "proved"
    ? testimony.heads.reduce((sum, { length }) => sum + length, 0)
    : undefined;

const changesSchema = z.array(
  z.object({ block: z.string(), changes: z.array(z.tuple([z.string(), z.string().nullable()])) }),
);

/** One digit of a text changed. */
const bent = (hex: string, at = hex.length - 1) =>
  `${hex.slice(0, at)}${hex[at] === "0" ? "1" : "0"}${hex.slice(at + 1)}`;

const blockSchema = z.looseObject({
  block: z.looseObject({
    header: z.looseObject({
      stateRoot: z.string(),
      digest: z.object({ logs: z.string().array() }),
    }),
  }),
  justifications: z.array(z.tuple([z.number().array(), z.number().array()])).nullable(),
});

const onBlock =
  (change: (block: z.infer<typeof blockSchema>) => void): Bend =>
  ({ method }, result) => {
    if (method !== "chain_getBlock") return result;
    const block = blockSchema.parse(result);
    change(block);
    return block;
  };

/** What a node can lie about, how, and what is said of it. */
const LIES: readonly (readonly [string, Bend, RegExp])[] = [
  [
    "state",
    // A longer journal than there is, or another page: the last value of each answer.
    ({ method }, result) => {
      if (method !== "state_queryStorageAt") return result;
      const answer = changesSchema.parse(result);
      const changes = answer.at(-1)?.changes ?? [];
      const last = changes.findLast(([, value]) => value !== null && value.length > 20);
      if (last?.[1]) last[1] = bent(last[1]);
      return answer;
    },
    /it says .* where its own proof has/,
  ],
  [
    "state",
    ({ method }, result) => {
      if (method !== "state_getReadProof") return result;
      const { at, proof } = z.object({ at: z.string(), proof: z.string().array() }).parse(result);
      return { at, proof: proof.map((node) => bent(node)) };
    },
    /lacks the node/,
  ],
  [
    "header",
    onBlock(({ block }) => {
      const { logs } = block.header.digest;
      const at = logs.findIndex((log) => log.startsWith("0x04434f4c4c"));
      logs[at] = bent(logs[at] as string);
    }),
    /the header that it gives for block \d+ is of block/,
  ],
  [
    "finality",
    onBlock(({ justifications }) => {
      const bytes = justifications?.[0]?.[1];
      if (bytes) bytes[60] = (bytes[60] as number) ^ 1;
    }),
    /vote 1 /,
  ],
];

describe("nodes of one chain", { timeout: 2 * MINUTES }, () => {
  it("prove one and the same block", async () => {
    liar.told.bend = (_, result) => result;
    const { result, blocks, nodes } = await compare(urls, height);
    // Also where a validator finalized a later block at once.
    for (let below = height - 1; below > Math.max(0, height - 5); below -= 1)
      expect((await compare(urls, below)).result).toBe("verified");
    expect(nodes.map(({ testimony }) => testimony.result)).toEqual(Array(4).fill("proved"));
    expect(blocks).toHaveLength(1);
    expect(result).toBe("verified");
  });

  it.each(LIES)("give away the one that lies about its %s", async (about, bend, reason) => {
    liar.told.bend = bend;
    const comparison = await compare(urls, height);
    const { result, nodes, blocks } = comparison;
    expect(nodes.map(({ testimony }) => testimony.result)).toEqual([
      ...["proved", "proved", "proved", "lie"],
    ]);
    expect(nodes[3]?.testimony).toMatchObject({
      about,
      reason: expect.stringMatching(reason),
    });
    expect(blocks).toHaveLength(1);
    expect(result).toBe("failed");
    expect(toldNodes(comparison).at(-1)).toBe(`FAILED: ${liar.url} does not tell the truth.`);
  });

  it("are caught with an older block in the place of the one asked for, whole and well proved", async () => {
    liar.told.bend = (_, result) => result;
    const other = await openNodeRpc(liar.url).call("chain_getBlockHash", [height - 2], z.string());
    if (!other.ok) throw new Error(JSON.stringify(other.error));
    liar.told.bend = ({ method, params }, result) =>
      method === "chain_getBlockHash" && params[0] === height ? other.value : result;
    const { result, nodes } = await compare(urls, height);
    expect(nodes[3]?.testimony).toMatchObject({ result: "lie", about: "header" });
    expect(result).toBe("failed");
  });

  it("are told from one of another chain", async () => {
    liar.told.bend = ({ method, params }, result) =>
      method === "chain_getBlockHash" && params[0] === 0 ? bent(result as string) : result;
    const comparison = await compare(urls, height);
    expect(comparison.nodes[3]?.testimony.result).toBe("otherChain");
    expect(comparison.result).toBe("failed");
    expect(toldNodes(comparison).at(-1)).toBe(`FAILED: ${liar.url} is of another chain.`);
  });

  it("are not called equal when one does not answer or keeps no proof", async () => {
    liar.told.bend = onBlock((block) => {
      block.justifications = null;
    });
    const silent = await compare(urls, height);
    expect(silent.nodes[3]?.testimony).toMatchObject({
      result: "silent",
      reason: expect.stringMatching(/it keeps no proof that block|it has no block/),
    });
    expect(silent.result).toBe("notChecked");
    const gone = await compare([urls[0] as string, "ws://127.0.0.1:9"]);
    expect(gone.nodes.map(({ testimony }) => testimony.result)).toEqual(["proved", "silent"]);
    expect(gone.result).toBe("notChecked");
  });
});
