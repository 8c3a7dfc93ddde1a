import { useTranslation } from "react-i18next";
import { HOURS, WEEKDAYS } from "../../../shared/figures/act-tables.ts";
import type { Figures } from "../../../shared/ipc/figures-schemas.ts";
import { whole } from "../../format/number.ts";
import { minuteOfDay } from "../../format/time.ts";
import { heatLevel } from "../../theme/chart-colours.ts";

const HOUR = 60;

/** Whether some minute of an hour lies in a band, which may go over midnight. */
export function touches(
  hour: number,
  { fromMinute, toMinute }: { readonly fromMinute: number; readonly toMinute: number },
): boolean {
  const [start, end] = [hour * HOUR, (hour + 1) * HOUR];
  return fromMinute <= toMinute
    ? start < toMinute && end > fromMinute
    : end > fromMinute || start < toMinute;
}

/** Contacts by hour and weekday: the number in each cell, the quiet band hatched and named, and what it cannot show beneath. */
export function HeatMap(props: {
  figures: Figures;
  onPick: (weekday: number, hour: number) => void;
}) {
  const { t } = useTranslation();
  const { heat, quiet, unclocked } = props.figures;
  const at = new Map(heat.map(({ weekday, hour, contacts }) => [`${weekday} ${hour}`, contacts]));
  const most = Math.max(0, ...heat.map(({ contacts }) => contacts));
  const isQuiet = (hour: number) => quiet !== undefined && touches(hour, quiet);
  const inQuiet = heat
    .filter(({ hour }) => isQuiet(hour))
    .reduce((sum, { contacts }) => sum + contacts, 0);
  return (
    <>
      <div className="data-table-holder">
        <table className="matrix heat">
          <caption className="off-screen">{t("figures.table.heat")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("figures.column.weekday")}</th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col" data-quiet={isQuiet(hour)}>
                  {String(hour).padStart(2, "0")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{t(`figures.weekday.d${weekday}`)}</th>
                {HOURS.map((hour) => {
                  const contacts = at.get(`${weekday} ${hour}`) ?? 0;
                  return (
                    <td
                      key={hour}
                      className={`heat-${heatLevel(contacts, most)}`}
                      data-quiet={isQuiet(hour)}
                    >
                      {contacts > 0 && (
                        <button
                          type="button"
                          aria-label={t("dashboard.heatCell", {
                            weekday: t(`figures.weekday.d${weekday}`),
                            hour: minuteOfDay(hour * HOUR),
                            n: whole(contacts),
                          })}
                          onClick={() => props.onPick(weekday, hour)}
                        >
                          {whole(contacts)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="figure-note">
        {quiet === undefined
          ? t("dashboard.noQuiet")
          : t("dashboard.quiet", {
              from: minuteOfDay(quiet.fromMinute),
              to: minuteOfDay(quiet.toMinute),
              n: whole(inQuiet),
            })}{" "}
        {unclocked > 0 && t("dashboard.unclocked", { n: whole(unclocked) })}
      </p>
    </>
  );
}
