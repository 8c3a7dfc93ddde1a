import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";

const MB = 1024 * 1024;
let close: () => void = () => undefined;
afterEach(() => close());

/** A node that answers as `answer` does; how many bytes of it were taken. */
async function node(answer: (response: ServerResponse, sent: { bytes: number }) => void) {
  const sent = { bytes: 0 };
  const server = createServer((request, response) => {
    request.resume();
    answer(response, sent);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return { rpc: openNodeRpc(`ws://127.0.0.1:${port}`), sent };
}

const ask = async (answer: Parameters<typeof node>[0]) => {
  const { rpc, sent } = await node(answer);
  return { result: await rpc.call("chain_getFinalizedHead", [], z.unknown()), sent };
};
const refused = (issue: string) => ({
  ok: false,
  error: { kind: "NodeUnavailable", issue: expect.stringContaining(issue) },
});
const whole = (text: string) => (response: ServerResponse) => void response.end(text);

/** Writes `piece` again and again until nobody listens. */
const flood = (piece: Buffer) => (response: ServerResponse, sent: { bytes: number }) => {
  const go = (): void => {
    while (!response.destroyed) {
      sent.bytes += piece.length;
      if (!response.write(piece)) return void response.once("drain", go);
    }
  };
  go();
};

it("gives up a node that floods, and takes no more of it than the limit", async () => {
  const before = process.memoryUsage().rss;
  const { result, sent } = await ask(flood(Buffer.alloc(MB, "[")));
  expect(result).toMatchObject(refused("longer than 64 MB"));
  expect(sent.bytes).toBeLessThan(100 * MB);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
});

it("gives up a node that says beforehand that it floods", async () => {
  const { result, sent } = await ask((response, sent) => {
    response.setHeader("content-length", 1e12);
    flood(Buffer.alloc(MB, " "))(response, sent);
  });
  expect(result).toMatchObject(refused("longer than 64 MB"));
  expect(sent.bytes).toBeLessThan(20 * MB);
});

it("takes nothing that is nested too deep, has too many items, or is no JSON", async () => {
  const nested = (depth: number, inner = "1") =>
    `{"id":1,"result":${"[".repeat(depth)}${inner}${"]".repeat(depth)}}`;
  expect((await ask(whole(nested(5_000_000)))).result).toMatchObject(refused("nested more than"));
  expect((await ask(whole(nested(1, `${"[],".repeat(3_000_000)}1`)))).result).toMatchObject(
    refused("items"),
  );
  expect((await ask(whole("<html>"))).result).toMatchObject(refused("no JSON"));
});

it("takes brackets and quotes in strings for what they are", async () => {
  const text = `${"[{".repeat(1_000)}\\""]\\`;
  const answer = JSON.stringify({ id: 1, result: [text, { [text]: "[" }] });
  expect((await ask(whole(answer))).result).toEqual({ ok: true, value: [text, { [text]: "[" }] });
});
