import { useTranslation } from "react-i18next";
import type { DayView } from "../../../shared/ipc/day-schemas.ts";
import { useNavigation } from "../../app/navigation.ts";
import { whole } from "../../format/number.ts";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { useActs } from "../act/flow.ts";
import { DayLine } from "./DayRow.tsx";
import { actionsOf, type DayAction } from "./day-actions.ts";
import { OutboxLine } from "./OutboxLine.tsx";
import { useDayKeys } from "./use-day-keys.ts";

const COLUMNS = ["case", "owed", "task", "due", "mover", "next"] as const;
/** What breaks a rule or harms somebody when it is late. */
const TONE: Partial<Record<DayAction["section"], Tone>> = {
  reconnect: "bad",
  cut: "warn",
  deliver: "warn",
  broken: "warn",
  outbox: "bad",
};

/** The sections one below the other, with a line of their counts that leads to each. */
export function DayTable({ view, now, active }: { view: DayView; now: number; active: boolean }) {
  const { t } = useTranslation();
  const acts = useActs();
  const navigation = useNavigation();
  const actions = actionsOf(view, acts, navigation);
  const { table, place, choose, focus, onKeyDown } = useDayKeys(actions, active);
  const name = (section: DayAction["section"]) =>
    section === "outbox" ? t("day.outbox") : t(`day.section.${section}`);
  const sections = [
    ...view.sections.map(({ section, total, rows }) => ({ section, total, shown: rows.length })),
    { section: "outbox" as const, total: view.outbox.total, shown: view.outbox.rows.length },
  ].filter(({ total }) => total > 0);
  const firstOf = (section: DayAction["section"]) =>
    actions.findIndex((one) => one.section === section);
  const stop = (index: number) => ({
    place: index,
    chosen: index === place,
    onChoose: () => choose(index),
  });

  return (
    <>
      <nav className="day-counts" aria-label={t("day.title")}>
        {sections.map(({ section, total }) => (
          <button
            key={section}
            type="button"
            className="warning-filter"
            aria-label={t("day.jump", { section: name(section), n: whole(total) })}
            onClick={() => focus(firstOf(section))}
          >
            <Mark tone={TONE[section] ?? "plain"}>
              {name(section)} {whole(total)}
            </Mark>
          </button>
        ))}
      </nav>
      <div className="day-scroll">
        <table ref={table} className="day-table" onKeyDown={onKeyDown}>
          <thead>
            <tr className="day-columns">
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === "owed" ? "number" : undefined}>
                  {t(`day.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {sections.map(({ section, total, shown }) => {
            const first = firstOf(section);
            return (
              <tbody key={section}>
                <tr>
                  <th scope="rowgroup" colSpan={COLUMNS.length} className="day-section">
                    {name(section)} · {t("day.count", { n: whole(total) })}
                    {shown < total && (
                      <span className="hint">
                        {" "}
                        {t("day.most", { shown: whole(shown), n: whole(total) })}
                      </span>
                    )}
                  </th>
                </tr>
                {section === "outbox"
                  ? view.outbox.rows.map((row, index) => (
                      <OutboxLine
                        key={row.id}
                        row={row}
                        stop={stop(first + index)}
                        onStep={() => actions[first + index]?.step()}
                        onOpen={() => actions[first + index]?.open()}
                      />
                    ))
                  : view.sections
                      .find((one) => one.section === section)
                      ?.rows.map((row, index) => (
                        <DayLine
                          key={row.case}
                          section={section}
                          row={row}
                          now={now}
                          stop={stop(first + index)}
                          onStep={() => actions[first + index]?.step()}
                          onOpen={() => actions[first + index]?.open()}
                        />
                      ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </>
  );
}
