import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { MINUTE_MS } from "../../../shared/domain/time.ts";
import type { Deadline } from "../../../shared/rules/case-deadlines.ts";
import { useChainNow } from "../../app/chain-now.ts";
import { left, SECONDS_BELOW_MS } from "../../format/countdown.ts";
import { dateTime } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";

/** Deadlines shown at once. */
const SHOWN = 3;

const leftText = (t: T, ms: number): string => {
  const { unit, ...values } = left(Math.abs(ms));
  return t(ms >= 0 ? "procedure.clock.left" : "procedure.clock.over", {
    left: t(`procedure.clock.${unit}`, values),
  });
};

/**
 * The next times that the case runs towards, ticking. A screen reader is told the first one once a minute: what ticks is
 * hidden from it. `onPassed` is called when one of them is reached.
 */
export function Countdown(props: { deadlines: readonly Deadline[]; onPassed: () => void }) {
  const { t } = useTranslation();
  const { deadlines, onPassed } = props;
  const now = useChainNow();
  const ahead = deadlines.filter(({ at }) => at > now).length;
  const before = useRef(ahead);
  useEffect(() => {
    if (ahead < before.current) onPassed();
    before.current = ahead;
  }, [ahead, onPassed]);
  const [first] = deadlines;
  if (first === undefined) return null;
  const wholeMinutes = Math.ceil((first.at - now) / MINUTE_MS) * MINUTE_MS;
  const spoken = first.at - now < SECONDS_BELOW_MS ? wholeMinutes : first.at - now;
  return (
    <div className="countdown">
      <ul aria-label={t("procedure.clock.title")}>
        {deadlines.slice(0, SHOWN).map(({ what, at }) => (
          <li key={what} data-late={at <= now}>
            <span>{t(`procedure.deadline.${what}`)}</span>
            <span className="number">{dateTime(at)}</span>
            <strong className="number" aria-hidden="true">
              {leftText(t, at - now)}
            </strong>
          </li>
        ))}
      </ul>
      <p className="off-screen" aria-live="polite">
        {`${t(`procedure.deadline.${first.what}`)} ${dateTime(first.at)} ${leftText(t, spoken)}`}
      </p>
    </div>
  );
}
