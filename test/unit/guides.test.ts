import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../../renderer/i18n/en/index.ts";
import { zh } from "../../renderer/i18n/zh/index.ts";

const GUIDES = join(import.meta.dirname, "../../docs/guides");
const guides = readdirSync(GUIDES).filter((file) => /\.(zh|en)\.md$/.test(file));

const textsOf = (node: object): string[] =>
  Object.values(node).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : textsOf(value as object),
  );

/** Whether a text of the screen, with any values filled in, says exactly this. */
function onScreen(language: object): (words: string) => boolean {
  const texts = textsOf(language);
  const plain = new Set(texts);
  const filled = texts
    .filter((text) => text.includes("{{"))
    .map((text) =>
      text.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
    )
    // A text that is nothing but values would be like any other.
    .filter((parts) => parts.join("").trim() !== "")
    .map((parts) => new RegExp(`^${parts.join(".+")}$`));
  return (words) => plain.has(words) || filled.some((pattern) => pattern.test(words));
}

describe.each(guides)("%s", (file) => {
  const guide = readFileSync(join(GUIDES, file), "utf8");

  it("speaks of the screen in the screen's own words", () => {
    const isSaid = onScreen(file.includes(".zh.") ? zh : en);
    const bold = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = ""]) => words);
    expect(bold.length).toBeGreaterThan(5);
    expect(bold.filter((words) => words !== "粗体" && words !== "bold" && !isSaid(words))).toEqual(
      [],
    );
  });

  it("shows pictures and points to pages that are there", () => {
    const links = [...guide.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = ""]) => path);
    expect(links.filter((path) => !existsSync(join(GUIDES, path)))).toEqual([]);
  });
});
