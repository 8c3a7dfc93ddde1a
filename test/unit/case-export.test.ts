import { createElement } from "react";
import { expect, it, vi } from "vitest";
import { CasesScreen } from "../../renderer/screens/cases/CasesScreen.tsx";
import { buttonsOf, draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

it("the case list offers to save what it lists, and nothing where it lists none", async () => {
  const drawn = async (answers: object) =>
    buttonsOf(
      await draw(createElement(CasesScreen, { active: true }), {
        ...{ language: "en", selected: "10", answers },
      }),
    ).map(({ name }) => name);
  expect(await drawn({})).toContain("Export");
  const sums = { cases: 0, outstanding: 0, principal: 0, charges: 0, paid: 0, byWarning: {} };
  expect(await drawn({ "cases.summary": () => sums })).not.toContain("Export");
});
