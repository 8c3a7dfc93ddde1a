import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { dateTimeSeconds } from "../../format/time.ts";
import { useLanguage } from "../../i18n/index.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { useNow } from "../../ui/use-now.ts";
import { AboutFile } from "./AboutFile.tsx";
import { FindingTable } from "./FindingTable.tsx";
import { Overall } from "./Overall.tsx";
import { PartTable } from "./PartTable.tsx";
import { ReportWork } from "./ReportWork.tsx";
import { RuleCounts } from "./RuleCounts.tsx";
import { ScopeTable } from "./ScopeTable.tsx";
import { Unjudged } from "./Unjudged.tsx";
import { snapshotOrgName } from "./use-audit.ts";

/** More would not be read on paper; the counts and the hash stand for all of them. */
const LISTED = 200;
const QUESTION = { filter: {}, offset: 0, limit: LISTED };

/** Everything that was found, as it goes on paper. */
export function ReportScreen({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  const now = useNow();
  const [error, setError] = useState<AppError>();
  const { sha256 = "", rules } = snapshot;

  async function save() {
    const name = `audit-report-${sha256.slice(0, 8)}-${language}`;
    const answer = await send("export.page", { name });
    setError(answer.ok ? undefined : answer.error);
    if (answer.ok && answer.value.saved) notify(answer, t("audit.report.saved"));
  }

  return (
    <div className="page audit-report">
      <div className="inline audit-case-head">
        <h1>{t("audit.report.title")}</h1>
        <Button type="primary" className="no-print" onClick={() => void save()}>
          {t("audit.report.save")}
        </Button>
        <span className="hint no-print">{t("audit.report.lead")}</span>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
      <p className="lead">
        {`${t("audit.report.made", { time: dateTimeSeconds(now) })} · ${t("audit.report.proof")}`}
      </p>
      <Overall snapshot={snapshot} />
      <AboutFile snapshot={snapshot} />
      <PartTable parts={snapshot.parts} />
      <ScopeTable snapshot={snapshot} />
      {rules === undefined ? (
        <Panel title={t("audit.findings.title")}>
          <p>{t("audit.findings.notReplayed")}</p>
        </Panel>
      ) : (
        <Findings snapshot={snapshot} rules={rules} />
      )}
      <ReportWork snapshot={snapshot} />
    </div>
  );
}

function Findings(props: { snapshot: OpenSnapshot; rules: NonNullable<OpenSnapshot["rules"]> }) {
  const { t } = useTranslation();
  const { snapshot, rules } = props;
  const { data } = useQuery("audit.findings", QUESTION);
  const orgName = snapshotOrgName(t, snapshot);
  return (
    <Panel title={t("audit.findings.title")}>
      <p>
        {`${t("audit.findings.judged", { n: whole(rules.judged) })} · ${t("audit.findings.total", { n: whole(data?.total ?? 0) })}`}
      </p>
      <p>
        {`${t("audit.opinion.findings")} `}
        <code className="hash">{rules.digest}</code>
      </p>
      {rules.counts.length === 0 && <p className="audit-clean">{t("audit.findings.none")}</p>}
      <RuleCounts rules={rules} orgName={orgName} />
      {data !== undefined && data.rows.length > 0 && (
        <>
          {data.total > data.rows.length && (
            <p className="hint">
              {t("audit.report.findingsShown", {
                n: whole(data.rows.length),
                total: whole(data.total),
              })}
            </p>
          )}
          <FindingTable rows={data.rows} orgName={orgName} cases="plain" />
        </>
      )}
      <Unjudged rules={rules} orgName={orgName} />
    </Panel>
  );
}
