import { prebuiltExecutable } from "./prebuilt-binary.ts";

/**
 * Path of the program that runs the pallets under a clock of its own (chain/histories); `COLLECTION_HISTORIES` names another.
 * Throws with a sentence when there is none for this system.
 */
export const historiesExecutable = (): Promise<string> =>
  prebuiltExecutable({
    program: "collection-histories",
    packed: { linux: "collection-histories-linux-x64.br" },
    variable: "COLLECTION_HISTORIES",
    what: "histories program",
  });
