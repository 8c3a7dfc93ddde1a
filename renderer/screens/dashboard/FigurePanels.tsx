import { type ReactNode, type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { conductsOf } from "../../../shared/figures/compare-tables.ts";
import type { FigureTable } from "../../../shared/figures/table.ts";
import { figureTable } from "../../../shared/figures/tables.ts";
import { wordingOf } from "../../../shared/figures/wording.ts";
import type { Figures, FiguresFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useKeys, useOrgs } from "../../app/facts.ts";
import { shortMoney } from "../../format/figures.ts";
import { money } from "../../format/money.ts";
import { useLanguage } from "../../i18n/index.ts";
import { Chart, type ChartOption } from "../../ui/Chart.tsx";
import { ConductLines } from "./ConductLines.tsx";
import {
  ageingChart,
  type ChartWords,
  conductChart,
  promisesChart,
  receivedChart,
  recoveryChart,
} from "./charts.ts";
import type { DrillOf } from "./DataTable.tsx";
import type { Drill } from "./drill.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { figureDrills } from "./figure-drills.ts";
import { HeatMap } from "./HeatMap.tsx";
import { CHART_HEIGHT } from "./piles.ts";
import { RollMatrix } from "./RollMatrix.tsx";

/** All figures beneath the headline: each with its picture, its table, and the ways to what it is made of. */
export function FigurePanels(props: {
  figures: Figures;
  filter: FiguresFilter;
  conductRef: RefObject<HTMLDivElement | null>;
  onDrill: (drill: Drill) => void;
  onExport: (table: FigureTable) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { figures, filter, onDrill } = props;
  const orgs = useOrgs().data;
  const keys = useKeys().data;
  const wording = useMemo(
    () =>
      wordingOf(language, {
        orgs: new Map(orgs?.map(({ id, name }) => [id, name])),
        accounts: new Map(keys?.map(({ account, name }) => [account, name])),
      }),
    [language, orgs, keys],
  );
  const charts = useMemo(() => {
    const words: ChartWords = {
      short: (amount) => shortMoney(amount, language),
      exact: money,
      text: (key) => t(`dashboard.layer.${key}`),
      bucket: (bucket) => t(`figures.bucket.${bucket}`),
    };
    return {
      ageing: ageingChart(figures, words),
      recovery: recoveryChart(figures, words),
      received: receivedChart(figures, words),
      promises: promisesChart(figures, words),
      conduct: conductChart(figures),
    };
  }, [figures, language, t]);

  const drills = useMemo(() => figureDrills(figures, filter, t), [figures, filter, t]);

  const panel = (
    name: FigureTable,
    more: {
      hint?: string;
      picture?: ReactNode;
      wide?: boolean;
      drill?: DrillOf;
      children?: ReactNode;
    },
  ) => (
    <FigurePanel
      key={name}
      table={figureTable(name, figures, wording)}
      onDrill={onDrill}
      onExport={() => props.onExport(name)}
      {...more}
    />
  );
  const chart = (
    name: "ageing" | "recovery" | "received" | "promises" | "conduct",
    pick?: (index: number) => Drill | undefined,
  ): ReactNode => {
    const option: ChartOption | undefined = charts[name];
    return (
      option && (
        <Chart
          option={option}
          label={t("dashboard.chartLabel", { what: t(`figures.table.${name}`) })}
          height={CHART_HEIGHT}
          onPick={(index) => {
            const drill = pick?.(index);
            if (drill !== undefined) onDrill(drill);
          }}
        />
      )
    );
  };

  return (
    <div className="figures">
      {panel("ageing", {
        hint: t("dashboard.hint.ageing"),
        picture: chart("ageing", (at) => drills.ageing(at, "bucket")),
        drill: drills.ageing,
      })}
      {panel("received", {
        hint: t("dashboard.hint.received"),
        picture: chart("received", (at) => drills.byMonth(at, "received")),
        drill: drills.byMonth,
      })}
      {panel("recovery", {
        hint: t("dashboard.hint.recovery"),
        wide: true,
        picture: chart("recovery", (at) => drills.recovery(at, "dueOwed")),
        drill: drills.recovery,
      })}
      {panel("rolls", {
        hint: t("dashboard.hint.rolls"),
        wide: true,
        picture:
          figures.rolls.length > 0 ? (
            <RollMatrix
              figures={figures}
              onPick={(due, andBefore) => onDrill(drills.due(due, andBefore))}
            />
          ) : undefined,
      })}
      {panel("promises", {
        hint: t("dashboard.hint.promises"),
        picture: chart("promises", (at) => drills.promises(at, "month")),
        drill: drills.promises,
      })}
      {panel("conduct", {
        hint: t("dashboard.hint.conduct"),
        picture: chart("conduct", (at) => drills.byMonth(at, "complaints")),
        drill: drills.byMonth,
      })}
      {panel("heat", {
        hint: t("dashboard.hint.heat"),
        wide: true,
        picture:
          figures.heat.length > 0 || figures.unclocked > 0 ? (
            <HeatMap
              figures={figures}
              onPick={(weekday, hour) => onDrill(drills.hour(weekday, hour))}
            />
          ) : undefined,
      })}
      {panel("offices", { wide: true, drill: drills.offices })}
      {panel("classes", { wide: true, drill: drills.classes })}
      <div ref={props.conductRef} className="conduct-part">
        {panel("clerks", { hint: t("dashboard.hint.clerks") })}
        {panel("conductLines", {
          hint: t("dashboard.hint.conductLines"),
          picture: <ConductLines scores={conductsOf(figures)} />,
        })}
      </div>
    </div>
  );
}
