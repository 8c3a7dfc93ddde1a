import { monthText } from "../../../shared/figures/table-parts.ts";
import type { Figures, FiguresFilter, RecordsFilter } from "../../../shared/ipc/figures-schemas.ts";
import type { T } from "../../i18n/index.ts";
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
  scopeOf,
} from "./drill.ts";

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

/** The ways from the cells of each table to what they are made of. */
export function figureDrills(figures: Figures, filter: FiguresFilter, t: T) {
  const { ageing, byOffice, byClass, months, today } = figures;
  const first = months[0]?.month ?? 190_001;

  const records = (key: string, month: string, of: RecordsFilter): Drill => ({
    to: "records",
    title: t("dashboard.recordsOf.any", {
      what: t(`figures.column.${key as "contacts"}`),
      month,
    }),
    filter: of,
  });

  /** What stands behind a cell of a comparison: the filter, narrowed to one office or class. */
  function compare(key: string, only: Partial<FiguresFilter> | undefined): Drill | undefined {
    if (only === undefined) return undefined;
    const narrow = { ...filter, ...only };
    if (key === "outstanding") return { to: "cases", filter: owing(narrow) };
    if (key === "overdue") return { to: "cases", filter: overdue(narrow) };
    if (key === "cases") return { to: "cases", filter: scopeOf(narrow) };
    const types = RECORDS_OF[key === "receivedInMonths" ? "received" : key];
    return types && records(key, t("dashboard.allMonths"), inMonths(narrow, types, first, today));
  }

  const cells = {
    /** Of every table by month whose columns count records. */
    byMonth(at, key) {
      const types = RECORDS_OF[key];
      const month = months[at]?.month;
      if (types === undefined || month === undefined) return undefined;
      return records(key, monthText(month), inMonth(filter, types, month));
    },
    ageing(at, key) {
      const bucket = ageing[at]?.bucket;
      if (bucket === undefined || key === "share") return undefined;
      return { to: "cases", filter: ofBucket(filter, bucket) };
    },
    recovery(at, key) {
      const month = months[at]?.month;
      if (month === undefined || key !== "dueOwed") return undefined;
      return { to: "cases", filter: dueIn(filter, month, today) };
    },
    promises(at, key) {
      const month = months[at]?.month;
      if (month === undefined || key !== "month") return undefined;
      return {
        to: "records",
        title: t("dashboard.recordsOf.promises", { month: monthText(month) }),
        filter: inMonth(filter, ["PromiseMade", "PlanAgreed"], month),
      };
    },
    offices: (at, key) => compare(key, byOffice[at] && { orgs: [byOffice[at].org] }),
    classes: (at, key) => compare(key, byClass[at] && { classes: [byClass[at].class] }),
  } satisfies Record<string, DrillOf>;

  return {
    ...cells,
    /** Cases of which the oldest bill fell due in a month, or in it and before. */
    due: (month: number, andBefore: boolean): Drill => ({
      to: "cases",
      filter: (andBefore ? dueUpTo : dueIn)(filter, month, today),
    }),
    /** Contacts of an hour of the week. */
    hour: (weekday: number, hour: number): Drill => ({
      to: "records",
      title: t("dashboard.recordsOf.hour", {
        weekday: t(`figures.weekday.d${weekday as 0}`),
        hour,
      }),
      filter: { ...inMonths(filter, ["ContactMade"], first, today), weekday, hour },
    }),
  };
}
