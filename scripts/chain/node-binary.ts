import { prebuiltExecutable } from "./prebuilt-binary.ts";

/**
 * Path of an executable chain node; `COLLECTION_NODE` names another. Throws with a sentence when there is none for this
 * system (then a chain elsewhere serves, with `--chain SPEC.json`).
 */
export const nodeExecutable = (): Promise<string> =>
  prebuiltExecutable({
    program: "collection-node",
    packed: {
      linux: "collection-node-linux-x64.br",
      win32: "collection-node-windows-x64.br",
    },
    variable: "COLLECTION_NODE",
    what: "chain node",
  });
