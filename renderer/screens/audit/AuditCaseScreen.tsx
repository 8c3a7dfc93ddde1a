import { Button, DatePicker } from "antd";
import dayjs from "dayjs";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId, Day } from "../../../shared/domain/units.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { money } from "../../format/money.ts";
import { dayDate, dayFromPicker, dayOf } from "../../format/time.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { AuditBills } from "./AuditBills.tsx";
import { AuditSteps } from "./AuditSteps.tsx";
import { AuditTimeline } from "./AuditTimeline.tsx";
import { FindingTable } from "./FindingTable.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const SUMS = ["principal", "charges", "paid", "waived"] as const;

/** One case as its proved entries make it, at the block or at the end of a past day. */
export function AuditCaseScreen(props: {
  snapshot: OpenSnapshot;
  id: CaseId;
  onBack: () => void;
  /** What an auditor writes of it. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { snapshot, id, onBack } = props;
  const orgName = snapshotOrgName(t, snapshot);
  const [day, setDay] = useState<Day>();
  const { data, error } = useQuery("audit.case", { id, ...(day !== undefined && { day }) });
  const until = snapshot.identity?.at;
  return (
    <div className="page audit-wide">
      <div className="inline audit-case-head">
        <Button autoFocus onClick={onBack}>
          {t("audit.case.back")}
        </Button>
        <h1>{t("audit.case.title", { reference: data?.row.reference ?? "" })}</h1>
        <DatePicker
          className="as-of"
          aria-label={t("audit.case.asOf")}
          placeholder={t("audit.case.asOf")}
          format="YYYY-MM-DD"
          value={day === undefined ? null : dayjs(dayDate(day))}
          {...(until !== undefined && { maxDate: dayjs(dayDate(dayOf(until))) })}
          onChange={(picked) => setDay(picked ? dayFromPicker(picked) : undefined)}
        />
        {day !== undefined && (
          <span className="hint">{t("audit.case.asOfShown", { day: dayDate(day) })}</span>
        )}
      </div>
      {error?.kind === "NotFound" && day !== undefined ? (
        <p>{t("audit.case.before")}</p>
      ) : (
        error !== undefined && <ErrorNote error={error} />
      )}
      {data === undefined && error === undefined && <Waiting what={t("audit.reading")} />}
      {data !== undefined && (
        <>
          <p>
            {`${orgName(data.row.org)} · ${t(`words.customerClass.${data.row.class}`)} · ${t(`words.stage.${data.row.stage}`)}`}
            {data.row.closed !== undefined && ` · ${t(`words.closeReason.${data.row.closed}`)}`}
          </p>
          <dl className="penalty-sums">
            {SUMS.map((name) => (
              <div key={name}>
                <dt>{t(`audit.figure.${name}`)}</dt>
                <dd>{money(data[name])}</dd>
              </div>
            ))}
            <div>
              <dt>{t("audit.figure.outstanding")}</dt>
              <dd>{money(data.row.outstanding)}</dd>
            </div>
          </dl>
          {props.children}
          <Panel title={t("audit.case.findings")}>
            {data.findings.length === 0 ? (
              <p className="hint">
                {snapshot.rules === undefined
                  ? t("audit.findings.notReplayed")
                  : t("audit.case.noFindings")}
              </p>
            ) : (
              <FindingTable rows={data.findings} orgName={orgName} cases="none" />
            )}
          </Panel>
          <AuditBills bills={data.bills} />
          <AuditTimeline data={data} />
          <AuditSteps steps={data.steps} orgName={orgName} />
        </>
      )}
    </div>
  );
}
