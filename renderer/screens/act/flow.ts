import { createContext, useContext } from "react";
import type { ActType } from "../../../shared/domain/act.ts";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { OutboxRow, Preview } from "../../../shared/ipc/schemas.ts";
import type { Fields } from "./draft.ts";
import type { PaperDraft } from "./notice/use-notice-paper.ts";

/** What is going on in the drawer: filling in a form, or checking what will be signed. */
export type Stage =
  | {
      step: "form";
      case: CaseId;
      type: ActType;
      draft: Draft | undefined;
      /** Fields that the form begins with, in place of the usual ones. */
      preset?: Fields | undefined;
    }
  | { step: "preview"; preview: Preview; draft: Draft | undefined };

/** What was filled in, kept for going back to the form. */
export type Draft = Pick<OutboxRow, "case" | "detail" | "occurredAt" | "note" | "files"> & {
  readonly paper?: PaperDraft | undefined;
};

export interface Acts {
  /** Opens the form of an act on a case, filled in with `preset` where that is given. */
  record(id: CaseId, type: ActType, preset?: Fields): void;
  /** Shows what would be signed, as for an act that is signed again. */
  check(preview: Preview, draft?: Draft): void;
}

export const ActsContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (acts === undefined) throw new Error("outside ActFlow");
  return acts;
}
