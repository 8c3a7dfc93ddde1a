import type { AccountId, OrgId } from "../domain/units.ts";
import { words as enWords } from "../words/en.ts";
import type { Shape } from "../words/shape.ts";
import { words as zhWords } from "../words/zh.ts";
import { figureTexts as en } from "./texts/en.ts";
import { figureTexts as zh } from "./texts/zh.ts";

export const TABLE_LANGUAGES = ["zh", "en"] as const;
export type TableLanguage = (typeof TABLE_LANGUAGES)[number];

/** Names as this console knows them. */
export interface TableNames {
  readonly orgs: ReadonlyMap<number, string>;
  readonly accounts: ReadonlyMap<string, string>;
}

/** All words that a table needs. */
export interface Wording {
  readonly language: TableLanguage;
  readonly texts: Shape<typeof zh>;
  readonly words: Shape<typeof zhWords>;
  readonly orgName: (id: OrgId) => string;
  readonly clerkName: (account: AccountId) => string;
}

/** An office without a name is told by its number, a clerk without one by the ends of the account. */
export function wordingOf(language: TableLanguage, names: TableNames): Wording {
  const texts = language === "zh" ? zh : en;
  return {
    language,
    texts,
    words: language === "zh" ? zhWords : enWords,
    orgName: (id) => names.orgs.get(id) ?? texts.office.replace("{{id}}", String(id)),
    clerkName: (account) =>
      names.accounts.get(account) ?? `${account.slice(0, 6)}…${account.slice(-4)}`,
  };
}
