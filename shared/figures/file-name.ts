import type { ExportFormat, ExportRequest } from "../ipc/export-schemas.ts";
import { figureTexts as en } from "./texts/en.ts";
import { figureTexts as zh } from "./texts/zh.ts";

const ENDINGS: Record<ExportFormat, string> = {
  xlsx: "xlsx",
  csvUtf8: "csv",
  csvGbk: "csv",
  pdf: "pdf",
};

const two = (n: number) => String(n).padStart(2, "0");

/** The name offered for a saved table: what it is, and the day by the desktop's calendar. */
export function fileNameOf({ what, format, language }: ExportRequest, now: Date): string {
  const texts = language === "zh" ? zh : en;
  const table = texts.table[what.of === "figures" ? what.table : what.of];
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${table} ${day}.${ENDINGS[format]}`;
}
