import { afterEach, expect, test, vi } from "vitest";
import { createNodeProvider } from "../../electron/light-node/provider.ts";

/** A provider over a scripted node; `sent` is what reached it. */
function open() {
  const sent: { id: string; method: string }[] = [];
  const node = createNodeProvider(() => ({ isSyncing: false, peers: 1 }));
  const send = (message: string) => sent.push(JSON.parse(message));
  const answer = (fields: object) => node.receive(JSON.stringify({ jsonrpc: "2.0", ...fields }));
  return { node, sent, send, answer };
}

const opened: ReturnType<typeof open>[] = [];
afterEach(() => Promise.all(opened.splice(0).map(({ node }) => node.close())));

async function connected() {
  const one = open();
  opened.push(one);
  await one.node.open();
  one.node.attach(one.send);
  await vi.waitFor(() => expect(one.node.provider.isConnected).toBe(true), 5_000);
  return one;
}

test("requests of the provider come back to it, and are told from the node's own", async () => {
  const { node, sent, answer } = await connected();
  const call = node.provider.send("system_chain", []);
  await vi.waitFor(() => expect(sent.map(({ method }) => method)).toContain("system_chain"));
  const id = sent.find(({ method }) => method === "system_chain")?.id;
  expect(id).toMatch(/^provider/);
  answer({ id: "somebody else's", result: "no" });
  answer({ id, result: "yes" });
  expect(await call).toBe("yes");
  expect(sent.map(({ method }) => method)).not.toContain("system_health");
});

test("a lost session ends what waits; the next one connects the provider again", async () => {
  const { node, sent, send } = await connected();
  const call = node.provider.send("state_getMetadata", []);
  await vi.waitFor(() => expect(sent.map(({ method }) => method)).toContain("state_getMetadata"));
  const disconnected = new Promise<void>((resolve) => node.provider.on("disconnected", resolve));
  node.detach();
  await expect(call).rejects.toThrow();
  await disconnected;
  node.attach(send);
  await vi.waitFor(() => expect(node.provider.isConnected).toBe(true), 10_000);
});

test("a provider without a session asks calmly", async () => {
  const one = open();
  opened.push(one);
  const parse = vi.spyOn(JSON, "parse");
  await one.node.open();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(parse.mock.calls.length).toBeLessThan(50);
  parse.mockRestore();
});
