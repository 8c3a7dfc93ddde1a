import { Checkbox } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "../../api/use-query.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { OutboxItem } from "./OutboxItem.tsx";

/** Everything recorded here and how far it has come. */
export function OutboxScreen() {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { data, error, retry } = useQuery("outbox.list", { all });
  return (
    <div className="page">
      <h1>{t("outbox.title")}</h1>
      <p className="lead">
        {t("outbox.lead")}{" "}
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {t("outbox.showAll")}
        </Checkbox>
      </p>
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("outbox.reading")} />}
      {data?.length === 0 && <p className="hint">{t("outbox.empty")}</p>}
      <ul className="outbox-list">
        {data?.map((row) => (
          <OutboxItem key={row.id} row={row} />
        ))}
      </ul>
    </div>
  );
}
