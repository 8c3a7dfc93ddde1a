import { describe, expect, test } from "vitest";
import { parseChainSpec } from "../../electron/light-node/chain-spec.ts";
import { parseHeader } from "../../electron/light-node/header.ts";
import { RpcClient } from "../../electron/light-node/rpc-client.ts";
import { NodeDownError, RpcError } from "../../electron/light-node/types.ts";

const spec = {
  name: "Demo",
  id: "demo",
  chainType: "Development",
  bootNodes: ["/ip4/127.0.0.1/tcp/30333/ws/p2p/12D3KooW"],
  genesis: { raw: { top: { "0x00": "0x01" } } },
};

describe("a chain spec", () => {
  test("is taken when it is raw and names a boot node", () => {
    const text = JSON.stringify(spec);
    expect(parseChainSpec("s.json", text)).toEqual({
      ok: true,
      value: { name: "Demo", id: "demo", demo: true, text },
    });
  });

  test.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /is not JSON/],
    ["a list", [], /spec/],
    ["no genesis", { ...spec, genesis: undefined }, /genesis: the genesis must be raw/],
    ["a genesis that is not raw", { ...spec, genesis: { runtimeGenesis: {} } }, /must be raw/],
    ["no boot node", { ...spec, bootNodes: [] }, /bootNodes: the spec names no boot node/],
    ["a boot node of another form", { ...spec, bootNodes: ["ws://x"] }, /multiaddress/],
    ["no name", { ...spec, name: "" }, /name/],
  ])("is refused with %s", (_, value, issue) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const result = parseChainSpec("s.json", text);
    if (result.ok || result.error.kind !== "BadChainSpec") throw new Error("taken");
    expect(result.error.issue).toMatch(issue);
  });
});

test("a header's hash is that of its SCALE bytes", () => {
  // Polkadot's genesis header: every node of that chain has this hash.
  const genesis = parseHeader({
    parentHash: `0x${"00".repeat(32)}`,
    number: "0x0",
    stateRoot: "0x29d0d972cd27cbc511e9589fcb7a4506d5eb6a9e8df205f00472e5ab354a4e17",
    extrinsicsRoot: "0x03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314",
    digest: { logs: [] },
  });
  expect(genesis.hash).toBe("91b171bb158e2d3848fa23a9f1c25182fb8e20313b2c1eb49219da7a70ce90c3");
  expect(() => parseHeader({ number: "5" })).toThrow();
});

describe("RpcClient", () => {
  const open = () => {
    const sent: { id: number; method: string }[] = [];
    const client = new RpcClient((message) => sent.push(JSON.parse(message)));
    const answer = (fields: object) =>
      client.receive(JSON.stringify({ jsonrpc: "2.0", ...fields }));
    return { sent, client, answer };
  };

  test("matches answers to requests, in any order", async () => {
    const { sent, client, answer } = open();
    const [a, b] = [client.call("a"), client.call("b")];
    answer({ id: sent[1]?.id, result: "of b" });
    answer({ id: sent[0]?.id, error: { code: -32000, message: "no" } });
    expect(await b).toBe("of b");
    await expect(a).rejects.toEqual(new RpcError(-32000, "no"));
  });

  test("gives notifications to their subscription, and ends all waiting when it closes", async () => {
    const { sent, client, answer } = open();
    const heads: unknown[] = [];
    const subscribed = client.subscribe("heads", (head) => heads.push(head));
    answer({ id: sent[0]?.id, result: "sub1" });
    await subscribed;
    answer({ method: "head", params: { subscription: "other", result: 1 } });
    answer({ method: "head", params: { subscription: "sub1", result: 2 } });
    expect(heads).toEqual([2]);
    const waiting = client.call("slow");
    client.close("switched off");
    await expect(waiting).rejects.toEqual(new NodeDownError("switched off"));
    await expect(client.call("late")).rejects.toEqual(new NodeDownError("switched off"));
  });
});
