import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extractCss, USED } from "../../renderer/theme/extract-css.tsx";

const renderer = join(import.meta.dirname, "../../renderer");
const sources = readdirSync(renderer, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("theme"))
  .map((name) => readFileSync(join(renderer, name), "utf8"));

test("the style sheet has each antd component that the views use", () => {
  const styleless = ["ConfigProvider"];
  const names = sources
    .flatMap((source) => [...source.matchAll(/import \{([^}]*)\} from "antd"/g)])
    .flatMap(([, list]) => (list ?? "").split(","))
    .map((name) => (name.trim().startsWith("type ") ? "" : (name.trim().split(" as ")[0] ?? "")))
    .filter((name) => name !== "" && !styleless.includes(name));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !(name in USED))).toEqual([]);
});

test("the style sheet holds the rules and the theme's variables", () => {
  const css = extractCss();
  for (const part of [".ant-modal", ".ant-drawer", ".ant-select-dropdown", ".ant-message"])
    expect(css).toContain(part);
  expect(css).toContain("--ant-color-primary:#1d5a96");
});

test("no view writes HTML or style elements, which the content security policy forbids", () => {
  for (const source of sources) {
    expect(source).not.toMatch(/dangerouslySetInnerHTML|innerHTML|<style/);
  }
});
