import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { DayAction } from "./day-actions.ts";

/**
 * The keys of the day: one row is chosen and has the focus. Up, down, Home and End move by rows, PageUp and PageDown by
 * sections, Enter takes the next step, O opens the case, C records a contact.
 */
export function useDayKeys(actions: readonly DayAction[], active: boolean) {
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState(0);
  const last = Math.max(0, actions.length - 1);
  const place = Math.min(chosen, last);

  const focus = (next: number) => {
    const target = Math.max(0, Math.min(last, next));
    const row = table.current?.querySelector<HTMLElement>(`[data-place="${target}"]`);
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
    setChosen(target);
  };

  // The table takes the focus when nothing else has it, so that the keys work at once.
  const some = actions.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the screen comes into sight or gets its first row
  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body;
    if (active && some && free) focus(place);
  }, [active, some]);

  /** The first row of the next section, or of this one or the one before. */
  function otherSection(step: 1 | -1): number {
    const here = actions[place]?.section;
    if (step === 1) {
      const next = actions.findIndex((one, index) => index > place && one.section !== here);
      return next < 0 ? last : next;
    }
    const first = actions.findIndex((one) => one.section === here);
    const before = actions[first < place ? first : first - 1]?.section;
    return actions.findIndex((one) => one.section === before);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[place];
    if (!(event.target instanceof HTMLTableRowElement) || action === undefined) return;
    const moves: Record<string, () => number> = {
      ArrowUp: () => place - 1,
      ArrowDown: () => place + 1,
      PageUp: () => otherSection(-1),
      PageDown: () => otherSection(1),
      Home: () => 0,
      End: () => last,
    };
    const move = moves[event.key];
    if (move !== undefined) focus(move());
    else if (event.key === "Enter") action.step();
    else if (event.key.toLowerCase() === "o") action.open();
    else if (event.key.toLowerCase() === "c") action.contact();
    else return;
    event.preventDefault();
  }
  return { table, place, choose: setChosen, focus, onKeyDown };
}
