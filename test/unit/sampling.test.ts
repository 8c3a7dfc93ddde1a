import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../shared/audit/canonical-json.ts";
import {
  drawSample,
  type SamplingCase,
  type SamplingPlan,
  STRATA,
  shares,
  stratumOf,
} from "../../shared/audit/sampling.ts";
import { caseId, orgId } from "../../shared/domain/units.ts";
import { CUSTOMER_CLASSES, STAGES } from "../../shared/domain/words.ts";

const aCase = fc.record({
  id: fc
    .uint8Array({ minLength: 16, maxLength: 16 })
    .map((b) => caseId(Buffer.from(b).toString("hex"))),
  org: fc.integer({ min: 1, max: 12 }).map(orgId),
  class: fc.constantFrom(...CUSTOMER_CLASSES),
  stage: fc.constantFrom(...STAGES),
  findings: fc.integer({ min: 0, max: 2 }),
});
const cases: fc.Arbitrary<SamplingCase[]> = fc.uniqueArray(aCase, {
  maxLength: 120,
  selector: ({ id }) => id,
});
const plan: fc.Arbitrary<SamplingPlan> = fc.record({
  size: fc.integer({ min: 1, max: 150 }),
  seed: fc.string({ minLength: 1, maxLength: 20 }),
  strata: fc.subarray([...STRATA]),
});

describe("a sample", () => {
  it("depends on its plan and its cases only, not on their order", () => {
    fc.assert(
      fc.property(cases, plan, fc.nat(), (all, wanted, turn) => {
        const turned = [
          ...all.slice(turn % (all.length + 1)),
          ...all.slice(0, turn % (all.length + 1)),
        ];
        expect(drawSample(turned.reverse(), wanted)).toEqual(drawSample(all, wanted));
      }),
    );
  });

  it("has the size that is wanted, every case once, and of each stratum its share to less than one case", () => {
    fc.assert(
      fc.property(cases, plan, (all, wanted) => {
        const { strata, cases: drawn, population } = drawSample(all, wanted);
        const total = Math.min(wanted.size, all.length);
        expect(population).toBe(all.length);
        expect(drawn.length).toBe(total);
        expect(new Set(drawn).size).toBe(total);
        const byId = new Map(all.map((one) => [one.id, one]));
        for (const { name, population: of, size } of strata) {
          const mine = drawn.filter(
            (id) => stratumOf(byId.get(id) as SamplingCase, wanted.strata) === name,
          );
          expect(mine.length).toBe(size);
          expect(size).toBeLessThanOrEqual(of);
          expect(Math.abs(size - (of * total) / all.length)).toBeLessThan(1);
        }
      }),
    );
  });

  it("of a larger size holds that of a smaller one, when there is one stratum", () => {
    fc.assert(
      fc.property(cases, plan, fc.nat(20), (all, wanted, more) => {
        const flat = { ...wanted, strata: [] };
        const small = drawSample(all, flat).cases;
        const large = drawSample(all, { ...flat, size: flat.size + more }).cases;
        expect(large.slice(0, small.length)).toEqual(small);
      }),
    );
  });

  it("takes every case of a stratum about as often as any other", () => {
    const all = Array.from({ length: 40 }, (_, n) => ({
      id: caseId(n.toString(16).padStart(32, "0")),
      org: orgId(1),
      class: "Residential" as const,
      stage: "Opened" as const,
      findings: 0,
    }));
    const taken = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1)
      for (const id of drawSample(all, { size: 10, seed: String(seed), strata: [] }).cases)
        taken.set(id, (taken.get(id) ?? 0) + 1);
    // Each is taken with p = 1/4: 500 of 2,000 times, with a standard deviation of 19.4; six of them.
    for (const { id } of all) expect(Math.abs((taken.get(id) ?? 0) - 500)).toBeLessThan(117);
  });

  it("is the one that docs/sampling.md has as its example", () => {
    const doc = readFileSync(new URL("../../docs/sampling.md", import.meta.url), "utf8");
    const [given, expected] = [...doc.matchAll(/```json\n([\s\S]*?)```/g)].map((block) =>
      JSON.parse(block[1] as string),
    );
    expect(drawSample(given.cases, given.plan)).toEqual(expected);
    // By the words of the page, without our code.
    const ranked = given.cases
      .map(({ id }: SamplingCase) => [
        createHash("sha256")
          .update(`collection-audit-sample/1\n${given.plan.seed}\n${id}`)
          .digest("hex"),
        id,
      ])
      .sort();
    const firstOf2 = ranked.find(([, id]: [string, string]) =>
      given.cases.some((one: SamplingCase) => one.id === id && one.org === 2),
    );
    expect(expected.cases.at(-1)).toBe(firstOf2[1]);
  });
});

describe("shares", () => {
  it("give what is left to the largest remainders, of equal ones to the first", () => {
    expect(shares([1, 1, 1], 2)).toEqual([1, 1, 0]);
    expect(shares([5, 3, 2], 5)).toEqual([3, 1, 1]);
    expect(shares([0, 0], 3)).toEqual([0, 0]);
  });
});

describe("canonical JSON", () => {
  it("is one text for equal values, and JSON that reads back", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ unit: "grapheme" }),
          fc.oneof(fc.string({ unit: "grapheme" }), fc.maxSafeInteger(), fc.boolean()),
        ),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).reverse());
          expect(canonicalJson(turned)).toBe(canonicalJson(value));
          expect(JSON.parse(canonicalJson(value))).toEqual({ ...value });
        },
      ),
    );
    expect(canonicalJson({ b: [1, null], a: undefined, A: "é\n" })).toBe(
      '{"A":"é\\n","b":[1,null]}',
    );
    for (const bad of [0.5, Number.NaN, "\ud800", () => 1])
      expect(() => canonicalJson(bad)).toThrow(TypeError);
  });
});
