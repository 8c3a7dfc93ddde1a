import type { NoticeKind } from "../domain/words.ts";
import { fail, ok, type Result } from "../errors.ts";
import { NOTICE_LANGUAGES, type NoticeLanguage, type NoticeTemplate } from "./template.ts";
import { DISCONNECTION } from "./templates/disconnection.ts";
import { DUNNING } from "./templates/dunning.ts";
import { FINAL_REMINDER } from "./templates/final-reminder.ts";
import { RECONNECTION } from "./templates/reconnection.ts";

/** Every version of every notice that this program knows. */
export const NOTICE_TEMPLATES: readonly NoticeTemplate[] = [
  ...DUNNING,
  ...DISCONNECTION,
  ...FINAL_REMINDER,
  ...RECONNECTION,
];

/**
 * The newest version of a notice in a language. A version that lacks a language is not used in any, so that no customer
 * gets an older wording than another. Errors: TemplateUntranslated; NotFound when there is no template of the kind.
 */
export function templateFor(
  templates: readonly NoticeTemplate[],
  kind: NoticeKind,
  language: NoticeLanguage,
): Result<NoticeTemplate> {
  const ofKind = templates.filter((template) => template.kind === kind);
  const version = Math.max(0, ...ofKind.map((template) => template.version));
  const newest = ofKind.filter((template) => template.version === version);
  for (const needed of NOTICE_LANGUAGES) {
    const [first] = newest;
    if (first !== undefined && !newest.some((template) => template.language === needed))
      return fail({ kind: "TemplateUntranslated", template: first.id, version, language: needed });
  }
  const found = newest.find((template) => template.language === language);
  return found ? ok(found) : fail({ kind: "NotFound", what: "template" });
}
