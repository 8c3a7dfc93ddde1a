import {
  type ComparedNode,
  compareNodes,
  type NodeComparison,
} from "../../electron/snapshot/compare-nodes.ts";
import type { Testimony } from "../../electron/snapshot/node-testimony.ts";
import { openNodeRpc } from "../../electron/snapshot/rpc.ts";
import { DEMO_SPEC, readPinned } from "./pinned-spec.ts";
import { EXIT } from "./tell.ts";

export interface CompareRun {
  readonly nodes: readonly string[];
  readonly height: number | undefined;
  readonly spec: string | undefined;
  readonly json: boolean;
  readonly say: (line: string) => void;
}

/** Compares nodes at one height and tells the outcome. Answers the exit status. */
export async function runCompare({ nodes, height, spec, json, say }: CompareRun): Promise<number> {
  let pinned: ReturnType<typeof readPinned>;
  try {
    pinned = readPinned(spec ?? DEMO_SPEC);
  } catch (error) {
    say((error as Error).message);
    return EXIT.notChecked;
  }
  say(`asking ${nodes.length} nodes`);
  const asked = nodes.map((name) => ({ name, rpc: openNodeRpc(name) }));
  const comparison = await compareNodes(asked, pinned, height);
  if (json) console.log(JSON.stringify(comparison, null, 2));
  else for (const line of toldNodes(comparison)) console.log(line);
  return EXIT[comparison.result];
}

const WORDS = {
  verified: "The nodes prove one and the same block.",
  notChecked: "Not fully compared: nothing is wrong, but not every node proved the block.",
} as const;

/** A comparison in lines for people. */
export function toldNodes({ result, height, nodes, blocks }: NodeComparison): string[] {
  const lines = [`at block ${height ?? "(no node answered)"}`, ...nodes.map(nodeLine)];
  if (blocks.length > 1)
    lines.push(
      `FAILED: ${blocks.length} blocks are proved final at one height: authorities signed two histories.`,
    );
  else if (result === "failed") {
    const named = (wrong: Testimony["result"], how: string) =>
      nodes
        .filter(({ testimony }) => testimony.result === wrong)
        .map(({ name }) => `FAILED: ${name} ${how}.`);
    lines.push(...named("lie", "does not tell the truth"));
    lines.push(...named("otherChain", "is of another chain"));
  } else lines.push(WORDS[result]);
  return lines;
}

function nodeLine({ name, newest, testimony }: ComparedNode): string {
  const until = newest === undefined ? "" : `, final up to ${newest}`;
  switch (testimony.result) {
    case "proved": {
      const entries = testimony.heads.reduce((sum, { length }) => sum + length, 0);
      return `proved  ${name}: ${testimony.block.slice(0, 16)}…, ${testimony.heads.length} journals, ${entries} entries${until}`;
    }
    case "lie":
      return `LIES    ${name}: about the ${testimony.about}: ${testimony.reason}`;
    case "otherChain":
      return `STRANGE ${name}: ${testimony.reason}`;
    case "silent":
      return `silent  ${name}: ${testimony.reason}`;
  }
}
