import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillEvidencePage,
  pinnedFromJson,
  pinnedToJson,
} from "../../electron/snapshot/evidence-page.ts";
import { fieldsText, timeText } from "../../verifier/fields.ts";
import { LANGUAGES } from "../../verifier/texts.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";
import { vectorChain } from "../snapshot/vector-chain.ts";
import { caseKindArbitrary, orgKindArbitrary } from "./entry-arbitrary.ts";

describe("the page of an evidence package", () => {
  it("has words for every entry there can be, in both languages", () => {
    fc.assert(
      fc.property(fc.oneof(caseKindArbitrary, orgKindArbitrary), ({ type, ...fields }) => {
        const json = JSON.stringify(fields, (_, one) => (one === undefined ? null : one));
        for (const language of Object.values(LANGUAGES)) {
          const text = fieldsText(language, type, json);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(text === "").toBe(Object.values(fields).every((value) => value === undefined));
        }
      }),
      { numRuns: 500 },
    );
    const never =
      '{"proposal":"00","conditions":{"notBefore":0,"notAfter":4294967295,"minOwed":5}}';
    expect(fieldsText(LANGUAGES.en, "EscalationApproved", never)).toContain("not after 4294967295");
    expect(timeText(0)).toBe("1970-01-01 08:00");
    expect(timeText(2 ** 53)).toBe(String(2 ** 53));
  });

  it("carries its chain, whatever the chain is called, and ends no element with it", () => {
    const { pinned } = syntheticChain(vectorChain().options);
    const named = { ...pinned, name: "</script><b>", id: "<!--" };
    const json = pinnedToJson(named);
    expect(json).not.toContain("<");
    expect(pinnedFromJson(json)).toEqual(named);
    for (const bad of ["", "null", "{}", json.replace(named.genesis, "12")])
      expect(pinnedFromJson(bad)).toBeUndefined();
    expect(() => fillEvidencePage("<p>no place</p>", pinned, "")).toThrow("no place");
  });
});
