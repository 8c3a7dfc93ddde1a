import type { Figures, MonthFigures } from "../ipc/figures-schemas.ts";
import { per100, rateOf } from "./rates.ts";
import type { Cell, Column, Table } from "./table.ts";
import { column, monthText, sumOf, table } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

/** Value of a month, or of all of them. */
type Of = (value: (one: MonthFigures) => number) => number;

/** A row for each month, and one for all. */
const byMonth = (
  months: readonly MonthFigures[],
  wording: Wording,
  cells: (of: Of) => readonly Cell[],
) => [
  ...months.map((one) => [monthText(one.month), ...cells((value) => value(one))]),
  [wording.texts.total, ...cells((value) => sumOf(months, value))],
];

export function promisesTable({ months }: Figures, wording: Wording): Table {
  const cells = (of: Of) => {
    const kept = of(({ promisesKept }) => promisesKept);
    const broken = of(({ promisesBroken }) => promisesBroken);
    return [kept, broken, of(({ promisesOpen }) => promisesOpen), rateOf(kept, kept + broken)];
  };
  return table(
    wording,
    "promises",
    [
      ["month", "text"],
      ["kept", "count"],
      ["broken", "count"],
      ["open", "count"],
      ["keptRate", "percent"],
    ],
    byMonth(months, wording, cells),
    1,
  );
}

export function conductTable({ months }: Figures, wording: Wording): Table {
  const cells = (of: Of) => {
    const contacts = of((one) => one.contacts);
    const complaints = of((one) => one.complaints);
    return [
      contacts,
      of(({ notices }) => notices),
      complaints,
      per100(complaints, contacts),
      of(({ cuts }) => cuts),
      of(({ reconnections }) => reconnections),
    ];
  };
  return table(
    wording,
    "conduct",
    [
      ["month", "text"],
      ["contacts", "count"],
      ["notices", "count"],
      ["complaints", "count"],
      ["per100Contacts", "hundredths"],
      ["cuts", "count"],
      ["reconnections", "count"],
    ],
    byMonth(months, wording, cells),
    1,
  );
}

export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);
/** Weeks begin on Monday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

/** Contacts by weekday and hour; contacts without a clock time are in the sum of their own row only. */
export function heatTable({ heat, unclocked }: Figures, wording: Wording): Table {
  const { texts } = wording;
  const at = (match: (one: Figures["heat"][number]) => boolean) =>
    sumOf(heat.filter(match), ({ contacts }) => contacts);
  const hours: Column[] = HOURS.map((hour) => ({
    key: `h${hour}`,
    title: String(hour).padStart(2, "0"),
    kind: "count",
  }));
  return {
    name: "heat",
    title: texts.table.heat,
    columns: [column(wording, "weekday", "text"), ...hours, column(wording, "sum", "count")],
    rows: [
      ...WEEKDAYS.map((weekday) => [
        texts.weekday[`d${weekday}`],
        ...HOURS.map((hour) => at((one) => one.weekday === weekday && one.hour === hour)),
        at((one) => one.weekday === weekday),
      ]),
      [texts.unclocked, ...HOURS.map(() => undefined), unclocked],
      [
        texts.total,
        ...HOURS.map((hour) => at((one) => one.hour === hour)),
        at(() => true) + unclocked,
      ],
    ],
    totals: 1,
  };
}
