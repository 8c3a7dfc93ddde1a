import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hexToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { headKey, pageKey } from "../../electron/ledger/sync/storage-keys.ts";
import { rpc } from "../../scripts/chain/rpc.ts";
import { headValueCodec, PAGE_ENTRIES, pageCodec } from "../../shared/codec/entry.ts";
import type { Entry } from "../../shared/domain/entry.ts";
import { orgId } from "../../shared/domain/units.ts";
import { readySchema, rpcPort } from "../chain/dev-chain-process.ts";

const hex = z.string().startsWith("0x");
const valuesSchema = z.array(z.object({ changes: z.array(z.tuple([hex, hex.nullable()])) }));

/** JSON-RPC port of the dev chain that runs in a folder. */
export const chainPort = (dir: string): number =>
  rpcPort(readySchema.parse(JSON.parse(readFileSync(join(dir, "ready.json"), "utf8"))));

/** All journals of these organisations at the newest finalized block, as the node itself tells them. */
export async function readJournals(port: number, orgs: readonly number[]): Promise<Entry[]> {
  const at = hex.parse(await rpc(port, "chain_getFinalizedHead"));
  const read = async (keys: readonly string[]): Promise<Uint8Array[]> => {
    const answer = await rpc(port, "state_queryStorageAt", [keys, at]);
    const changes = new Map(valuesSchema.parse(answer)[0]?.changes);
    return keys.map((key) => hexToBytes(changes.get(key)?.slice(2) ?? ""));
  };
  const entries: Entry[] = [];
  for (const org of orgs.map(orgId)) {
    const [head] = await read([headKey(org)]);
    const { length } = head && head.length > 0 ? headValueCodec.dec(head) : { length: 0 };
    const pages = Math.ceil(length / PAGE_ENTRIES);
    const keys = Array.from({ length: pages }, (_, page) => pageKey(org, page));
    const before = entries.length;
    for (const page of keys.length > 0 ? await read(keys) : [])
      entries.push(...pageCodec.dec(page));
    if (entries.length - before !== length)
      throw new Error(`Journal ${org} has ${length} entries, but its pages hold others.`);
  }
  return entries;
}
