import { localDay } from "../../shared/domain/time.ts";
import { type Day, orgId } from "../../shared/domain/units.ts";
import { CASE_SORTS } from "../../shared/ipc/case-schemas.ts";
import type { RecordsFilter } from "../../shared/ipc/figures-schemas.ts";
import { NOON, POLICY } from "../store/fixtures.ts";
import { clerkOf } from "./branch-entries.ts";
import type { Desk } from "./views-desk.ts";

/** What a screen asks when a block has come in; `n` varies it. */
export interface ViewQuestion {
  readonly name: string;
  ask(desk: Desk, n: number): unknown;
}

const TODAY = localDay(NOON, POLICY.utcOffsetMinutes);
const OFFICE = [orgId(2)];
/** As the screens ask. */
export const PAGE = 50;
const RECORDS = 100;
const YEAR = { from: (TODAY - 390) as Day, to: TODAY };
const MONTH = { from: (TODAY - 20) as Day, to: TODAY };

const records =
  (filter: RecordsFilter) =>
  ({ handlers }: Desk) =>
    handlers["records.list"]({ filter, offset: 0, limit: RECORDS });

export const FIGURES: readonly (ViewQuestion & { readonly filter: FigureFilter })[] = (
  [
    ["figures: all, 6 months", { months: 6 }],
    ["figures: all, 13 months", { months: 13 }],
    ["figures: all, 36 months", { months: 36 }],
    ["figures: one office, 13 months", { months: 13, orgs: OFFICE }],
    ["figures: one class, 13 months", { months: 13, classes: ["Business"] }],
    [
      "figures: office and class, 36 months",
      { months: 36, orgs: OFFICE, classes: ["Residential"] },
    ],
  ] as const
).map(([name, filter]) => ({
  name,
  filter: { ...filter } as FigureFilter,
  ask: ({ handlers }) => handlers["figures.get"]({ ...filter } as FigureFilter),
}));
export type FigureFilter = Parameters<Desk["handlers"]["figures.get"]>[0];

export const VIEWS: readonly ViewQuestion[] = [
  ...FIGURES,
  {
    name: "cases: first page, any sort",
    ask({ handlers }, n) {
      const by = CASE_SORTS[n % CASE_SORTS.length] ?? "reference";
      const sort = { by, descending: n % 2 === 0 };
      return handlers["cases.list"]({ filter: {}, sort, offset: 0, limit: PAGE });
    },
  },
  {
    name: "cases: worst fee risk first, one office",
    ask: ({ handlers }) =>
      handlers["cases.list"]({
        ...{ filter: { orgs: OFFICE }, sort: { by: "feeRisk", descending: true } },
        ...{ offset: 0, limit: PAGE },
      }),
  },
  {
    name: "cases: at risk, by amount",
    ask: ({ handlers }) =>
      handlers["cases.list"]({
        ...{
          filter: { feeRisk: ["watch", "high"] },
          sort: { by: "outstanding", descending: true },
        },
        ...{ offset: 0, limit: PAGE },
      }),
  },
  {
    name: "cases: sums above the list",
    ask: ({ handlers }) => handlers["cases.summary"]({ filter: {} }),
  },
  { name: "my day", ask: ({ handlers }) => handlers["day.get"]({ limit: PAGE }) },
  {
    name: "inbox",
    ask: ({ handlers }) => handlers["inbox.get"]({ order: "age", limit: PAGE }),
  },
  {
    name: "inbox: riskiest first",
    ask: ({ handlers }) => handlers["inbox.get"]({ order: "risk", limit: PAGE }),
  },
  { name: "warnings", ask: ({ handlers }) => handlers["warnings.get"]({ limit: PAGE }) },
  { name: "records: contacts of a month", ask: records({ types: ["ContactMade"], ...MONTH }) },
  { name: "records: contacts of 13 months", ask: records({ types: ["ContactMade"], ...YEAR }) },
  {
    name: "records: contacts of an hour of the week",
    ask: records({ types: ["ContactMade"], ...YEAR, weekday: 3, hour: 10 }),
  },
  {
    name: "records: payments of one class",
    ask: records({ types: ["PaymentReceived"], classes: ["Business"], ...MONTH }),
  },
  {
    name: "records: what a clerk did",
    ask: records({ types: ["ContactMade", "NoticeDelivered"], clerk: clerkOf(2, 3), ...MONTH }),
  },
];
