import type { SourceRow } from "./read-rows.ts";
import type { FineRow, LostPayment, Reject, RejectReason, SourceCase } from "./types.ts";

/** Most rows of one case, so that a broken file cannot make one case fill the memory. */
export const MAX_CASE_ROWS = 1000;

/**
 * Gathers the rows of each case, which stand together in the file. Only one case is held at a time, and the ids of the
 * cases before it (some 60 bytes each): a case that comes back after another one has begun is rejected row by row,
 * for its first part is on its way already and its sums are forgotten.
 */
export async function* groupCases(
  rows: AsyncIterable<SourceRow>,
): AsyncGenerator<SourceCase | Reject> {
  const finished = new Set<string>();
  let caseId: string | undefined;
  let held: (FineRow | LostPayment)[] = [];

  for await (const row of rows) {
    if ("reject" in row) {
      yield row.reject;
      if (row.lost && row.lost.caseId === caseId) held.push(row.lost);
      continue;
    }
    const { good } = row;
    if (good.caseId !== caseId) {
      if (finished.has(good.caseId)) {
        yield reject(
          good,
          "CaseComesBack",
          `Case ${good.caseId} stood further up in the file already; the rows of a case must stand together.`,
        );
        continue;
      }
      if (caseId !== undefined) {
        finished.add(caseId);
        yield { caseId, rows: held };
      }
      caseId = good.caseId;
      held = [];
    }
    if (held.length < MAX_CASE_ROWS) held.push(good);
    else {
      const explanation = `Case ${good.caseId} has more than ${MAX_CASE_ROWS} rows.`;
      yield reject(good, "CaseTooLong", explanation);
    }
  }
  if (caseId !== undefined) yield { caseId, rows: held };
}

function reject(row: FineRow, reason: RejectReason, explanation: string): Reject {
  return { line: row.line, reason, explanation, row: row.raw };
}
