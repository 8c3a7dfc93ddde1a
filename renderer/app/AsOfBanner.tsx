import { useTranslation } from "react-i18next";
import { useQuery } from "../api/use-query.ts";
import { dayDate } from "../format/time.ts";
import { BackToPresent } from "./only-now.tsx";

const NOTHING = {};

/** While a past day is shown or made ready: which one, and the way back. */
export function AsOfBanner() {
  const { t } = useTranslation();
  const view = useQuery("asOf.get", NOTHING).data;
  if (view === undefined || (view.day === undefined && view.done === undefined)) return null;
  return (
    <div className="banner banner-past" role="status">
      <strong>
        {view.day === undefined
          ? t("app.asOf.making", { percent: Math.floor((view.done ?? 0) * 100) })
          : t("app.asOf.shown", { day: dayDate(view.day) })}
      </strong>{" "}
      {view.day !== undefined && t("app.asOf.readOnly")} <BackToPresent />
    </div>
  );
}
