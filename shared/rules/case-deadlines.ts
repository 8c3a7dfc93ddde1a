import type { Millis } from "../domain/units.ts";
import { minutesMs } from "./days.ts";
import type { Situation } from "./situation.ts";

/** What a clock runs towards. */
export const DEADLINES = [
  "reconnectBy",
  "cutFrom",
  "windowFrom",
  "windowTo",
  "reminderOver",
  "approvalOver",
] as const;
export interface Deadline {
  readonly what: (typeof DEADLINES)[number];
  readonly at: Millis;
}

/**
 * The times that a case runs towards, soonest first: when supply must be back (also when that is over), from when the
 * last reminder allows the cut and until when it counts, when the window opens and closes, when the approval lapses.
 */
export function caseDeadlines(
  situation: Pick<Situation, "now" | "cut" | "notice" | "policy" | "closed">,
  approvalOver: Millis | undefined,
): readonly Deadline[] {
  const { now, cut, notice, policy, closed } = situation;
  if (closed) return [];
  const found: (Deadline | undefined)[] = [];
  const ahead = (what: Deadline["what"], at: number | undefined) =>
    found.push(at !== undefined && at > now ? { what, at: at as Millis } : undefined);
  if (cut?.reconnectBy !== undefined) found.push({ what: "reconnectBy", at: cut.reconnectBy });
  if (notice?.deliveredAt !== undefined) {
    const { window, remindedAt } = notice;
    ahead("windowFrom", window.from);
    ahead("windowTo", window.to);
    if (remindedAt !== undefined && now < window.to) {
      ahead("cutFrom", remindedAt + minutesMs(policy.secondNoticeMinutes));
      ahead("reminderOver", remindedAt + minutesMs(policy.secondNoticeMaxMinutes));
    }
  }
  ahead("approvalOver", approvalOver);
  return found.filter((deadline) => deadline !== undefined).toSorted((a, b) => a.at - b.at);
}
