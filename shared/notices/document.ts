import { z } from "zod";
import { NOTICE_KINDS } from "../domain/words.ts";
import { NOTICE_LANGUAGES } from "./template.ts";

/** A piece of a line: words, or a blank to be filled in by hand. */
const pieceSchema = z.union([z.object({ text: z.string() }), z.object({ blank: z.literal(true) })]);
const lineSchema = z.array(pieceSchema);
const labelledSchema = z.object({ label: lineSchema, line: lineSchema });

/** One part of a filled notice. */
export const noticeBlockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("title"), line: lineSchema }),
  z.object({ type: z.literal("addressee"), lines: z.array(labelledSchema) }),
  z.object({ type: z.literal("paragraph"), line: lineSchema }),
  /** Cells of seven columns; the first column of the last rows may be a sum's name. */
  z.object({
    type: z.literal("bills"),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ type: z.literal("amounts"), lines: z.array(labelledSchema) }),
  z.object({ type: z.literal("deadline"), label: lineSchema, line: lineSchema }),
  z.object({ type: z.literal("rights"), heading: lineSchema, items: z.array(lineSchema) }),
  z.object({ type: z.literal("signature"), lines: z.array(labelledSchema) }),
  z.object({ type: z.literal("legal"), line: lineSchema }),
]);

/** A notice with everything filled in: the same for the same template and fields. */
export const noticeDocumentSchema = z.object({
  template: z.string(),
  version: z.number().int().min(1),
  kind: z.enum(NOTICE_KINDS),
  language: z.enum(NOTICE_LANGUAGES),
  /** Text of the QR code. */
  code: z.string(),
  blocks: z.array(noticeBlockSchema),
});

export type Piece = z.infer<typeof pieceSchema>;
export type Line = readonly Piece[];
export type NoticeBlock = z.infer<typeof noticeBlockSchema>;
export type NoticeDocument = z.infer<typeof noticeDocumentSchema>;

const BLANK_TEXT = "＿＿＿＿＿＿";

export const lineText = (line: Line): string =>
  line.map((piece) => ("text" in piece ? piece.text : BLANK_TEXT)).join("");

/** The words of a notice, a line each: for readers that cannot see its picture. */
export function noticeText({ blocks, code }: NoticeDocument): string {
  const lines = blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "addressee":
      case "amounts":
      case "signature":
        return block.lines.map(({ label, line }) => `${lineText(label)} ${lineText(line)}`);
      case "bills":
        return [block.columns, ...block.rows].map((cells) => cells.join(" | "));
      case "deadline":
        return [`${lineText(block.label)} ${lineText(block.line)}`];
      case "rights":
        return [block.heading, ...block.items].map(lineText);
      default:
        return [lineText(block.line)];
    }
  });
  return [...lines, code].join("\n");
}
