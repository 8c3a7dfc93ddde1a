import { useState } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { FigureRecord, RecordsFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useQueries } from "../../api/use-query.ts";

/** Rows asked for at once. */
const PAGE_ROWS = 100;
/** Until the first page is there. */
const NONE: readonly number[] = [0];

/** The pages of the records behind a figure that cover the rows in sight. */
export function useRecordPages(filter: RecordsFilter): {
  readonly total: number | undefined;
  readonly error: AppError | undefined;
  readonly rowAt: (index: number) => FigureRecord | undefined;
  readonly onRange: (first: number, last: number) => void;
} {
  const [numbers, setNumbers] = useState(NONE);
  const states = useQueries(
    "records.list",
    numbers.map((number) => ({ filter, offset: number * PAGE_ROWS, limit: PAGE_ROWS })),
  );
  const pages = new Map(numbers.map((number, index) => [number, states[index]?.data?.rows]));
  return {
    total: states.findLast(({ data }) => data !== undefined)?.data?.total,
    error: states.find(({ error }) => error !== undefined)?.error,
    rowAt: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    onRange: (first, last) => {
      const wanted = [0];
      for (
        let number = Math.max(1, Math.floor(first / PAGE_ROWS));
        number <= Math.floor(last / PAGE_ROWS);
        number++
      )
        wanted.push(number);
      if (String(wanted) !== String(numbers)) setNumbers(wanted);
    },
  };
}
