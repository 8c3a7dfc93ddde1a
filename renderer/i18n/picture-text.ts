import type { Policy } from "../../shared/domain/policy.ts";
import type { PictureBand, PictureMark } from "../format/case-picture.ts";
import { dateTime, dayDate, dayOf, period } from "../format/time.ts";
import type { T } from "./index.ts";

/** What a mark of the picture stands for, in a sentence with its time. */
export function markText(t: T, { kind, at, period: month }: PictureMark, policy: Policy): string {
  const values = { time: dateTime(at), period: month === undefined ? "" : period(month) };
  if (kind === "due") return t("procedure.picture.due", { ...values, day: dayDate(dayOf(at) - 1) });
  if (kind === "ripe") {
    const days = policy.cutAfterOverdueDays;
    return t("procedure.picture.ripe", { ...values, day: dayDate(dayOf(at)), days });
  }
  return t(`procedure.picture.${kind}`, values);
}

/** What a band of the picture stands for, in a sentence with its ends. */
export function bandText(t: T, { kind, from, to, open }: PictureBand, policy: Policy): string {
  if (kind === "band")
    return t("procedure.picture.band", {
      // Whole days: the last one is that before the end.
      from: dayDate(dayOf(from)),
      to: dayDate(dayOf(to) - 1),
      min: policy.noticeMinDays,
      max: policy.noticeMaxDays,
    });
  const key = kind === "dark" && open ? "darkNow" : kind;
  return t(`procedure.picture.${key}`, { from: dateTime(from), to: dateTime(to) });
}
