import { useState } from "react";
import type { AppError } from "../../../shared/errors.ts";
import type { CaseFilter, CaseRow, CaseSort } from "../../../shared/ipc/case-schemas.ts";
import { useQueries, useQuery } from "../../api/use-query.ts";

/** Rows asked for at once. */
const PAGE_ROWS = 100;
/** Rows on either side of those in sight that are asked for with them. */
const AHEAD_ROWS = 40;

/** The first and the last page that cover some rows and what may be scrolled to next. */
export function pagesOf(first: number, last: number): readonly [number, number] {
  const page = (index: number) => Math.floor(Math.max(0, index) / PAGE_ROWS);
  return [page(first - AHEAD_ROWS), page(Math.max(first, last) + AHEAD_ROWS)];
}

/** Which cases, in which order. */
export interface CaseChoice {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
}

/** The rows `first` to `last` of a list, and how long the list is. */
export interface CaseWindow {
  /** The choice that the rows are of: it lags behind the wanted one until its first page is there. */
  readonly choice: CaseChoice;
  readonly total: number | undefined;
  readonly error: AppError | undefined;
  readonly retry: () => void;
  /** A row, or undefined while its page is on its way. */
  readonly rowAt: (index: number) => CaseRow | undefined;
  /** Where a case stands now, as far as its page is at hand. */
  readonly indexOf: (id: string) => number | undefined;
}

const page = (choice: CaseChoice, number: number) => ({
  ...choice,
  offset: number * PAGE_ROWS,
  limit: PAGE_ROWS,
});

/** The pages of the case list that cover the rows in sight. The old list stays until the new one can be shown. */
export function useCasePages(wanted: CaseChoice, first: number, last: number): CaseWindow {
  const [shown, setShown] = useState(wanted);
  const [probe] = useQueries("cases.list", [page(wanted, 0)]);
  const arrived = probe?.data !== undefined || probe?.error !== undefined;
  if (arrived && shown !== wanted) setShown(wanted);

  const [firstPage, lastPage] = pagesOf(first, last);
  const numbers = [0];
  for (let number = Math.max(1, firstPage); number <= lastPage; number++) numbers.push(number);
  const states = useQueries(
    "cases.list",
    numbers.map((number) => page(shown, number)),
  );
  const head = useQuery("cases.list", page(shown, 0));

  const rows = new Map(numbers.map((number, index) => [number, states[index]?.data?.rows]));
  const newest = states.findLast((state) => state.data !== undefined)?.data;
  return {
    choice: shown,
    total: newest?.total,
    error: states.find((state) => state.error !== undefined)?.error,
    retry: head.retry,
    rowAt: (index) => rows.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    indexOf: (id) => {
      for (const [number, some] of rows) {
        const at = some?.findIndex((row) => row.id === id) ?? -1;
        if (at >= 0) return number * PAGE_ROWS + at;
      }
      return undefined;
    },
  };
}
