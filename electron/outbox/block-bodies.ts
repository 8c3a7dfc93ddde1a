import { createHash } from "node:crypto";
import { z } from "zod";
import { type Hash, hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { LightNode } from "../light-node/types.ts";

const hex = z.string().startsWith("0x");
const blockSchema = z.object({
  block: z.object({
    header: z.object({ parentHash: hex, number: hex }),
    extrinsics: z.array(hex),
  }),
});

/** What is kept of a block's body. */
export interface BlockBody {
  readonly parent: Hash;
  readonly height: number;
  /** Place of these bytes (hexadecimal) in the body, or -1. */
  indexOf(extrinsic: string): number;
}

/** Bodies that are kept; of each only 32 bytes an extrinsic. */
const KEPT = 256;

/**
 * The bodies of blocks, each asked for once. A peer answers the same request for a body twice; at the third it bans who
 * asks (polkadot-sdk, `block_request_handler`), and the search for the reasons of several refused acts goes over the same
 * blocks. Errors: NodeUnavailable, also when no peer gives the block; that is asked again.
 */
export class BlockBodies {
  readonly #node: Pick<LightNode, "rpc">;
  readonly #kept = new Map<Hash, BlockBody>();

  constructor(node: Pick<LightNode, "rpc">) {
    this.#node = node;
  }

  async get(block: Hash): Promise<Result<BlockBody>> {
    const kept = this.#kept.get(block) ?? (await this.#fetch(block));
    if (kept === undefined) {
      return fail({ kind: "NodeUnavailable", issue: `no peer gave the body of block ${block}` });
    }
    // Used last, so kept longest.
    this.#kept.delete(block);
    this.#kept.set(block, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return ok(kept);
  }

  async #fetch(block: Hash): Promise<BlockBody | undefined> {
    const answer = await this.#node.rpc("chain_getBlock", [`0x${block}`]).catch(() => null);
    const parsed = blockSchema.safeParse(answer);
    if (!parsed.success) return undefined;
    const { header, extrinsics } = parsed.data.block;
    const places = new Map(extrinsics.map((bytes, index) => [digest(bytes.slice(2)), index]));
    return {
      parent: hash(header.parentHash.slice(2)),
      height: Number(header.number),
      indexOf: (extrinsic) => places.get(digest(extrinsic)) ?? -1,
    };
  }
}

const digest = (extrinsic: string): string =>
  createHash("sha256").update(extrinsic).digest("base64");
