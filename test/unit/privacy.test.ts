import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksPersonal, personalDataErrors } from "../../shared/rules/privacy.ts";

describe("what must not leave the branch", () => {
  it("is found with and without the usual separators", () => {
    expect(looksPersonal("致电13812345678未接")).toBe("phone");
    expect(looksPersonal("138-1234-5678")).toBe("phone");
    expect(looksPersonal("+86 138 1234 5678")).toBe("phone");
    expect(looksPersonal("身份证 11010519491231002X")).toBe("identity");
    expect(looksPersonal("户号0301234567")).toBe("account");
    expect(personalDataErrors("reference", "户号0301234567")).toEqual([
      { kind: "PersonalData", field: "reference", looksLike: "account" },
    ]);
  });

  it("is not seen in references, dates, amounts and identity numbers with a wrong check digit", () => {
    for (const text of ["", "A-1024", "2024-05-17", "12000 分", "CASE/7", "110105194912310021"]) {
      expect(personalDataErrors("reference", text)).toEqual([]);
    }
  });

  it("finds every mobile number inside any text without digits", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "电", " ", "，", "x") });
    const number = fc
      .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([second, rest]) => `1${second}${String(rest).padStart(9, "0")}`);
    fc.assert(
      fc.property(word, number, word, (before, mobile, after) => {
        expect(looksPersonal(`${before}${mobile},${after}`)).toBe("phone");
      }),
    );
  });
});
