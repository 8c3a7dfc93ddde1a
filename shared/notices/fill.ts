import { type Fen, fen } from "../domain/units.ts";
import { type AppError, fail, ok, type Result } from "../errors.ts";
import { dayNumbers } from "./dates.ts";
import type { Line, NoticeBlock, NoticeDocument, Piece } from "./document.ts";
import { BLANK, type NoticeBill, type NoticeFields, PLACEHOLDERS, yuanNumber } from "./fields.ts";
import {
  type NoticeTemplate,
  PLACEHOLDER,
  placeholdersOf,
  type TemplateBlock,
} from "./template.ts";

/** Most bills with a line of their own: with more, a notice would not fit its one page. */
export const MOST_BILLS = 6;

/** Fills a template. Errors: TemplateField, for the first field that is unknown to us, or that this notice lacks. */
export function fillNotice(template: NoticeTemplate, fields: NoticeFields): Result<NoticeDocument> {
  const { id, version, kind, language } = template;
  const texts = new Map<string, Piece>();
  const refuse = (field: string, problem: "unknown" | "missing"): { ok: false; error: AppError } =>
    fail({ kind: "TemplateField", template: id, version, language, field, problem });
  for (const name of placeholdersOf(template)) {
    if (!Object.hasOwn(PLACEHOLDERS, name)) return refuse(name, "unknown");
    const value = PLACEHOLDERS[name]?.(fields, language);
    if (value === undefined || value === "") return refuse(name, "missing");
    texts.set(name, value === BLANK ? { blank: true } : { text: value });
  }
  const line = (text: string) => filledLine(text, texts);
  const blocks = template.blocks.map((block) => filledBlock(block, fields, line));
  return ok({ template: id, version, kind, language, code: fields.code, blocks });
}

/** The text with its placeholders replaced. What a field says is never read for placeholders again. */
function filledLine(text: string, texts: ReadonlyMap<string, Piece>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) });
    const piece = texts.get(match[1] ?? "");
    if (piece !== undefined) pieces.push(piece);
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}

function filledBlock(
  block: TemplateBlock,
  fields: NoticeFields,
  line: (text: string) => Line,
): NoticeBlock {
  const list = (text: string) => [...line(text)];
  switch (block.type) {
    case "title":
    case "paragraph":
    case "legal":
      return { type: block.type, line: list(block.text) };
    case "deadline":
      return { type: block.type, label: list(block.label), line: list(block.text) };
    case "addressee":
    case "amounts":
    case "signature":
      return {
        type: block.type,
        lines: block.lines.map(({ label, text }) => ({ label: list(label), line: list(text) })),
      };
    case "rights":
      return { type: block.type, heading: list(block.heading), items: block.items.map(list) };
    case "bills": {
      const { period, due, amount, penalty, expense, cleared, outstanding } = block.columns;
      const columns = [period, due, amount, penalty, expense, cleared, outstanding];
      return { type: block.type, columns, rows: billRows(block, fields.bills) };
    }
  }
}

type BillsBlock = Extract<TemplateBlock, { type: "bills" }>;

/** Bills with something left to pay, the oldest first; those after the first `MOST_BILLS` are one row. */
function billRows(block: BillsBlock, bills: readonly NoticeBill[]): string[][] {
  const open = bills
    .filter(({ outstanding }) => outstanding > 0)
    .sort((a, b) => a.due - b.due || a.period - b.period);
  // A row for the rest is worth it only when it stands for more than one.
  const shown = open.length <= MOST_BILLS + 1 ? open : open.slice(0, MOST_BILLS);
  const rest = open.slice(shown.length);
  const rows = shown.map((bill) => [
    `${periodText(bill.period)}${bill.disputed ? block.disputed : ""}`,
    dayNumbers(bill.due),
    ...SUMS.map((sum) => yuanNumber(bill[sum])),
  ]);
  if (rest.length === 0) return rows;
  const sums = SUMS.map((sum) => yuanNumber(total(rest.map((bill) => bill[sum]))));
  return [...rows, [block.more.replace("#", String(rest.length)), "", ...sums]];
}

const SUMS = ["amount", "penalty", "expense", "cleared", "outstanding"] as const;

const total = (sums: readonly Fen[]): Fen => fen(sums.reduce((all, one) => all + one, 0));

const periodText = (period: number): string =>
  /^\d{4}(0[1-9]|1[0-2])$/.test(String(period))
    ? `${String(period).slice(0, 4)}-${String(period).slice(4)}`
    : "-";
