import { expect, it } from "vitest";
import { launchers } from "../../scripts/chain/launcher-watch.ts";
import type { ProcessInfo } from "../../scripts/chain/processes.ts";

/** A line of processes, each the parent of the next; the last one, with the highest id, is the dev chain. */
function line(...commands: [name: string, commandLine: string][]) {
  const infos = commands.map(
    ([name, commandLine], index): ProcessInfo => ({
      pid: index + 1,
      parent: index,
      name,
      commandLine,
      started: "0",
    }),
  );
  const found = launchers(infos.length, (pid) => infos[pid - 1]);
  return found.map(({ commandLine }) => commandLine);
}

const INIT: [string, string] = ["init", "/sbin/init"];
const SELF: [string, string] = ["node", "node scripts/bootstrap.mjs dev-chain"];
const NPM: [string, string][] = [
  ["npm run dev-chai", "npm run dev-chain"],
  ["sh", "sh -c node scripts/bootstrap.mjs dev-chain"],
];

it("watches npm, its shell and the program that called npm", () => {
  expect(line(INIT, ["python3", "python3 harness.py"], ...NPM, SELF)).toEqual([
    "sh -c node scripts/bootstrap.mjs dev-chain",
    "npm run dev-chain",
    "python3 harness.py",
  ]);
});

it("does not watch a shell that put the command into the background", () => {
  expect(line(INIT, ["bash", "bash -c npm run dev-chain &"], ...NPM, SELF)).toEqual([
    "sh -c node scripts/bootstrap.mjs dev-chain",
    "npm run dev-chain",
  ]);
  expect(line(INIT, ["zsh", "-zsh"], SELF)).toEqual([]);
});

it("watches a program that starts the script itself, and not the system's first process", () => {
  const app: [string, string] = ["electron", "electron ."];
  expect(line(INIT, ["bash", "-bash"], app, SELF)).toEqual(["electron ."]);
  expect(line(INIT, SELF)).toEqual([]);
});
