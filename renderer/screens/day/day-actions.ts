import type { DayRow, DayView } from "../../../shared/ipc/day-schemas.ts";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import type { DaySection } from "../../../shared/rules/day.ts";
import type { Navigation } from "../../app/navigation.ts";
import type { Acts } from "../act/flow.ts";
import { isOpen, presetOf } from "./day-text.ts";

/** What can be done from a row. */
export interface DayAction {
  readonly section: DaySection | "outbox";
  readonly step: () => void;
  readonly open: () => void;
  readonly contact: () => void;
}

function ofRow(section: DaySection, row: DayRow, acts: Acts, { openCase }: Navigation): DayAction {
  const open = () => openCase(row.case);
  const { step } = row;
  return {
    section,
    open,
    step: () => (step && isOpen(row) ? acts.record(row.case, step.type, presetOf(row)) : open()),
    contact: () => acts.record(row.case, "RecordContact"),
  };
}

const ofItem = (row: OutboxRow, acts: Acts, { go, openCase }: Navigation): DayAction => ({
  section: "outbox",
  step: () => go("outbox"),
  open: () => openCase(row.case),
  contact: () => acts.record(row.case, "RecordContact"),
});

/** The actions of all rows, in the order in which they are shown. */
export const actionsOf = (view: DayView, acts: Acts, navigation: Navigation): DayAction[] => [
  ...view.sections.flatMap(({ section, rows }) =>
    rows.map((row) => ofRow(section, row, acts, navigation)),
  ),
  ...view.outbox.rows.map((row) => ofItem(row, acts, navigation)),
];
