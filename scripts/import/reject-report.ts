import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { Reject, RejectReason } from "./types.ts";

/** The rows that were not taken, as CSV: line, reason, explanation, row. */
export interface RejectReport {
  add(reject: Reject): void;
  /** Rows so far, by reason. */
  readonly counts: ReadonlyMap<RejectReason, number>;
  total(): number;
  /** Makes the file durable. */
  close(): void;
}

/**
 * Starts the report anew: a resumed import reads the file from its beginning and finds the same rows again. Without a
 * file it only counts.
 */
export function openRejectReport(file: string | undefined): RejectReport {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const open = file === undefined ? undefined : openSync(file, "w");
  const counts = new Map<RejectReason, number>();
  const write = (fields: readonly string[]) => {
    if (open !== undefined) writeSync(open, `${fields.map(quote).join(",")}\r\n`);
  };
  write(["line", "reason", "explanation", "row"]);
  return {
    add(reject) {
      counts.set(reject.reason, (counts.get(reject.reason) ?? 0) + 1);
      write([String(reject.line), reject.reason, reject.explanation, reject.row]);
    },
    counts,
    total: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    close() {
      if (open === undefined) return;
      fsyncSync(open);
      closeSync(open);
    },
  };
}

/** A field of RFC 4180. */
function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
