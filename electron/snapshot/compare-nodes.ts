import { cryptoWaitReady } from "@polkadot/util-crypto";
import { finalNumber } from "./final-headers.ts";
import { hearNode, type Testimony } from "./node-testimony.ts";
import type { PinnedChain } from "./pinned-chain.ts";
import type { NodeRpc } from "./rpc.ts";

export interface ComparedNode {
  readonly name: string;
  /** The newest block that it calls final; undefined when it did not say. */
  readonly newest: number | undefined;
  readonly testimony: Testimony;
}

export interface NodeComparison {
  /**
   * `verified`: two or more nodes prove one and the same block. `failed`: one lies or is of another chain, or two blocks are proved final at one height,
   * for which a third of the authorities must have signed two histories. `notChecked`: fewer than two could prove anything.
   */
  readonly result: "verified" | "failed" | "notChecked";
  readonly height: number | undefined;
  readonly nodes: readonly ComparedNode[];
  /** Blocks that were proved final at the height: one, unless the authorities signed two histories. */
  readonly blocks: readonly string[];
}

/**
 * Compares nodes at one height: the highest that all of those who answer call final, or the given one. Each node's word is held
 * against the pinned chain first, so that a lie is told from a difference.
 */
export async function compareNodes(
  nodes: readonly { readonly name: string; readonly rpc: NodeRpc }[],
  pinned: PinnedChain,
  wanted?: number,
): Promise<NodeComparison> {
  await cryptoWaitReady();
  const newest = await Promise.all(nodes.map(({ rpc }) => finalNumber(rpc)));
  const known = newest.flatMap((one) => (one.ok ? [one.value] : []));
  const height = wanted ?? (known.length > 0 ? Math.min(...known) : undefined);
  const compared = await Promise.all(
    nodes.map(async ({ name, rpc }, index): Promise<ComparedNode> => {
      const own = newest[index];
      if (height === undefined || own === undefined || !own.ok) {
        const reason =
          own?.ok === false && "issue" in own.error ? own.error.issue : "it did not answer";
        return { name, newest: undefined, testimony: { result: "silent", reason } };
      }
      return { name, newest: own.value, testimony: await hearNode(rpc, pinned, height) };
    }),
  );
  const proved = compared.flatMap(({ testimony }) =>
    testimony.result === "proved" ? [testimony.block as string] : [],
  );
  const blocks = [...new Set(proved)];
  const wrong = compared.some(
    ({ testimony }) => testimony.result === "lie" || testimony.result === "otherChain",
  );
  const silent = compared.some(({ testimony }) => testimony.result === "silent");
  const result =
    wrong || blocks.length > 1 ? "failed" : silent || proved.length < 2 ? "notChecked" : "verified";
  return { result, height, nodes: compared, blocks };
}
