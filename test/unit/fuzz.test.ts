import { describe, expect, it } from "vitest";
import { fuzz, KINDS } from "../fuzz/run.ts";

/** A share of `npm run fuzz` that is the same each time. */
const SHARE = 1_000;

describe("malformed inputs", () => {
  it("crash nothing, change nothing, and are refused in words", async () => {
    const { kinds, faults } = await fuzz({ count: SHARE, seed: 20_261_129 });
    expect(faults).toEqual([]);
    expect(kinds.reduce((sum, { inputs }) => sum + inputs, 0)).toBe(SHARE);
    // Every kind must meet its refusals, or nothing was tried.
    for (const { name, refused } of kinds) expect(refused, name).toBeGreaterThan(0);
    expect(kinds).toHaveLength(KINDS.length);
  });

  it("are told from those that break something", async () => {
    let inputs = 0;
    const broken = {
      name: "a parser with a hole",
      share: 1,
      open: async () => ({
        once() {
          inputs += 1;
          if (inputs === 2) throw new TypeError("oops");
          return inputs === 3
            ? ({ is: "unclear", told: "undefined" } as const)
            : ({ is: "refused" } as const);
        },
      }),
    };
    const { kinds, faults } = await fuzz({ count: 3, seed: 1, kinds: [broken] });
    expect(kinds[0]).toMatchObject({ inputs: 3, refused: 1, crashes: 1, unclear: 1 });
    expect(faults).toHaveLength(2);
  });
});
