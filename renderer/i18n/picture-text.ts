import type { Policy } from "../../shared/domain/policy.ts";
import type { BandKind, MarkKind, PictureBand, PictureMark } from "../format/case-picture.ts";
import { dateTime, dayDate, dayOf, period } from "../format/time.ts";
import { entryText } from "./entry-text.ts";
import type { T } from "./index.ts";

/** Those whose words are the picture's own: the rest speak as the record does. */
type Dated = Exclude<
  MarkKind,
  `contact${string}` | `complaint${string}` | "payment" | "bounced" | "promised" | "due" | "ripe"
>;
type Legal = Exclude<BandKind, "promise" | "dispute" | "band"> | "darkNow";

/** What a mark of the picture stands for, in a sentence with its time. */
export function markText(
  t: T,
  { kind, at, period: month, entry }: PictureMark,
  policy: Policy,
): string {
  if (entry) {
    const words = { time: dateTime(at), text: entryText(t, entry) };
    const quiet = kind === "contactQuiet" || kind === "contactQuietThird";
    return t(quiet ? "procedure.picture.entryQuiet" : "procedure.picture.entry", words);
  }
  const values = { time: dateTime(at), period: month === undefined ? "" : period(month) };
  if (kind === "due") return t("procedure.picture.due", { ...values, day: dayDate(dayOf(at) - 1) });
  if (kind === "ripe") {
    const days = policy.cutAfterOverdueDays;
    return t("procedure.picture.ripe", { ...values, day: dayDate(dayOf(at)), days });
  }
  return t(`procedure.picture.${kind as Dated}`, values);
}

/** What a band of the picture stands for, in a sentence with its ends. */
export function bandText(
  t: T,
  { kind, from, to, open, entry }: PictureBand,
  policy: Policy,
): string {
  if (entry) {
    const words = { time: dateTime(from), to: dateTime(to), text: entryText(t, entry) };
    if (kind !== "dispute") return t("procedure.picture.entry", words);
    return t(open ? "procedure.picture.disputeOpen" : "procedure.picture.disputeOver", words);
  }
  if (kind === "band")
    return t("procedure.picture.band", {
      // Whole days: the last one is that before the end.
      from: dayDate(dayOf(from)),
      to: dayDate(dayOf(to) - 1),
      min: policy.noticeMinDays,
      max: policy.noticeMaxDays,
    });
  const key = kind === "dark" && open ? "darkNow" : kind;
  return t(`procedure.picture.${key as Legal}`, { from: dateTime(from), to: dateTime(to) });
}
