import { describe, expect, it } from "vitest";
import { historiesExecutable } from "../../scripts/chain/histories-binary.ts";
import { runHistories } from "../histories/run.ts";

/** Always the same ones, so that a failure is one of this checkout; `npm run histories` explores others. */
const SEED = 1_000_000;
const COUNT = 10_000;

describe("gate and pallet", () => {
  it(
    `agree on ${COUNT} histories`,
    async () => {
      const told: string[] = [];
      const run = { count: COUNT, seed: SEED, say: (line: string) => told.push(line) };
      const result = await runHistories({ executable: await historiesExecutable(), ...run });
      expect(result.disagreements, told.join("\n")).toBe(0);
      expect(result.compared).toBe(COUNT);
    },
    20 * 60_000,
  );
});
