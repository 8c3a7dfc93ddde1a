import { start } from "smoldot";
import { z } from "zod";

const hex = z.string().regex(/^0x[0-9a-f]*$/);
const headerSchema = z.object({
  number: hex.transform(Number),
  digest: z.object({ logs: z.array(hex) }),
});
const noticeSchema = z.object({ params: z.object({ result: headerSchema }) });

/** The first `count` finalized headers after the genesis block that a light node sees which knows nothing but the spec. */
export async function followFinalized(
  spec: string,
  count: number,
): Promise<z.infer<typeof headerSchema>[]> {
  const client = start({ forbidTcp: true, forbidWss: true, maxLogLevel: 1 });
  try {
    const light = await client.addChain({ chainSpec: spec });
    light.sendJsonRpc(
      JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "chain_subscribeFinalizedHeads",
        params: [],
      }),
    );
    const seen: z.infer<typeof headerSchema>[] = [];
    for await (const answer of light.jsonRpcResponses) {
      const parsed = noticeSchema.safeParse(JSON.parse(answer));
      if (parsed.success && parsed.data.params.result.number > 0)
        seen.push(parsed.data.params.result);
      if (seen.length === count) break;
    }
    return seen;
  } finally {
    await client.terminate();
  }
}
