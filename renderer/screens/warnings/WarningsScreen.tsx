import { Empty } from "antd";
import { useTranslation } from "react-i18next";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { NotedList } from "./NotedList.tsx";
import { WarningTable } from "./WarningTable.tsx";

/** Of each kind: more are not looked at in a day. */
const ASKED = { limit: 50 };

/** What the scores warn of, the worst first: why, what to do, and the way to note it or put it off. */
export function WarningsScreen() {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { data, error, retry } = useQuery("warnings.get", ASKED);
  const sections = data?.sections.filter(({ total }) => total > 0) ?? [];
  return (
    <div className="page">
      <h1>{t("warnings.title")}</h1>
      <p className="lead">{t("warnings.lead")}</p>
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("warnings.reading")} />}
      {data !== undefined && sections.length === 0 && (
        <Empty className="empty" image={null} description={t("warnings.empty")} />
      )}
      {sections.map(({ kind, total, quiet, rows, noted }) => (
        <Panel
          key={kind}
          title={t("warnings.section", {
            kind: t(`warnings.kind.${kind}`),
            total: whole(total),
            shown: whole(rows.length),
          })}
        >
          <p className="hint">{t(`warnings.about.${kind}`)}</p>
          {rows.length === 0 ? (
            <p className="hint">{t("warnings.allQuiet")}</p>
          ) : (
            <WarningTable kind={kind} rows={rows} />
          )}
          <NotedList total={quiet} rows={noted} />
        </Panel>
      ))}
    </div>
  );
}
