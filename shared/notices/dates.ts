import { dateOf, weekdayOf } from "../domain/calendar.ts";
import type { Window } from "../domain/escalation.ts";
import { localDay, localMinute } from "../domain/time.ts";
import type { Day, Millis } from "../domain/units.ts";
import type { NoticeLanguage } from "./template.ts";

const WEEKDAYS = {
  zh: ["日", "一", "二", "三", "四", "五", "六"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const two = (n: number) => String(n).padStart(2, "0");

/** `2026年11月25日（星期三）`, `Wednesday, 25 November 2026`. */
export function dayText(day: Day, language: NoticeLanguage): string {
  const { year, month, dayOfMonth } = dateOf(day);
  const weekday = WEEKDAYS[language][weekdayOf(day)];
  return language === "zh"
    ? `${year}年${month}月${dayOfMonth}日（星期${weekday}）`
    : `${weekday}, ${dayOfMonth} ${MONTHS[month - 1]} ${year}`;
}

/** `2026-11-25`, for tables. */
export function dayNumbers(day: Day): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${year}-${two(month)}-${two(dayOfMonth)}`;
}

const clock = (at: Millis, offset: number) => {
  const minute = localMinute(at, offset);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

const zone = (offset: number) => {
  const size = Math.abs(offset);
  const minutes = size % 60 === 0 ? "" : `:${two(size % 60)}`;
  return `UTC${offset < 0 ? "-" : "+"}${Math.floor(size / 60)}${minutes}`;
};

/** A day with its time and time zone; `offset` in minutes. */
export function timeText(at: Millis, offset: number, language: NoticeLanguage): string {
  const day = dayText(localDay(at, offset), language);
  return language === "zh"
    ? `${day}${clock(at, offset)}（${zone(offset)}）`
    : `${day}, ${clock(at, offset)} (${zone(offset)})`;
}

/** A window with its weekday; the day is named once when it begins and ends on the same. */
export function windowText({ from, to }: Window, offset: number, language: NoticeLanguage): string {
  const [first, last] = [localDay(from, offset), localDay(to, offset)];
  const begin = `${dayText(first, language)}${language === "zh" ? "" : ", "}${clock(from, offset)}`;
  const day = first === last ? "" : `${dayText(last, language)}${language === "zh" ? "" : ", "}`;
  const end = `${day}${clock(to, offset)}`;
  return language === "zh"
    ? `${begin} 至 ${end}（${zone(offset)}）`
    : `${begin} to ${end} (${zone(offset)})`;
}
