import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { FormatHelp } from "./FormatHelp.tsx";
import { KnownPanel } from "./KnownPanel.tsx";
import { ListsPanel } from "./lists/ListsPanel.tsx";
import { MappingPanel } from "./MappingPanel.tsx";
import { RejectsPanel } from "./RejectsPanel.tsx";
import { ResultPanel } from "./ResultPanel.tsx";

const NOTHING = {};

/** What the branch knows of its customers beside the journal, and its import from CSV. */
export function RegisterScreen() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { data: summary, error, retry } = useQuery("register.summary", NOTHING);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError>();
  const running = summary?.running;

  async function importFile() {
    setBusy(true);
    setFailed(undefined);
    const answer = await send("register.import", NOTHING);
    setBusy(false);
    if (!answer.ok) return setFailed(answer.error);
    const { report } = answer.value;
    if (report === undefined) return;
    const { taken, rejected } = report;
    notify(answer, t("register.imported", { taken: whole(taken), rejected: whole(rejected) }));
  }

  return (
    <div className="page">
      <h1>{t("register.title")}</h1>
      <ListsPanel />
      {summary !== undefined && <MappingPanel accounts={summary.accounts} />}
      <h2>{t("register.about")}</h2>
      <p className="lead">{t("register.lead")}</p>
      <div className="inline">
        <Button
          type="primary"
          disabled={busy || running !== undefined || summary === undefined}
          onClick={() => void importFile()}
        >
          {t("register.import")}
        </Button>
        <span className="hint">{t("register.wholeOrNothing")}</span>
      </div>
      {busy && running === undefined && <Waiting what={t("register.importing")} />}
      {running !== undefined && (
        <p className="waiting" role="status">
          {t(`register.running.${running.phase}`, {
            file: running.file,
            rows: whole(running.rows),
          })}
        </p>
      )}
      {failed !== undefined && <ErrorNote error={failed} />}
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {summary === undefined && error === undefined && <Waiting what={t("register.reading")} />}
      {summary !== undefined && <KnownPanel summary={summary} />}
      {summary?.last !== undefined && (
        <>
          <ResultPanel report={summary.last} />
          <RejectsPanel of="register" report={summary.last} rejects={summary.rejects} />
        </>
      )}
      <FormatHelp />
    </div>
  );
}
