import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Window } from "../../../shared/domain/escalation.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Millis } from "../../../shared/domain/units.ts";
import { inSight, type PictureBand } from "../../format/case-picture.ts";
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
  top: (band: PictureBand) => number;
  height: (band: PictureBand) => number;
}) {
  const { t } = useTranslation();
  const { x, policy } = props;
  const hatch = useId();
  const spans = props.bands
    .filter(({ from, to }) => inSight(props.range, from, to))
    .map((band) => {
      const { kind, lane, from, to } = band;
      const start = x(from);
      const width = Math.max(LEAST, x(to) - start);
      return (
        <g key={`${kind}-${from}-${to}-${band.line}`}>
          <rect
            className={`picture-of-${kind}`}
            x={start}
            y={props.top(band)}
            width={width}
            height={props.height(band)}
            fill={kind === "dispute" ? `url(#${hatch})` : undefined}
          >
            <title>{bandText(t, band, policy)}</title>
          </rect>
          {lane !== undefined && width > NAME && (
            <text
              className="picture-name"
              x={start + width - 8}
              y={props.top(band) + props.height(band) / 2 + 4}
            >
              {t(`procedure.picture.short.${kind}`)}
            </text>
          )}
        </g>
      );
    });
  return (
    <>
      <pattern
        id={hatch}
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="picture-hatch-ground" width={6} height={6} />
        <line className="picture-hatch" y2={6} />
      </pattern>
      {spans}
    </>
  );
}
