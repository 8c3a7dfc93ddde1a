import type { NoticeKind } from "../domain/words.ts";

export const NOTICE_LANGUAGES = ["zh", "en"] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

/** A label and what stands beside it. */
export interface LabelledLine {
  readonly label: string;
  readonly text: string;
}

/** The headings of the bill table. */
export interface BillColumns {
  readonly period: string;
  readonly due: string;
  readonly amount: string;
  readonly penalty: string;
  readonly expense: string;
  readonly cleared: string;
  readonly outstanding: string;
}

/** One part of a notice. Texts hold placeholders in braces: `{outstanding}`. */
export type TemplateBlock =
  | { readonly type: "title"; readonly text: string }
  /** Whom it is for, and what it is about. */
  | { readonly type: "addressee"; readonly lines: readonly LabelledLine[] }
  | { readonly type: "paragraph"; readonly text: string }
  /** `more` stands for the bills that have no line of their own, `disputed` behind a bill under dispute. */
  | {
      readonly type: "bills";
      readonly columns: BillColumns;
      readonly more: string;
      readonly disputed: string;
    }
  | { readonly type: "amounts"; readonly lines: readonly LabelledLine[] }
  /** A deadline or the window of a cut: what must not be overlooked. */
  | { readonly type: "deadline"; readonly label: string; readonly text: string }
  | { readonly type: "rights"; readonly heading: string; readonly items: readonly string[] }
  | { readonly type: "signature"; readonly lines: readonly LabelledLine[] }
  | { readonly type: "legal"; readonly text: string };

/** One version of a notice in one language. A version that was used is never changed: a new wording is a new version. */
export interface NoticeTemplate {
  readonly id: string;
  /** From 1. */
  readonly version: number;
  readonly kind: NoticeKind;
  readonly language: NoticeLanguage;
  readonly blocks: readonly TemplateBlock[];
}

/** All texts of a block that may hold placeholders. */
export function textsOf(block: TemplateBlock): readonly string[] {
  switch (block.type) {
    case "title":
    case "paragraph":
    case "legal":
      return [block.text];
    case "deadline":
      return [block.label, block.text];
    case "addressee":
    case "amounts":
    case "signature":
      return block.lines.flatMap(({ label, text }) => [label, text]);
    case "rights":
      return [block.heading, ...block.items];
    case "bills":
      return [...Object.values(block.columns), block.more, block.disputed];
  }
}

/** A placeholder, its name as the first group. */
export const PLACEHOLDER = /\{([^{}]*)\}/g;

/** The names of all placeholders of a template, ascending, each once. */
export const placeholdersOf = (template: NoticeTemplate): string[] =>
  [
    ...new Set(
      template.blocks
        .flatMap(textsOf)
        .flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name)),
    ),
  ].sort();
