import type { Millis } from "../../shared/domain/units.ts";
import type { Comparing, TestimonyView } from "../../shared/ipc/proof-schemas.ts";
import type { NodeComparison } from "../snapshot/compare-nodes.ts";
import type { Testimony } from "../snapshot/node-testimony.ts";
import { nodeFaultOf } from "./asked-node.ts";

/** What the window shows of a comparison of nodes that ended at a local time. */
export const comparedView = (
  { result, height, nodes, blocks }: NodeComparison,
  at: Millis,
): Comparing => ({
  state: "compared",
  at,
  result,
  height,
  nodes: nodes.map(({ name, newest, testimony }) => ({
    url: name,
    newest,
    testimony: testimonyView(testimony),
  })),
  blocks: blocks.length,
});

function testimonyView(testimony: Testimony): TestimonyView {
  switch (testimony.result) {
    case "proved": {
      const { block, heads } = testimony;
      const entries = heads.reduce((sum, { length }) => sum + length, 0);
      return { result: "proved", block, journals: heads.length, entries };
    }
    case "lie":
      return { result: "lie", about: testimony.about, words: testimony.reason };
    case "otherChain":
      return { result: "otherChain", words: testimony.reason };
    case "silent": {
      const { reason } = testimony;
      return { result: "silent", fault: nodeFaultOf(reason), words: reason };
    }
  }
}
