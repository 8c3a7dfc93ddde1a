import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillEvidencePage,
  pinnedFromJson,
  pinnedToJson,
} from "../../electron/snapshot/evidence-page.ts";
import { verifySnapshot } from "../../electron/snapshot/verify.ts";
import { NO_CONDITIONS } from "../../shared/domain/escalation.ts";
import { memorySource } from "../../shared/snapshot/sqlite/memory-source.ts";
import { fieldsText, timeText } from "../../verifier/fields.ts";
import { LANGUAGES } from "../../verifier/texts.ts";
import { detailOf } from "../../verifier/view.ts";
import { syntheticChain } from "../snapshot/synthetic-chain.ts";
import { mutateSnapshot } from "../snapshot/tamper.ts";
import { vectorChain } from "../snapshot/vector-chain.ts";
import { caseKindArbitrary, orgKindArbitrary } from "./entry-arbitrary.ts";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/snapshot-1/${name}`, import.meta.url)));

describe("the page of an evidence package", () => {
  it("says in the reader's language where and why a part failed or was not checked", async () => {
    const { pinned } = syntheticChain(vectorChain().options);
    const told = new Set<string>();
    const hear = async (bytes: Uint8Array) => {
      const { parts } = await verifySnapshot(memorySource(bytes), pinned);
      for (const part of parts) {
        const [zh, en] = [detailOf(LANGUAGES.zh, part), detailOf(LANGUAGES.en, part)];
        for (const text of [zh, en]) expect(text).not.toMatch(/\{\{|undefined|· $/);
        // Names of columns, hashes and numbers stay; no sentence is in the other language.
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(zh).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/);
        expect(en).not.toMatch(/\p{Script=Han}/u);
        if (part.result === "failed") told.add(zh);
      }
    };
    for (const name of ["whole.snapshot", "redacted.snapshot"]) {
      const bytes = fixture(name);
      await hear(bytes);
      for await (const mutated of mutateSnapshot({ bytes, count: 150, seed: 5 }))
        await hear(mutated);
    }
    await hear(new Uint8Array());
    expect(told.size).toBeGreaterThan(60);
    expect([...told].some((text) => /^表 \w+ · 第 \d+ 行/.test(text))).toBe(true);
  });

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
    const approved = (conditions: object) =>
      fieldsText(LANGUAGES.en, "EscalationApproved", JSON.stringify({ conditions }));
    expect(approved(NO_CONDITIONS)).toBe("conditions none");
    expect(approved({ ...NO_CONDITIONS, minOwed: 123_405 })).toBe(
      "conditions owed at least ¥1,234.05",
    );
    const late = { ...NO_CONDITIONS, notAfter: NO_CONDITIONS.notAfter - 1 };
    expect(approved(late)).toContain(String(late.notAfter));
    expect(fieldsText(LANGUAGES.zh, "BillIssued", '{"period":202612}')).toBe("账期 2026-12");
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
