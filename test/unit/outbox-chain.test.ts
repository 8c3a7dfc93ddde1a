import { expect, it } from "vitest";
import type { LightNode } from "../../electron/light-node/types.ts";
import type { ChainContext } from "../../electron/outbox/chain-context.ts";
import { createOutboxChain } from "../../electron/outbox/outbox-chain.ts";
import { hash } from "../../shared/domain/units.ts";

const blockHash = (height: number) => hash(height.toString(16).padStart(64, "0"));

/** A node whose peers serve a body of `heights` blocks as a real peer does: the third time they ban who asks. */
function pickyNode(missing: Set<number>) {
  const asked = new Map<number, number>();
  let banned = false;
  const rpc = async (_method: string, [block]: unknown[]) => {
    const height = Number(block);
    if (banned || missing.has(height)) return null;
    asked.set(height, (asked.get(height) ?? 0) + 1);
    banned = (asked.get(height) ?? 0) > 2;
    if (banned) return null;
    const header = {
      parentHash: `0x${blockHash(height - 1)}`,
      number: `0x${height.toString(16)}`,
    };
    return { block: { header, extrinsics: ["0x00", `0xaa${height.toString(16)}`] } };
  };
  return { asked, node: { rpc, onChange: () => () => {} } as unknown as LightNode };
}

it("asks for each body once, however many acts are looked for, and again only when no peer gave it", async () => {
  const missing = new Set([38]);
  const { node, asked } = pickyNode(missing);
  const chain = createOutboxChain(node, {} as ChainContext);
  const head = { hash: blockHash(40), height: 40 };
  for (const bytes of ["ff01", "ff02", "ff03", "ff04"])
    expect(await chain.refusal(bytes, head, undefined)).toMatchObject({
      error: { kind: "NodeUnavailable" },
    });
  missing.clear();
  const later = { hash: blockHash(41), height: 41 };
  for (const bytes of ["ff01", "ff02", "ff03", "ff04"])
    expect(await chain.refusal(bytes, later, undefined)).toEqual({ ok: true, value: undefined });
  expect([...asked.values()]).toEqual(Array(42).fill(1));
});
