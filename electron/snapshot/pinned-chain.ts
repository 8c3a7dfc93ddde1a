import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { blake2Hex, Cursor } from "../../shared/snapshot/bytes.ts";
import { type AuthoritySet, readAuthorities } from "../../shared/snapshot/grandpa.ts";
import { makeTrie } from "../../shared/snapshot/trie/root.ts";
import { AUTHORITIES_KEY } from "../ledger/sync/storage-keys.ts";

/** What a chain's specification settles: the only thing that a verification trusts. */
export interface PinnedChain {
  readonly genesis: Hash;
  readonly name: string;
  readonly id: string;
  readonly ss58: number;
  /** Who finalizes from the first block on. */
  readonly authorities: AuthoritySet;
}

const hex = z.string().regex(/^0x([0-9a-fA-F]{2})*$/);

const specSchema = z.object({
  name: z.string().min(1),
  id: z.string().min(1),
  properties: z.object({ ss58Format: z.int().optional() }).nullish(),
  genesis: z.object({
    raw: z.object({
      top: z.record(hex, hex),
      childrenDefault: z.record(z.string(), z.unknown()).optional(),
    }),
  }),
});

const fromHex = (text: string) => hexToBytes(text.slice(2));

/**
 * Computes a chain's first block and its authorities from the text of a raw specification; `file` only names it in the
 * error. Fails with `BadChainSpec`.
 */
export function pinChain(file: string, text: string): Result<PinnedChain> {
  const bad = (issue: string): Result<never> =>
    fail<AppError>({ kind: "BadChainSpec", file, issue });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return bad(`is not JSON: ${(error as Error).message}`);
  }
  const parsed = specSchema.safeParse(json);
  if (!parsed.success) return bad("it is no raw specification with the whole first state");
  const { name, id, properties, genesis } = parsed.data;
  const { top, childrenDefault = {} } = genesis.raw;
  if (Object.keys(childrenDefault).length > 0) return bad("its first state has child tries");
  const list = top[AUTHORITIES_KEY];
  if (list === undefined) return bad("its first state names nobody who finalizes blocks");
  try {
    const cursor = new Cursor(fromHex(list));
    const authorities = readAuthorities(cursor);
    cursor.end();
    return ok({
      genesis: genesisHash(top),
      name,
      id,
      ss58: properties?.ss58Format ?? 42,
      authorities: { id: 0, authorities },
    });
  } catch (error) {
    return bad(`those who finalize blocks cannot be read: ${(error as Error).message}`);
  }
}

/** The hash of the header without parent, extrinsics and digest over a first state. */
export function genesisHash(top: Readonly<Record<string, string>>): Hash {
  const state = Object.entries(top).map(([key, value]) => [fromHex(key), fromHex(value)] as const);
  const { root } = makeTrie(state);
  const noExtrinsics = makeTrie([]).root;
  const header = concatBytes(
    new Uint8Array(32),
    Uint8Array.of(0),
    hexToBytes(root),
    hexToBytes(noExtrinsics),
    Uint8Array.of(0),
  );
  return hash(blake2Hex(header));
}

/** For messages. */
export const shortHash = (bytes: Uint8Array | string): string =>
  `${(typeof bytes === "string" ? bytes : bytesToHex(bytes)).slice(0, 16)}…`;
