import { useEffect } from "react";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import { useNavigation } from "../../app/navigation.ts";
import { useActs } from "../act/flow.ts";

/** Esc goes back to the list, C records a contact; not while a drawer, a dialog or a text field has the keys. */
export function useCaseKeys(detail: CaseDetail | undefined): void {
  const { closeCase } = useNavigation();
  const acts = useActs();
  const id = detail?.row.id;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea")) return;
      if (event.key === "Escape") closeCase();
      else if (event.key.toLowerCase() === "c" && id !== undefined)
        acts.record(id, "RecordContact");
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [closeCase, acts, id]);
}
