import { createElement } from "react";
import { expect, it, vi } from "vitest";
import type { Language } from "../../renderer/i18n/index.ts";
import { MatterWords } from "../../renderer/screens/policy/MatterWords.tsx";
import { PolicyScreen } from "../../renderer/screens/policy/PolicyScreen.tsx";
import type { Validator } from "../../shared/domain/council.ts";
import { fakeValidator } from "../fixtures/fake-council.ts";
import { buttonsOf, draw } from "../fixtures/rendered.ts";

vi.mock("../../renderer/api/use-query.ts", async () => {
  return (await import("../fixtures/queries.ts")).queries;
});

const plain = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

const words = async (language: Language, before: Validator[] | undefined, after: Validator[]) =>
  plain(
    await draw(
      createElement(MatterWords, {
        matter: { type: "SetValidators", validators: after },
        ...{ samePerson: [], validators: before },
      }),
      { language, selected: "10" },
    ),
  );
const list = (...numbers: number[]) => numbers.map(fakeValidator);

it("puts a change of the validators to the vote in words, all keys in full below", async () => {
  const html = await draw(createElement(PolicyScreen), { language: "zh", selected: "14" });
  const [, card = ""] = html.split("提案 9");
  const text = plain(card);
  expect(text).toContain("把验证人名单换成 5 个");
  expect(text).toContain("验证人：现有 4 个，执行后 5 个。");
  expect(text).toMatch(
    /加入 出块 a0a0a0…0005 · 确认 b0b0b0…0005 出块 a0a0a0…0006 .* 除名 出块 a0a0a0…0003 · 确认 b0b0b0…0003 执行后最多可有 1 个停机/,
  );
  for (const { author, voter } of list(1, 2, 3, 4, 5, 6)) {
    expect(text).toContain(author);
    expect(text).toContain(voter);
  }
  expect(buttonsOf(card).slice(0, 2)).toMatchObject([
    { name: "赞成", enabled: true },
    { name: "反对", enabled: true },
  ]);
});

it.each([
  ["zh", "少于 4 个验证人", "现有名单没有读到", "与现有名单相同", "除名"],
  ["en", "the chain stops with the first that fails", "was not read", "The same as", "Removed"],
] as const)("warns when no validator may fail (%s)", async (language, stops, unread, same, out) => {
  expect(await words(language, list(1, 2, 3, 4), list(1, 2, 3))).toContain(stops);
  expect(await words(language, list(1, 2, 3), list(1, 2, 3, 4))).not.toContain(stops);
  const reordered = await words(language, list(1, 2, 3, 4), list(4, 3, 2, 1));
  expect(reordered).toContain(same);
  const blind = await words(language, undefined, list(1));
  expect(blind).toContain(unread);
  expect(blind).toContain(stops);
  expect(blind).not.toContain(`${out} `);
});
