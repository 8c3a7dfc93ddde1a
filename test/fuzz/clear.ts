import i18next from "i18next";
import { en } from "../../renderer/i18n/en/index.ts";
import { errorText } from "../../renderer/i18n/error-text.ts";
import type { T } from "../../renderer/i18n/index.ts";
import { zh } from "../../renderer/i18n/zh/index.ts";
import type { AppError } from "../../shared/errors.ts";
import { REFUSED, type Verdict } from "./verdict.ts";

let texts: readonly T[] | undefined;

/** The very sentences of the window, in both languages. */
async function languages(): Promise<readonly T[]> {
  if (texts !== undefined) return texts;
  const i18n = i18next.createInstance();
  await i18n.init({
    resources: { zh: { translation: zh }, en: { translation: en } },
    lng: "zh",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  texts = ["zh", "en"].map((language) => i18n.getFixedT(language) as T);
  return texts;
}

/** What no sentence for people has in it. */
const NONSENSE = /\{\{|undefined|\[object|NaN|^errors\.|^\s*$/;
/** Longest sentence that somebody still reads. */
const LONGEST = 4_000;

/**
 * Judges the words of a refusal. `Unknown` is the name of a bug; a sentence that is missing, has holes or is endless tells
 * nobody anything.
 */
export async function judgeError(error: AppError): Promise<Verdict> {
  if (error.kind === "Unknown") return { is: "crash", told: `a bug: ${error.issue}` };
  for (const t of await languages()) {
    const { text, next } = errorText(t, error);
    for (const words of [text, next])
      if (NONSENSE.test(words) || words.length > LONGEST)
        return {
          is: "unclear",
          told: `${JSON.stringify(error).slice(0, 300)}: ${words.slice(0, 200)}`,
        };
  }
  return REFUSED;
}
