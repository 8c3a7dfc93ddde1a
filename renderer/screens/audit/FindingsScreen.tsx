import { Button, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { FindingFilter } from "../../../shared/ipc/audit-case-schemas.ts";
import type { FindingKind, OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { withoutUndefined } from "../../format/without-undefined.ts";
import { ruleText } from "../../i18n/audit-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { FindingTable } from "./FindingTable.tsx";
import { Unjudged } from "./Unjudged.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const PAGE = 100;
/** As many as a question may ask for. */
const MOST = 500;

/** What the replay of the rules found, filtered and counted. */
export function FindingsScreen(props: { snapshot: OpenSnapshot; onCase: (id: CaseId) => void }) {
  const { t } = useTranslation();
  const { rules } = props.snapshot;
  if (rules === undefined)
    return (
      <div className="page">
        <h1>{t("audit.findings.title")}</h1>
        <p>{t("audit.findings.notReplayed")}</p>
      </div>
    );
  return (
    <div className="page audit-wide">
      <h1>{t("audit.findings.title")}</h1>
      <p className="lead">{t("audit.findings.lead")}</p>
      <Found {...props} rules={rules} />
      <Unjudged rules={rules} orgName={snapshotOrgName(t, props.snapshot)} />
    </div>
  );
}

function Found(props: {
  snapshot: OpenSnapshot;
  rules: NonNullable<OpenSnapshot["rules"]>;
  onCase: (id: CaseId) => void;
}) {
  const { t } = useTranslation();
  const { rules, snapshot } = props;
  const orgName = snapshotOrgName(t, snapshot);
  const [filter, setFilter] = useState<FindingFilter>({});
  const [limit, setLimit] = useState(PAGE);
  const [offset, setOffset] = useState(0);
  const { data, error, retry } = useQuery("audit.findings", { filter, offset, limit });
  const set = (change: { [K in keyof FindingFilter]?: FindingFilter[K] | undefined }) => {
    setFilter(withoutUndefined({ ...filter, ...change }));
    setLimit(PAGE);
    setOffset(0);
  };
  const counted = <K extends string | number>(keyOf: (one: (typeof rules.counts)[number]) => K) => {
    const sums = new Map<K, number>();
    for (const one of rules.counts) sums.set(keyOf(one), (sums.get(keyOf(one)) ?? 0) + one.n);
    return [...sums];
  };
  const all = rules.counts.reduce((sum, { n }) => sum + n, 0);
  return (
    <>
      <p>
        <b>{t("audit.findings.total", { n: whole(all) })}</b>
        {` · ${t("audit.findings.judged", { n: whole(rules.judged) })}`}
      </p>
      {all === 0 ? (
        <p className="audit-clean">{t("audit.findings.none")}</p>
      ) : (
        <search className="filters" aria-label={t("audit.findings.filters")}>
          <Select
            allowClear
            className="filter-select"
            aria-label={t("audit.findings.column.kind")}
            placeholder={t("audit.findings.allKinds")}
            value={filter.kind ?? null}
            options={counted(({ kind }) => kind).map(([kind, n]) => ({
              value: kind,
              label: `${t(`audit.findings.kind.${kind}`)} (${whole(n)})`,
            }))}
            onChange={(kind: FindingKind | null | undefined) => set({ kind: kind ?? undefined })}
          />
          <Select
            allowClear
            className="filter-select audit-rule-select"
            aria-label={t("audit.findings.column.rule")}
            placeholder={t("audit.findings.allRules")}
            value={filter.rule ?? null}
            options={counted(({ rule }) => rule).map(([rule, n]) => ({
              value: rule,
              label: `${ruleText(t, rule)} (${whole(n)})`,
            }))}
            onChange={(rule: string | null | undefined) => set({ rule: rule ?? undefined })}
          />
          <Select
            allowClear
            className="filter-select"
            aria-label={t("audit.scope.org")}
            placeholder={t("audit.findings.allOrgs")}
            value={filter.org ?? null}
            options={counted(({ org }) => org).map(([org, n]) => ({
              value: org,
              label: `${orgName(org)} (${whole(n)})`,
            }))}
            onChange={(org: FindingFilter["org"] | null) => set({ org: org ?? undefined })}
          />
          {data !== undefined && (
            <span role="status">{t("audit.findings.total", { n: whole(data.total) })}</span>
          )}
        </search>
      )}
      {error !== undefined && <ErrorNote error={error} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("audit.reading")} />}
      {data !== undefined && all > 0 && (
        <>
          {data.rows.length === 0 ? (
            <p className="hint">{t("audit.findings.noneHere")}</p>
          ) : (
            <FindingTable rows={data.rows} orgName={orgName} cases={props.onCase} />
          )}
          <div className="inline audit-more">
            {offset > 0 && (
              <Button onClick={() => setOffset(Math.max(0, offset - limit))}>
                {t("audit.previous")}
              </Button>
            )}
            {offset + data.rows.length < data.total &&
              (limit < MOST ? (
                <Button onClick={() => setLimit(Math.min(MOST, limit + 2 * PAGE))}>
                  {t("audit.findings.more")}
                </Button>
              ) : (
                <Button onClick={() => setOffset(offset + limit)}>{t("audit.next")}</Button>
              ))}
          </div>
        </>
      )}
    </>
  );
}
