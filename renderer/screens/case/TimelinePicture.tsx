import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Window } from "../../../shared/domain/escalation.ts";
import { DAY_MS } from "../../../shared/domain/time.ts";
import type { CaseDetail } from "../../../shared/ipc/case-detail-schemas.ts";
import type { Situation } from "../../../shared/rules/situation.ts";
import { useChainNow } from "../../app/chain-now.ts";
import {
  type CasePicture,
  casePicture,
  hoursRange,
  inSight,
  LANES,
  type Lane,
  nearRange,
  type PictureBand,
  placeOf,
  ticksOf,
  wholeRange,
} from "../../format/case-picture.ts";
import { dateTime } from "../../format/time.ts";
import { markText } from "../../i18n/picture-text.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useWidth } from "../../ui/use-width.ts";
import { PictureBands } from "./PictureBands.tsx";
import { PictureGround } from "./PictureGround.tsx";
import { PictureLegend } from "./PictureLegend.tsx";
import { PictureShape } from "./PictureShape.tsx";
import { finalLines } from "./situation.ts";

/** CSS px. */
const LABELS = 72;
const LANE = 23;
/** Promises lie above disputes. */
const MONEY_LANE = 34;
const AXIS = 20;
const laneHeight = (lane: Lane) => (lane === "money" ? MONEY_LANE : LANE);
const laneTop = (lane: Lane) =>
  LANES.slice(0, LANES.indexOf(lane)).reduce((sum, above) => sum + laneHeight(above), 0);
const HEIGHT = laneTop("supply") + LANE + AXIS;
const TICK = 64;
const FIRST_WIDTH = 760;
/** A window so near is looked at by the hour (ms). */
const HOURS_VIEW_MS = 1.5 * DAY_MS;

/**
 * The case on an axis of time: what happened, and the legal periods around it. Each mark and band says in its title what
 * it is; the record below tells the same as a list.
 */
export function TimelinePicture({
  detail,
  situation,
}: {
  detail: CaseDetail;
  situation: Situation;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [frame, full] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const now = useChainNow(60_000) as Situation["now"];
  const { policy, blackouts } = situation;
  const picture = casePicture({
    now,
    policy,
    blackouts,
    bills: detail.bills,
    reconnectBy: detail.row.reconnectBy,
    lines: finalLines(detail.timeline).map(({ item, ...line }) => ({
      ...line,
      provenance: item.provenance,
    })),
  });
  const [view, setView] = useState<View>(() => firstView(situation, detail));
  const range = rangeOf(view, picture, now);
  const width = Math.max(TICK * 2, full - LABELS);
  const x = (at: Window["from"]) => LABELS + placeOf(range, width, at);
  const day = (at: number) => dateTime(at).slice(0, 10);
  return (
    <Panel
      title={t("procedure.picture.title")}
      extra={
        <Choice
          label={t("procedure.picture.title")}
          value={view}
          options={VIEWS.map((value) => ({
            value,
            label: t(`procedure.picture.${value}`),
          }))}
          onChange={setView}
        />
      }
    >
      <div ref={frame} className="picture">
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-desc`}
          width={LABELS + width}
          height={HEIGHT}
          viewBox={`0 0 ${LABELS + width} ${HEIGHT}`}
        >
          <title id={`${id}-title`}>{t("procedure.picture.title")}</title>
          <desc id={`${id}-desc`}>
            {t("procedure.picture.description", {
              reference: detail.row.reference,
              from: day(range.from),
              to: day(range.to),
              lanes: LANES.map((lane) =>
                t("procedure.picture.lane", {
                  lane: t(`procedure.picture.lanes.${lane}`),
                  n: countOf(picture, range, lane),
                }),
              ).join(t("app.list")),
            })}
          </desc>
          <PictureGround range={range} policy={policy} x={x} height={HEIGHT - AXIS} />
          <PictureBands
            bands={picture.bands}
            range={range}
            policy={policy}
            x={x}
            top={bandTop}
            height={bandHeight}
          />
          {LANES.map((lane) => (
            <g key={lane}>
              <text className="picture-lane" x={0} y={laneTop(lane) + laneHeight(lane) / 2 + 4}>
                {t(`procedure.picture.lanes.${lane}`)}
              </text>
              <line
                className="picture-rule"
                x1={LABELS}
                x2={LABELS + width}
                y1={laneTop(lane) + laneHeight(lane)}
                y2={laneTop(lane) + laneHeight(lane)}
              />
            </g>
          ))}
          {ticksOf(policy, range, Math.floor(width / TICK)).map((at) => (
            <g key={at}>
              <line className="picture-tick" x1={x(at)} x2={x(at)} y1={0} y2={HEIGHT - AXIS} />
              <text className="picture-day" x={x(at)} y={HEIGHT - 5}>
                {tickText(view, at)}
              </text>
            </g>
          ))}
          {picture.marks
            .filter(({ at }) => inSight(range, at))
            .map((mark) => (
              <PictureShape
                key={`${mark.kind}-${mark.at}-${mark.period}-${mark.line}`}
                kind={mark.kind}
                x={x(mark.at)}
                y={laneTop(mark.lane) + laneHeight(mark.lane) / 2}
              >
                <title>{markText(t, mark, policy)}</title>
              </PictureShape>
            ))}
          <line className="picture-now" x1={x(now)} x2={x(now)} y1={0} y2={HEIGHT - AXIS}>
            <title>{t("procedure.picture.now", { time: dateTime(now) })}</title>
          </line>
        </svg>
      </div>
      <PictureLegend picture={picture} />
    </Panel>
  );
}

function bandTop({ kind, lane }: PictureBand): number {
  if (lane === undefined) return 0;
  return laneTop(lane) + (kind === "dispute" ? MONEY_LANE / 2 + 1 : 2);
}

function bandHeight({ lane }: PictureBand): number {
  if (lane === undefined) return HEIGHT - AXIS;
  return lane === "money" ? MONEY_LANE / 2 - 3 : LANE - 4;
}

/** How many things of a lane are in sight; of all spans only a dispute has no mark. */
const countOf = ({ marks, bands }: CasePicture, range: Window, lane: Lane): number =>
  marks.filter((mark) => mark.lane === lane && inSight(range, mark.at)).length +
  bands.filter(
    (band) => band.kind === "dispute" && band.lane === lane && inSight(range, band.from, band.to),
  ).length;

const VIEWS = ["hours", "near", "whole"] as const;
type View = (typeof VIEWS)[number];

/** A cut that is announced for the next hours is looked at by the hour, one on its way by the day. */
function firstView({ now, notice, cut }: Situation, detail: CaseDetail): View {
  if (notice && Math.abs(notice.window.from - now) < HOURS_VIEW_MS) return "hours";
  if (cut?.reconnectBy !== undefined) return "hours";
  return notice || cut || detail.row.validUntil ? "near" : "whole";
}

function rangeOf(view: View, picture: CasePicture, now: Situation["now"]): Window {
  if (view === "whole") return wholeRange(picture, now);
  return view === "near" ? nearRange(now) : hoursRange(now);
}

/** A day, or within a day the hour. */
function tickText(view: View, at: number): string {
  const text = dateTime(at);
  if (view === "whole") return text.slice(2, 10);
  return text.endsWith("00:00") ? text.slice(5, 10) : text.slice(11);
}
