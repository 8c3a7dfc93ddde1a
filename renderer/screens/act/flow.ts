import { createContext, useContext } from "react";
import type { ActType } from "../../../shared/domain/act.ts";
import type { CaseId, Millis } from "../../../shared/domain/units.ts";
import type { OutboxRow, Preview } from "../../../shared/ipc/outbox-schemas.ts";
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
      start?: Start;
    }
  | { step: "preview"; preview: Preview; draft: Draft | undefined; start?: Start };

/** What else a form is opened for than its act. */
export interface Start {
  /** The time that it starts with; now when absent. */
  readonly occurredAt?: Millis | undefined;
  readonly note?: string | undefined;
  /** Position in the journal of the entry that the act corrects. */
  readonly supersedes?: number | undefined;
  /** The item of the outbox that it is signed instead of: it is given up once that is done. */
  readonly replaces?: string | undefined;
}

/** What was filled in, kept for going back to the form. */
export type Draft = Pick<OutboxRow, "case" | "detail" | "occurredAt" | "note" | "files"> & {
  readonly paper?: PaperDraft | undefined;
};

export interface Acts {
  /** Whether a form or a preview is open, which nothing else may push aside. */
  readonly busy: boolean;
  /** Opens the form of an act on a case, filled in with `preset` where that is given. */
  record(id: CaseId, type: ActType, preset?: Fields, start?: Start): void;
  /** Shows what would be signed, as for an act that is signed again. */
  check(preview: Preview, draft?: Draft, start?: Start): void;
  /** Opens the form of an act that was filled in before. */
  change(draft: Draft, start: Start): void;
}

export const ActsContext = createContext<Acts | undefined>(undefined);

/** Brings back the form that was closed with something in it; undefined while there is none. */
export const ClosedFormContext = createContext<(() => void) | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (acts === undefined) throw new Error("outside ActFlow");
  return acts;
}
