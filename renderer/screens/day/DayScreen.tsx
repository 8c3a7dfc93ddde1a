import { Button, Empty } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { cache } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOperator, useOrgName, useStatus } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { whole } from "../../format/number.ts";
import { dayDate, dayOf } from "../../format/time.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useNow } from "../../ui/use-now.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { DayTable } from "./DayTable.tsx";

/** Rows of each section that are shown: more are not done in a day. */
const ASKED = { limit: 50 };
/** Windows open and clocks run out with no push: the day is asked again this often (ms). */
const AGAIN_MS = 60_000;

/** What waits to be done in the operator's branch, the most urgent first. */
export function DayScreen(props: { active: boolean }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { go } = useNavigation();
  const operator = useOperator();
  const { data: view, error, retry } = useQuery("day.get", ASKED);
  const now = useNow(15_000) - (useStatus().data?.clockOffset ?? 0);
  useEffect(() => {
    const timer = setInterval(() => cache.retry("day.get", ASKED), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  const total =
    (view?.outbox.total ?? 0) + (view?.sections ?? []).reduce((sum, { total: n }) => sum + n, 0);

  return (
    <div className="day">
      <header className="day-head">
        <h1>{t("day.title")}</h1>
        {view?.org !== undefined && (
          <p className="hint">
            {t("day.lead", { org: orgName(view.org), date: dayDate(dayOf(now)), n: whole(total) })}
          </p>
        )}
      </header>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {view === undefined && error === undefined && <Waiting what={t("day.reading")} />}
      {operator === undefined && view !== undefined && (
        <Empty className="empty" image={null} description={t("day.noOperator")}>
          <Button type="primary" onClick={() => go("keys")}>
            {t("app.nav.keys")}
          </Button>
        </Empty>
      )}
      {operator !== undefined && view !== undefined && total === 0 && (
        <Empty
          className="empty"
          image={null}
          description={
            <>
              <p>{t("day.empty")}</p>
              <p>{t("day.emptyNext")}</p>
            </>
          }
        >
          <Button onClick={() => go("cases")}>{t("day.toCases")}</Button>
        </Empty>
      )}
      {view !== undefined && total > 0 && <DayTable view={view} now={now} active={props.active} />}
      <p className="key-help">{t("day.keys")}</p>
    </div>
  );
}
