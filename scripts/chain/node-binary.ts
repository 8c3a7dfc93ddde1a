import { type PrebuiltBinary, prebuiltExecutable } from "./prebuilt-binary.ts";

/** The node as it lies packed, for each system that it was built for. */
export const CHAIN_NODE: PrebuiltBinary = {
  program: "collection-node",
  packed: {
    linux: "collection-node-linux-x64.br",
    win32: "collection-node-windows-x64.br",
  },
  variable: "COLLECTION_NODE",
  what: "chain node",
};

/**
 * Path of an executable chain node; `COLLECTION_NODE` names another. Throws with a sentence when there is none for this
 * system (then a chain elsewhere serves, with `--chain SPEC.json`).
 */
export const nodeExecutable = (): Promise<string> => prebuiltExecutable(CHAIN_NODE);
