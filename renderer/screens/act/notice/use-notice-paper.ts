import { useState } from "react";
import type { Window } from "../../../../shared/domain/escalation.ts";
import {
  type CaseId,
  type Day,
  day,
  type Millis,
  millis,
} from "../../../../shared/domain/units.ts";
import type { NoticeKind } from "../../../../shared/domain/words.ts";
import { type AppError, ok, type Result } from "../../../../shared/errors.ts";
import type { NoticeMade } from "../../../../shared/ipc/notice-schemas.ts";
import type { NoticeLanguage } from "../../../../shared/notices/template.ts";
import { send } from "../../../api/client.ts";
import { dayOf } from "../../../format/time.ts";

/** The language of the notice, or that it was issued in another way. */
export type PaperChoice = NoticeLanguage | "none";

/** What the form says that a notice depends on. */
export interface Wanted {
  readonly case: CaseId;
  readonly notice: NoticeKind;
  readonly window: Window | undefined;
  /** Undefined means now. */
  readonly time: Millis | undefined;
}

/** A notice that was made, and what it was made from. */
export interface MadePaper {
  readonly key: string;
  readonly occurredAt: Millis;
  readonly notice: NoticeMade;
}

/** The part of the form about the paper, kept for going back to it. */
export interface PaperDraft {
  readonly choice: PaperChoice;
  readonly payBy: Day;
  readonly made: MadePaper | undefined;
}

/** Days that a customer is first offered for paying. */
const PAY_DAYS = 7;

export interface NoticePaper {
  readonly draft: PaperDraft;
  readonly busy: boolean;
  readonly error: AppError | undefined;
  change(change: Partial<Pick<PaperDraft, "choice" | "payBy">>): void;
  /** Whether what was made is still what is wanted. */
  isCurrent(wanted: Wanted): boolean;
  /** Makes the notice unless it is made already; undefined when none is to be made here. */
  make(wanted: Wanted): Promise<Result<MadePaper | undefined>>;
}

/** The notice of an act form. Once made, it is not made again as long as what it says stays the same. */
export function useNoticePaper(initial: PaperDraft | undefined): NoticePaper {
  const [draft, setDraft] = useState<PaperDraft>(
    () => initial ?? { choice: "zh", payBy: day(dayOf(Date.now()) + PAY_DAYS), made: undefined },
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const { choice, payBy, made } = draft;

  const keyOf = (wanted: Wanted) => JSON.stringify([choice, payBy, wanted]);
  const isCurrent = (wanted: Wanted) => choice !== "none" && made?.key === keyOf(wanted);

  async function make(wanted: Wanted): Promise<Result<MadePaper | undefined>> {
    if (choice === "none") return ok(undefined);
    if (isCurrent(wanted)) return ok(made);
    setBusy(true);
    setError(undefined);
    const { time, window, ...request } = wanted;
    const occurredAt = time ?? millis(Date.now());
    const result = await send("notice.make", {
      ...request,
      occurredAt,
      language: choice,
      ...(wanted.notice === "Dunning" && { payBy }),
      ...(window !== undefined && { window }),
    });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return result;
    }
    // Nothing is bound to what was made before.
    if (made !== undefined) void send("evidence.discard", { file: made.notice.file.file });
    const fresh = { key: keyOf(wanted), occurredAt, notice: result.value };
    setDraft({ ...draft, made: fresh });
    return ok(fresh);
  }

  return {
    draft,
    busy,
    error,
    isCurrent,
    make,
    change: (change) => setDraft((now) => ({ ...now, ...change })),
  };
}
