import { useEffect } from "react";

/** Esc goes back; not while a drawer, a dialog or a text field has the keys. */
export function useEscape(back: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) return;
      back();
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [back]);
}
