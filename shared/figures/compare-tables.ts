import type { AccountId, OrgId } from "../domain/units.ts";
import type { ConductFigures, Figures } from "../ipc/figures-schemas.ts";
import { stillOwed } from "./money-tables.ts";
import { per100, rateOf } from "./rates.ts";
import type { Cell, Table } from "./table.ts";
import { table } from "./table-parts.ts";
import type { Wording } from "./wording.ts";

type Share = Figures["total"];

const SHARE_COLUMNS = [
  ["cases", "count"],
  ["openCases", "count"],
  ["outstanding", "fen"],
  ["overdue", "fen"],
  ["due", "fen"],
  ["duePaid", "fen"],
  ["dueWaived", "fen"],
  ["dueOwed", "fen"],
  ["recovery", "percent"],
  ["receivedInMonths", "fen"],
  ["contacts", "count"],
  ["complaints", "count"],
  ["per100Contacts", "hundredths"],
  ["kept", "count"],
  ["broken", "count"],
  ["keptRate", "percent"],
] as const;

const shareCells = (of: Share): Cell[] => [
  of.cases,
  of.openCases,
  of.outstanding,
  of.overdue,
  of.due,
  of.duePaid,
  of.dueWaived,
  stillOwed(of),
  rateOf(of.duePaid, of.due),
  of.received,
  of.contacts,
  of.complaints,
  per100(of.complaints, of.contacts),
  of.promisesKept,
  of.promisesBroken,
  rateOf(of.promisesKept, of.promisesKept + of.promisesBroken),
];

const conductCells = (wording: Wording, { points, level, acts }: ConductFigures): Cell[] => [
  acts,
  points,
  wording.texts.level[level],
];

const CONDUCT_COLUMNS = [
  ["acts", "count"],
  ["points", "count"],
  ["level", "text"],
] as const;

export function officesTable({ byOffice, total }: Figures, wording: Wording): Table {
  return table(
    wording,
    "offices",
    [["office", "text"], ...SHARE_COLUMNS, ...CONDUCT_COLUMNS],
    [
      ...byOffice.map((one) => [
        wording.orgName(one.org),
        ...shareCells(one),
        ...conductCells(wording, one.conduct),
      ]),
      // Scores do not add up.
      [wording.texts.total, ...shareCells(total), undefined, undefined, undefined],
    ],
    1,
  );
}

export function classesTable({ byClass, total }: Figures, wording: Wording): Table {
  return table(
    wording,
    "classes",
    [["class", "text"], ...SHARE_COLUMNS],
    [
      ...byClass.map((one) => [wording.words.customerClass[one.class], ...shareCells(one)]),
      [wording.texts.total, ...shareCells(total)],
    ],
    1,
  );
}

export function clerksTable({ byClerk }: Figures, wording: Wording): Table {
  return table(
    wording,
    "clerks",
    [["office", "text"], ["clerk", "text"], ["account", "text"], ...CONDUCT_COLUMNS],
    byClerk.map(({ org, clerk, conduct }) => [
      wording.orgName(org),
      wording.clerkName(clerk),
      clerk,
      ...conductCells(wording, conduct),
    ]),
  );
}

/** Whose conduct a score is: a clerk's, or of a whole office. */
export interface ConductOf {
  readonly org: OrgId;
  readonly clerk: AccountId | undefined;
  readonly conduct: ConductFigures;
}

/** Every score, offices first. */
export const conductsOf = ({ byOffice, byClerk }: Figures): readonly ConductOf[] => [
  ...byOffice.map(({ org, conduct }) => ({ org, clerk: undefined, conduct })),
  ...byClerk,
];

/** Each point of each score, traced to its factor. */
export function conductLinesTable(figures: Figures, wording: Wording): Table {
  const { texts } = wording;
  return table(
    wording,
    "conductLines",
    [
      ["office", "text"],
      ["clerk", "text"],
      ["account", "text"],
      ["factor", "text"],
      ["marks", "count"],
      ["per100Acts", "count"],
      ["points", "count"],
      ["weight", "count"],
    ],
    conductsOf(figures).flatMap(({ org, clerk, conduct }) =>
      conduct.lines.map((line) => [
        wording.orgName(org),
        clerk === undefined ? texts.wholeOffice : wording.clerkName(clerk),
        clerk,
        texts.factor[line.factor],
        line.marks,
        line.per100,
        line.points,
        line.weight,
      ]),
    ),
  );
}
