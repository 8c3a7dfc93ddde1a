import { createElement } from "react";
import { expect, it, vi } from "vitest";
import { ClosedForm } from "../../renderer/screens/act/ClosedForm.tsx";
import { ClosedFormContext } from "../../renderer/screens/act/flow.ts";
import { buttonsOf, draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

it.each([
  ["zh", "表单已关闭，填写的内容还在。", "重新打开"],
  ["en", "The form is closed; what you filled in is still here.", "Open it again"],
] as const)(
  "the way back to a closed form is a line of the window (%s)",
  async (language, text, name) => {
    const drawn = (back: (() => void) | undefined) =>
      draw(createElement(ClosedFormContext, { value: back }, createElement(ClosedForm)), {
        ...{ language, selected: "10" },
      });
    // Only what lies in the window itself is drawn here, nothing that lies over it.
    const there = await drawn(() => undefined);
    expect(there).toContain(text);
    expect(buttonsOf(there)).toEqual([{ name, enabled: true, title: undefined }]);
    // The place where a screen reader listens is there before.
    const gone = await drawn(undefined);
    expect(gone).toContain('role="status"');
    expect(buttonsOf(gone)).toEqual([]);
  },
);
