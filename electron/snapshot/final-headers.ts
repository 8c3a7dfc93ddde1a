import { concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { compact } from "scale-ts";
import { z } from "zod";
import { ok, type Result } from "../../shared/errors.ts";
import { nextSet } from "../../shared/snapshot/grandpa.ts";
import { decodeHeader } from "../../shared/snapshot/header.ts";
import { type NodeRpc, unavailable } from "./rpc.ts";
import type { FinalHeader } from "./write.ts";

const hexSchema = z.string().regex(/^0x([0-9a-f]{2})*$/);
const numberSchema = z.string().regex(/^0x[0-9a-f]{1,8}$/);
const headerSchema = z.object({
  parentHash: hexSchema,
  number: numberSchema,
  stateRoot: hexSchema,
  extrinsicsRoot: hexSchema,
  digest: z.object({ logs: z.array(hexSchema) }),
});
const byteSchema = z.array(z.int().min(0).max(255));
const blockSchema = z.object({
  block: z.object({ header: headerSchema }),
  justifications: z.array(z.tuple([byteSchema, byteSchema])).nullable(),
});

const bytesOf = (hex: string) => hexToBytes(hex.slice(2));

/** The SCALE bytes of a header that a node tells of field by field. */
const headerBytes = (header: z.infer<typeof headerSchema>): Uint8Array =>
  concatBytes(
    bytesOf(header.parentHash),
    compact.enc(Number(header.number)),
    bytesOf(header.stateRoot),
    bytesOf(header.extrinsicsRoot),
    compact.enc(header.digest.logs.length),
    ...header.digest.logs.map(bytesOf),
  );

const GRANDPA = "FRNK";
/** How far back from the last final block one with a justification is looked for. */
const LOOK_BACK = 1_024;
/** Headers asked for at once while the ends of authority sets are looked for. */
const BATCH = 500;

/** A block's header, and its justification when the node keeps one. */
export interface ToldHeader {
  readonly header: Uint8Array;
  readonly justification: Uint8Array | undefined;
}

/** What a node tells of a block by its hash (with 0x). */
export async function toldHeader(rpc: NodeRpc, hash: string): Promise<Result<ToldHeader>> {
  const block = await rpc.call("chain_getBlock", [hash], blockSchema);
  if (!block.ok) return block;
  const found = block.value.justifications?.find(
    ([engine]) => String.fromCharCode(...engine) === GRANDPA,
  );
  const header = headerBytes(block.value.block.header);
  return ok({ header, justification: found && Uint8Array.from(found[1]) });
}

/** A block by its hash with its justification; undefined when the node keeps none. */
async function finalHeader(rpc: NodeRpc, hash: string): Promise<Result<FinalHeader | undefined>> {
  const found = await toldHeader(rpc, hash);
  if (!found.ok) return found;
  const { header, justification } = found.value;
  return ok(justification && { header, justification });
}

/** The number of the newest block that a node calls final. */
export async function finalNumber(rpc: NodeRpc): Promise<Result<number>> {
  const head = await rpc.call("chain_getFinalizedHead", [], hexSchema);
  if (!head.ok) return head;
  const header = await rpc.call("chain_getHeader", [head.value], headerSchema);
  return header.ok ? ok(Number(header.value.number)) : header;
}

/** The latest final block, at most at `height`, that the node can prove final. */
export async function latestProvable(
  rpc: NodeRpc,
  height?: number,
): Promise<Result<FinalHeader & { readonly hash: string }>> {
  const newest = await finalNumber(rpc);
  if (!newest.ok) return newest;
  const last = Math.min(newest.value, height ?? Number.POSITIVE_INFINITY);
  for (let number = last; number > Math.max(0, last - LOOK_BACK); number -= 1) {
    const hash = await rpc.call("chain_getBlockHash", [number], hexSchema);
    if (!hash.ok) return hash;
    const found = await finalHeader(rpc, hash.value);
    if (!found.ok) return found;
    if (found.value !== undefined) return ok({ ...found.value, hash: hash.value });
  }
  return unavailable(`no final block up to ${last} has a justification`);
}

/**
 * The ends of all authority sets before a block: headers that change the authorities, each with its justification. Reads
 * every header's digest from the first block on, because it asks the node for nothing that has to be believed.
 */
export async function setEnds(
  rpc: NodeRpc,
  height: number,
  progress: (done: number) => void,
): Promise<Result<FinalHeader[]>> {
  const ends: FinalHeader[] = [];
  for (let from = 1; from < height; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, height - from) }, (_, n) => from + n);
    const hashes = await rpc.batch(
      "chain_getBlockHash",
      numbers.map((n) => [n]),
      hexSchema,
    );
    if (!hashes.ok) return hashes;
    const headers = await rpc.batch(
      "chain_getHeader",
      hashes.value.map((h) => [h]),
      headerSchema,
    );
    if (!headers.ok) return headers;
    for (const [index, header] of headers.value.entries()) {
      const change = nextSet(decodeHeader(headerBytes(header)), { id: 0, authorities: [] });
      if (change === undefined) continue;
      const end = await finalHeader(rpc, hashes.value[index] as string);
      if (!end.ok) return end;
      if (end.value === undefined)
        return unavailable(`block ${from + index} ends an authority set and has no justification`);
      ends.push(end.value);
    }
    progress(from / height);
  }
  return ok(ends);
}
