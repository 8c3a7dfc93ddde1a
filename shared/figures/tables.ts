import type { Figures } from "../ipc/figures-schemas.ts";
import { conductTable, heatTable, promisesTable } from "./act-tables.ts";
import { classesTable, clerksTable, conductLinesTable, officesTable } from "./compare-tables.ts";
import { ageingTable, dueOf, receivedTable, recoveryTable, rollsTable } from "./money-tables.ts";
import { rateOf } from "./rates.ts";
import type { FigureTable, Table } from "./table.ts";
import { table } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

const BUILDERS: Record<FigureTable, (figures: Figures, wording: Wording) => Table> = {
  headline: headlineTable,
  ageing: ageingTable,
  recovery: recoveryTable,
  received: receivedTable,
  rolls: rollsTable,
  promises: promisesTable,
  conduct: conductTable,
  heat: heatTable,
  offices: officesTable,
  classes: classesTable,
  clerks: clerksTable,
  conductLines: conductLinesTable,
};

/** One table of the dashboard: the views and the files are made of it, so they cannot differ. */
export const figureTable = (name: FigureTable, figures: Figures, wording: Wording): Table =>
  BUILDERS[name](figures, wording);

/** The worst office by its conduct score; undefined without offices. */
export const worstOffice = ({ byOffice }: Figures): Figures["byOffice"][number] | undefined =>
  byOffice.reduce<Figures["byOffice"][number] | undefined>(
    (worst, one) =>
      worst === undefined || one.conduct.points > worst.conduct.points ? one : worst,
    undefined,
  );

function headlineTable(figures: Figures, wording: Wording): Table {
  const { total, months } = figures;
  const { figure } = wording.texts;
  const due = dueOf(months);
  const { promisesKept: kept, promisesBroken: broken } = total;
  return table(
    wording,
    "headline",
    [
      ["figure", "text"],
      ["amount", "fen"],
      ["number", "count"],
      ["rate", "percent"],
    ],
    [
      [figure.outstanding, total.outstanding, total.openCases, undefined],
      [figure.overdue, total.overdue, undefined, rateOf(total.overdue, total.outstanding)],
      [figure.received, months.at(-1)?.received ?? 0, undefined, undefined],
      [figure.recovery, due.duePaid, undefined, rateOf(due.duePaid, due.due)],
      [figure.kept, undefined, kept, rateOf(kept, kept + broken)],
      [figure.conduct, undefined, worstOffice(figures)?.conduct.points, undefined],
    ],
  );
}
