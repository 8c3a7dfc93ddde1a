import { DatePicker } from "antd";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { call } from "../api/call.ts";
import { useQuery } from "../api/use-query.ts";
import { dayDate, dayFromPicker, dayOf } from "../format/time.ts";
import { useNotify } from "../ui/use-notify.ts";

const NOTHING = {};

/** Turns the whole console back to a past day; emptied, to the present. */
export function AsOfPicker() {
  const { t } = useTranslation();
  const notify = useNotify();
  const view = useQuery("asOf.get", NOTHING).data;
  // On its first day there is no past to look back to.
  if (view?.first === undefined || view.first >= dayOf(Date.now())) return null;
  const show = async (day: ReturnType<typeof dayFromPicker> | undefined) => {
    const shown = await call("asOf.show", day === undefined ? {} : { day });
    // A past day takes a while; the banner tells how far it is.
    if (!shown.ok || day === undefined) notify(shown, t("app.asOf.present"));
  };
  return (
    <DatePicker
      size="small"
      className="as-of"
      aria-label={t("app.asOf.label")}
      placeholder={
        view.done === undefined
          ? t("app.asOf.placeholder")
          : t("app.asOf.making", { percent: Math.floor(view.done * 100) })
      }
      format="YYYY-MM-DD"
      value={view.day === undefined ? null : dayjs(dayDate(view.day))}
      minDate={dayjs(dayDate(view.first))}
      maxDate={dayjs(dayDate(dayOf(Date.now()) - 1))}
      onChange={(picked) => void show(picked ? dayFromPicker(picked) : undefined)}
    />
  );
}
