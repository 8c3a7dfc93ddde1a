import type { InputRef } from "antd";
import { type RefObject, useEffect } from "react";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");

/** `/` (outside text fields) and Ctrl+K put the cursor into the search box while the list is in sight. */
export function useSearchKeys(searchBox: RefObject<InputRef | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const slash = event.key === "/" && !typing(event.target);
      const ctrlK = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      if (!slash && !ctrlK) return;
      event.preventDefault();
      searchBox.current?.focus({ cursor: "all" });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [searchBox, active]);
}
