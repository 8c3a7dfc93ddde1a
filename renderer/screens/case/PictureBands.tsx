import { useTranslation } from "react-i18next";
import type { Window } from "../../../shared/domain/escalation.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Millis } from "../../../shared/domain/units.ts";
import { inSight, type Lane, type PictureBand } from "../../format/case-picture.ts";
import { bandText } from "../../i18n/picture-text.ts";

/** A band as wide as this has room for its name (CSS px). */
const NAME = 110;
/** The least that can be seen (CSS px). */
const LEAST = 3;

/** The times in which something holds. */
export function PictureBands(props: {
  bands: readonly PictureBand[];
  range: Window;
  policy: Policy;
  x: (at: Millis) => number;
  top: (lane: Lane | undefined) => number;
  height: (lane: Lane | undefined) => number;
}) {
  const { t } = useTranslation();
  const { x, policy } = props;
  return props.bands
    .filter(({ from, to }) => inSight(props.range, from, to))
    .map((band) => {
      const { kind, lane, from, to } = band;
      const start = x(from);
      const width = Math.max(LEAST, x(to) - start);
      return (
        <g key={`${kind}-${from}-${to}`}>
          <rect
            className={`picture-of-${kind}`}
            x={start}
            y={props.top(lane)}
            width={width}
            height={props.height(lane)}
          >
            <title>{bandText(t, band, policy)}</title>
          </rect>
          {lane !== undefined && width > NAME && (
            <text className="picture-name" x={start + width - 8} y={props.top(lane) + 14}>
              {t(`procedure.picture.short.${kind}`)}
            </text>
          )}
        </g>
      );
    });
}
