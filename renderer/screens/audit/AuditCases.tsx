import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import { STAGES } from "../../../shared/domain/words.ts";
import type { AuditCaseFilter } from "../../../shared/ipc/audit-case-schemas.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { withoutUndefined } from "../../format/without-undefined.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { AuditCaseTable } from "./AuditCaseTable.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const PAGE = 200;

/** The cases of a snapshot, in the order of the file. */
export function AuditCases(props: { snapshot: OpenSnapshot; onCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const { snapshot, onCase } = props;
  const orgName = snapshotOrgName(t, snapshot);
  const [filter, setFilter] = useState<AuditCaseFilter>({});
  const [offset, setOffset] = useState(0);
  const { data, error, retry } = useQuery("audit.cases", { filter, offset, limit: PAGE });
  const set = (change: { [K in keyof AuditCaseFilter]?: AuditCaseFilter[K] | undefined }) => {
    setFilter(withoutUndefined({ ...filter, ...change }));
    setOffset(0);
  };
  if (snapshot.cases === undefined)
    return (
      <div className="page">
        <h1>{t("audit.cases.title")}</h1>
        <p>{t("audit.cases.unavailable")}</p>
      </div>
    );
  return (
    <div className="page audit-wide">
      <h1>{t("audit.cases.title")}</h1>
      <search className="filters" aria-label={t("audit.findings.filters")}>
        <Input
          allowClear
          className="audit-search"
          aria-label={t("audit.cases.search")}
          placeholder={t("audit.cases.search")}
          value={filter.text ?? ""}
          maxLength={64}
          onChange={(event) => set({ text: event.target.value || undefined })}
        />
        <Select
          allowClear
          className="filter-select"
          aria-label={t("audit.scope.org")}
          placeholder={t("audit.findings.allOrgs")}
          value={filter.org ?? null}
          options={snapshot.scope
            .filter(({ shown }) => shown)
            .map(({ org }) => ({ value: org, label: orgName(org) }))}
          onChange={(org: AuditCaseFilter["org"] | null) => set({ org: org ?? undefined })}
        />
        <Select
          allowClear
          className="filter-select"
          aria-label={t("audit.cases.column.stage")}
          placeholder={t("audit.cases.allStages")}
          value={filter.stage ?? null}
          options={STAGES.map((stage) => ({ value: stage, label: t(`words.stage.${stage}`) }))}
          onChange={(stage: AuditCaseFilter["stage"] | null) => set({ stage: stage ?? undefined })}
        />
        <Checkbox
          checked={filter.found === true}
          onChange={(event) => set({ found: event.target.checked || undefined })}
        >
          {t("audit.cases.found")}
        </Checkbox>
        {data !== undefined && (
          <span role="status">{t("audit.cases.total", { n: whole(data.total) })}</span>
        )}
      </search>
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("audit.reading")} />}
      {data?.rows.length === 0 && <p className="hint">{t("audit.cases.none")}</p>}
      {data !== undefined && data.rows.length > 0 && (
        <>
          <AuditCaseTable rows={data.rows} orgName={orgName} onCase={onCase} />
          <div className="inline audit-more">
            {offset > 0 && (
              <Button onClick={() => setOffset(Math.max(0, offset - PAGE))}>
                {t("audit.previous")}
              </Button>
            )}
            {offset + data.rows.length < data.total && (
              <Button onClick={() => setOffset(offset + PAGE)}>{t("audit.next")}</Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}
