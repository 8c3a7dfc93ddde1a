import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { ok, type Result } from "../../shared/errors.ts";
import { wholeFile, writeAll } from "../evidence/whole-file.ts";
import { bytesOf, type ExportSources, readExport } from "../exports/export-desk.ts";
import { tableHtml } from "../exports/table-html.ts";
import type { Handlers } from "./dispatch.ts";

/**
 * Saves tables: what is written in text by itself; a table on paper is drawn by the main process, which has windows, in two
 * steps (service-channels.ts).
 */
export function exportHandlers(
  sources: ExportSources,
): Pick<Handlers, "export.table" | "export.page"> {
  return {
    "export.table": async (input) => {
      if (input.step === "keep") {
        const kept = await writeTo(input.target, input.bytes);
        return kept.ok ? ok({ step: "kept" }) : kept;
      }
      const { request } = input;
      const read = await readExport(request, sources);
      if (!read.ok) return read;
      const { table, about, sha256 } = read.value;
      const told = { sha256, rows: table.rows.length };
      if (input.step === "draw") {
        const { now } = sources.standing();
        return ok({
          step: "page",
          at: now,
          html: tableHtml(table, about, request.language),
          ...told,
        });
      }
      const bytes = await bytesOf(read.value, input.format, request.language);
      const written = await writeTo(input.target, bytes);
      return written.ok ? ok({ step: "written", ...told }) : written;
    },
    "export.page": async ({ target, bytes }) => {
      const kept = await writeTo(target, bytes);
      return kept.ok ? ok({ saved: true }) : kept;
    },
  };
}

/** Writes a file whole, or not at all. Errors: of the disk. */
const writeTo = (target: string, bytes: Uint8Array): Promise<Result<void>> =>
  wholeFile(
    `${target}.${randomBytes(6).toString("hex")}.part`,
    basename(target),
    async (output) => {
      await writeAll(output, bytes);
      return { target, value: undefined };
    },
  );
