import { useCallback, useRef, useState } from "react";
import type { Selection } from "./CaseGrid.tsx";
import type { CaseWindow } from "./use-case-pages.ts";

/**
 * The selected row. It is held by the case, so that it stays selected where the case moves when data changes; when the
 * case has left the list, the row that took its place is selected.
 */
export function useSelection(list: CaseWindow): {
  selection: Selection;
  select: (index: number) => void;
} {
  const [state, setState] = useState<Selection & { choice: unknown }>({
    index: 0,
    id: undefined,
    choice: list.choice,
  });
  const settled = settle(state, list);
  if (settled !== state) setState(settled);
  // One function for all time, so that a row is drawn again only when it changes.
  const latest = useRef(list);
  latest.current = list;
  const select = useCallback((index: number) => {
    const { rowAt, choice } = latest.current;
    setState({ index, id: rowAt(index)?.id, choice });
  }, []);
  return { selection: settled, select };
}

function settle(state: Selection & { choice: unknown }, list: CaseWindow) {
  if (list.total === undefined) return state;
  if (state.choice !== list.choice) return { index: 0, id: list.rowAt(0)?.id, choice: list.choice };
  const here = list.rowAt(state.index)?.id;
  if (here === undefined || here === state.id) {
    const last = Math.max(0, list.total - 1);
    return state.index > last ? { ...state, index: last, id: undefined } : state;
  }
  if (state.id === undefined) return { ...state, id: here };
  const moved = list.indexOf(state.id);
  return moved === undefined ? { ...state, id: here } : { ...state, index: moved };
}
