import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { zh } from "../../renderer/i18n/zh/index.ts";

const RENDERER = join(import.meta.dirname, "../../renderer");

/** Texts of `shared/`, which paper and saved tables use too. */
const SHARED = ["figures", "words"];

const sources = (readdirSync(RENDERER, { recursive: true }) as string[])
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/^i18n\/(zh|en)\//.test(file))
  .map((file) => readFileSync(join(RENDERER, file), "utf8"))
  .join("\n");

const keysOf = (node: object, path = ""): string[] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "string" ? [path + key] : keysOf(value as object, `${path}${key}.`),
  );

/** Keys as they stand in the sources. */
const literal = new Set([...sources.matchAll(/["'`]([\w.]+)["'`]/g)].map(([, key]) => key));
/** Keys with a part that is only known when the program runs. */
const patterns = [...sources.matchAll(/`(\w+\.[^`]*\$\{[^`]*)`/g)]
  .map(([, text = ""]) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "*"))
  .filter((text) => /^[\w.*]+$/.test(text))
  .map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replaceAll("*", "[\\w./-]+")}$`));

/** i18next asks for a key without the ending that the number decides. */
const asked = (key: string) => key.replace(/_(one|other)$/, "");

// That no key is missing is held by the types: `t` takes only keys of the Chinese texts, of which the English ones are a copy in shape.
test("every text is used by some view", () => {
  const unused = keysOf(zh)
    .filter((key) => !SHARED.includes(key.split(".")[0] ?? ""))
    .filter((key) => !literal.has(key) && !literal.has(asked(key)))
    .filter((key) => !patterns.some((pattern) => pattern.test(key) || pattern.test(asked(key))));
  expect(unused).toEqual([]);
});
