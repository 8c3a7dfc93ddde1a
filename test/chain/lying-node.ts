import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

const callSchema = z.object({
  id: z.unknown(),
  method: z.string(),
  params: z.array(z.unknown()).default([]),
});
type Call = z.infer<typeof callSchema>;

/** Gets a call and the node's own result, and answers what is told instead, or a promise of it. */
export type Bend = (call: Call, result: unknown) => unknown;

/** A node's JSON-RPC that tells something else than the node; `bend` may be changed while it runs. */
export async function lyingNode(url: string) {
  const node = url.replace(/^ws/, "http");
  const told: { bend: Bend } = { bend: (_, result) => result };
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const answer = await fetch(node, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const calls = z.union([callSchema, z.array(callSchema)]).parse(JSON.parse(body));
    const change = async (call: Call, one: { result?: unknown }) => ({
      ...one,
      result: await told.bend(call, one.result),
    });
    const json = await answer.json();
    const bent = Array.isArray(calls)
      ? await Promise.all(calls.map((call, index) => change(call, json[index])))
      : await change(calls, json);
    response.setHeader("content-type", "application/json").end(JSON.stringify(bent));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
