import { type ReactNode, type RefObject, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { conductsOf } from "../../../shared/figures/compare-tables.ts";
import type { FigureTable } from "../../../shared/figures/table.ts";
import { monthText } from "../../../shared/figures/table-parts.ts";
import { figureTable } from "../../../shared/figures/tables.ts";
import { wordingOf } from "../../../shared/figures/wording.ts";
import type { Figures, FiguresFilter, RecordsFilter } from "../../../shared/ipc/figures-schemas.ts";
import { useKeys, useOrgs } from "../../app/facts.ts";
import { shortMoney } from "../../format/figures.ts";
import { money } from "../../format/money.ts";
import { Chart, type ChartOption } from "../../ui/Chart.tsx";
import { ConductLines } from "./ConductLines.tsx";
import {
  ageingChart,
  CHART_HEIGHT,
  type ChartWords,
  conductChart,
  promisesChart,
  receivedChart,
  recoveryChart,
} from "./charts.ts";
import type { DrillOf } from "./DataTable.tsx";
import {
  type Drill,
  dueIn,
  dueUpTo,
  inMonth,
  inMonths,
  ofBucket,
  overdue,
  owing,
} from "./drill.ts";
import { FigurePanel } from "./FigurePanel.tsx";
import { HeatMap } from "./HeatMap.tsx";
import { RollMatrix } from "./RollMatrix.tsx";

/** Columns of the tables by month, and the records that they count. */
const RECORDS_OF: Readonly<Record<string, RecordsFilter["types"]>> = {
  received: ["PaymentReceived", "PaymentReversed"],
  waived: ["AmountWaived"],
  opened: ["CaseOpened"],
  closed: ["CaseClosed"],
  contacts: ["ContactMade"],
  notices: ["NoticeIssued"],
  complaints: ["ComplaintMade"],
  cuts: ["Disconnected"],
  reconnections: ["Reconnected"],
};

/** All figures beneath the headline: each with its picture, its table, and the ways to what it is made of. */
export function FigurePanels(props: {
  figures: Figures;
  filter: FiguresFilter;
  conductRef: RefObject<HTMLDivElement | null>;
  onDrill: (drill: Drill) => void;
  onExport: (table: FigureTable) => void;
}) {
  const { t, i18n } = useTranslation();
  const { figures, filter, onDrill } = props;
  const language = i18n.language === "en" ? "en" : "zh";
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

  const { ageing, months, today } = figures;
  const first = months[0]?.month ?? 190_001;
  const recordsIn = (at: number, key: string): Drill | undefined => {
    const types = RECORDS_OF[key];
    const month = months[at];
    if (types === undefined || month === undefined) return undefined;
    return {
      to: "records",
      title: t("dashboard.recordsOf.any", {
        what: t(`figures.column.${key as "contacts"}`),
        month: monthText(month.month),
      }),
      filter: inMonth(filter, types, month.month),
    };
  };
  const drills = {
    ageing: (at, key) => {
      const bucket = ageing[at]?.bucket;
      if (bucket === undefined || key === "share") return undefined;
      return { to: "cases", filter: ofBucket(filter, bucket) };
    },
    recovery: (at, key) => {
      const month = months[at];
      if (month === undefined || key !== "dueOwed") return undefined;
      return { to: "cases", filter: dueIn(filter, month.month, today) };
    },
    promises: (at, key) => {
      const month = months[at];
      if (month === undefined || key !== "month") return undefined;
      return {
        to: "records",
        title: t("dashboard.recordsOf.promises", { month: monthText(month.month) }),
        filter: inMonth(filter, ["PromiseMade", "PlanAgreed"], month.month),
      };
    },
    offices: (at, key) =>
      compare(key, figures.byOffice[at] && { orgs: [figures.byOffice[at].org] }),
    classes: (at, key) =>
      compare(key, figures.byClass[at] && { classes: [figures.byClass[at].class] }),
  } satisfies Record<string, DrillOf>;

  /** What stands behind a cell of a comparison: the filter, narrowed to one office or class. */
  function compare(key: string, only: Partial<FiguresFilter> | undefined): Drill | undefined {
    if (only === undefined) return undefined;
    const narrow = { ...filter, ...only };
    if (key === "outstanding") return { to: "cases", filter: owing(narrow) };
    if (key === "overdue") return { to: "cases", filter: overdue(narrow) };
    if (key === "cases") {
      const { orgs, classes } = narrow;
      return { to: "cases", filter: { ...(orgs && { orgs }), ...(classes && { classes }) } };
    }
    const types = RECORDS_OF[key === "receivedInMonths" ? "received" : key];
    if (types === undefined) return undefined;
    return {
      to: "records",
      title: t("dashboard.recordsOf.any", {
        what: t(`figures.column.${key as "contacts"}`),
        month: t("dashboard.allMonths"),
      }),
      filter: inMonths(narrow, types, first, today),
    };
  }

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
        picture: chart("received", (at) => recordsIn(at, "received")),
        drill: recordsIn,
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
              onPick={(due, andBefore) =>
                onDrill({
                  to: "cases",
                  filter: (andBefore ? dueUpTo : dueIn)(filter, due, figures.today),
                })
              }
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
        picture: chart("conduct", (at) => recordsIn(at, "complaints")),
        drill: recordsIn,
      })}
      {panel("heat", {
        hint: t("dashboard.hint.heat"),
        wide: true,
        picture:
          figures.heat.length > 0 || figures.unclocked > 0 ? (
            <HeatMap
              figures={figures}
              onPick={(weekday, hour) =>
                onDrill({
                  to: "records",
                  title: t("dashboard.recordsOf.hour", {
                    weekday: t(`figures.weekday.d${weekday as 0}`),
                    hour,
                  }),
                  filter: { ...inMonths(filter, ["ContactMade"], first, today), weekday, hour },
                })
              }
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
