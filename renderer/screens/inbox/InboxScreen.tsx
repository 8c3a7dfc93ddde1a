import { useState } from "react";
import { useTranslation } from "react-i18next";
import { INBOX_ORDERS, type InboxOrder } from "../../../shared/rules/inbox-order.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { Choice } from "../../ui/Choice.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { InboxTable } from "./InboxTable.tsx";

/** Proposals listed; who decides works from the top. */
const LIMIT = 200;

/** What waits for a supervisor's decision: the first screen of who decides. */
export function InboxScreen() {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const [order, setOrder] = useState<InboxOrder>("age");
  const { data, error, retry } = useQuery("inbox.get", { order, limit: LIMIT });
  const shown = data?.proposals.length ?? 0;
  return (
    <div className="page inbox">
      <h1>{t("inbox.title")}</h1>
      <p className="lead">{t("inbox.lead")}</p>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("inbox.reading")} />}
      {data !== undefined && (
        <>
          {!data.decides && <p>{t("inbox.notDecider")}</p>}
          <Panel
            title={
              data.cases > LIMIT
                ? t("inbox.shownOf", { n: whole(data.cases), shown: whole(shown) })
                : t("inbox.count", { count: shown, n: whole(shown) })
            }
            extra={
              <Choice
                label={t("inbox.order.label")}
                value={order}
                options={INBOX_ORDERS.map((value) => ({ value, label: t(`inbox.order.${value}`) }))}
                onChange={setOrder}
              />
            }
          >
            {shown === 0 ? (
              <p className="hint">{t("inbox.none")}</p>
            ) : (
              <InboxTable proposals={data.proposals} />
            )}
          </Panel>
        </>
      )}
    </div>
  );
}
