import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { Hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { RpcError } from "./types.ts";

/**
 * Pauses before another try (ms). Right after a new head smoldot may know no peer that has it yet ("No node available
 * for storage query"), and peers come and go.
 */
const PAUSES_MS = [200, 500, 1_000, 2_000];

const hex = z.string().regex(/^0x(?:[0-9a-fA-F]{2})*$/);
const changesSchema = z
  .array(z.object({ changes: z.array(z.tuple([z.string(), hex.nullable()])) }))
  .length(1);

/** Keys in one answer. */
const KEYS_PAGE = 1_000;
const keysSchema = z.array(hex).max(KEYS_PAGE);

type Rpc = (method: string, params: readonly unknown[]) => Promise<unknown>;

/** Tries a call again while smoldot answers an error; gives up with `NodeUnavailable`. */
export async function persistently<T>(call: () => Promise<T>): Promise<Result<T>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return ok(await call());
    } catch (error) {
      const pause = PAUSES_MS[attempt];
      if (!(error instanceof RpcError) || pause === undefined)
        return fail({ kind: "NodeUnavailable", issue: String(error) });
      await sleep(pause);
    }
  }
}

/** Values that smoldot proved against the block's state root. One try. */
export async function readStorage(
  rpc: Rpc,
  keys: readonly string[],
  at: Hash,
): Promise<Map<string, Uint8Array>> {
  const values = new Map<string, Uint8Array>();
  if (keys.length === 0) return values;
  const [answer] = changesSchema.parse(await rpc("state_queryStorageAt", [keys, `0x${at}`]));
  // Copied out of Node's shared pool: whoever decodes it may look at the whole underlying buffer.
  for (const [key, value] of answer?.changes ?? [])
    if (value !== null) values.set(key, new Uint8Array(Buffer.from(value.slice(2), "hex")));
  return values;
}

/** Keys under a prefix that smoldot proved against the block's state root, ascending. One try. */
export async function readKeys(rpc: Rpc, prefix: string, at: Hash): Promise<string[]> {
  const keys: string[] = [];
  for (;;) {
    const after = keys.at(-1) ?? null;
    const page = await rpc("state_getKeysPaged", [prefix, KEYS_PAGE, after, `0x${at}`]);
    const found = keysSchema.parse(page);
    keys.push(...found);
    if (found.length < KEYS_PAGE) return keys;
  }
}
