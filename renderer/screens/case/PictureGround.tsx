import { useTranslation } from "react-i18next";
import { isRestDay } from "../../../shared/domain/calendar.ts";
import type { Window } from "../../../shared/domain/escalation.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { DAY_MS } from "../../../shared/domain/time.ts";
import type { Day, Millis } from "../../../shared/domain/units.ts";
import { addDays, dayOf, minuteOf, startOf } from "../../../shared/rules/days.ts";
import { dayDate } from "../../format/time.ts";

/** Over a longer range rest days would only be stripes, over one longer than this quiet hours (ms). */
const REST_RANGE_MS = 70 * DAY_MS;
const QUIET_RANGE_MS = 25 * DAY_MS;

/** Rest days and quiet hours, pale, behind everything. */
export function PictureGround(props: {
  range: Window;
  policy: Policy;
  x: (at: Millis) => number;
  height: number;
}) {
  const { t } = useTranslation();
  const { range, policy, x, height } = props;
  const long = range.to - range.from;
  if (long > REST_RANGE_MS) return null;
  const days: Day[] = [];
  for (let day = dayOf(policy, range.from); day <= dayOf(policy, range.to); day = addDays(day, 1))
    days.push(day);
  const { quietFromMinute: from, quietToMinute: to } = policy;
  const band = (start: Millis, end: Millis, name: string, text: string) => (
    <rect
      key={`${name}-${start}`}
      className={`picture-of-${name}`}
      x={x(start)}
      y={0}
      width={Math.max(0, x(end) - x(start))}
      height={height}
    >
      <title>{text}</title>
    </rect>
  );
  return (
    <>
      {days
        .filter((day) => isRestDay(day, policy))
        .map((day) =>
          band(
            startOf(policy, day),
            startOf(policy, addDays(day, 1)),
            "rest",
            t("procedure.picture.rest", { day: dayDate(day) }),
          ),
        )}
      {long <= QUIET_RANGE_MS &&
        from !== to &&
        days.map((day) =>
          band(
            minuteOf(policy, day, from),
            minuteOf(policy, from < to ? day : addDays(day, 1), to),
            "quiet",
            t("procedure.picture.quiet"),
          ),
        )}
    </>
  );
}
