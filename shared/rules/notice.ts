import type { EntryKind } from "../domain/entry.ts";
import type { Millis } from "../domain/units.ts";
import type { NoticeFacts } from "./case-facts.ts";

type Kind<T extends EntryKind["type"]> = Extract<EntryKind, { type: T }>;

/** The notice after one was issued: one of disconnection replaces the one before, any other leaves it. */
export const noticeIssued = (
  served: NoticeFacts | undefined,
  { notice, window }: Kind<"NoticeIssued">,
  at: Millis,
): NoticeFacts | undefined =>
  notice === "Disconnection" && window !== undefined
    ? { issuedAt: at, window, deliveredAt: undefined, remindedAt: undefined }
    : served;

/** The notice after a delivery: the one recorded first counts, of the reminders the latest; a refused one does not. */
export function noticeDelivered(
  served: NoticeFacts | undefined,
  { notice, delivery }: Kind<"NoticeDelivered">,
  at: Millis,
): NoticeFacts | undefined {
  if (served === undefined || delivery === "Refused") return served;
  if (notice === "Disconnection") return { ...served, deliveredAt: served.deliveredAt ?? at };
  if (notice === "FinalReminder")
    return { ...served, remindedAt: Math.max(at, served.remindedAt ?? at) as Millis };
  return served;
}
