import { Button, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import type { ComparisonView, JournalView } from "../../../shared/ipc/comparison-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { type Result, ResultMark } from "./ResultMark.tsx";
import { snapshotOrgName } from "./use-audit.ts";

const NOTHING = {};
type Compared = Extract<ComparisonView, { state: "compared" }>;

/** Holds another snapshot of the same chain against the open one: whether the later one only adds, or where they part. */
export function CompareSnapshots({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const view = useQuery("audit.comparison", NOTHING).data;
  const [refused, setRefused] = useState<AppError>();

  async function choose() {
    const answer = await send("audit.compare", {});
    setRefused(answer.ok ? undefined : answer.error);
  }

  const error = refused ?? (view?.state === "unreadable" ? view.error : undefined);
  return (
    <Panel title={t("audit.compare.title")}>
      <div className="inline">
        <Button disabled={view?.state === "checking"} onClick={() => void choose()}>
          {t("audit.compare.choose")}
        </Button>
        <span className="hint">{t("audit.compare.lead")}</span>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
      {view?.state === "checking" && <Checking view={view} />}
      {view?.state === "compared" && <Outcome compared={view} snapshot={snapshot} />}
    </Panel>
  );
}

function Checking({ view }: { view: Extract<ComparisonView, { state: "checking" }> }) {
  const { t } = useTranslation();
  const { name, step, done } = view;
  const text =
    step === "compare"
      ? t("audit.compare.comparing")
      : step === "hash"
        ? t("audit.checking.hash")
        : t(`audit.part.${step}`);
  return (
    <div className="proof-state" role="status">
      <p>{t("audit.compare.checking", { name, step: text })}</p>
      {done !== undefined && (
        <Progress
          className="proof-progress"
          aria-label={text}
          size="small"
          percent={Math.floor(done * 100)}
        />
      )}
      <Button onClick={() => void send("audit.stopComparing", {})}>
        {t("audit.checking.cancel")}
      </Button>
    </div>
  );
}

const RESULT: Readonly<Record<Compared["result"], Result>> = {
  appendOnly: "verified",
  parted: "failed",
  notCompared: "notChecked",
};
const JOURNAL: Readonly<Record<JournalView["result"], Result>> = {
  same: "verified",
  appended: "verified",
  parted: "failed",
  notCompared: "notChecked",
};

function Outcome({ compared, snapshot }: { compared: Compared; snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const orgName = snapshotOrgName(t, snapshot);
  const { name, identity, sha256, isLater, result, why, journals } = compared;
  const title = t(isLater ? "audit.compare.withLater" : "audit.compare.withEarlier", { name });
  return (
    <section className="proof-state" aria-live="polite">
      <h3>{title}</h3>
      <p className="hint">
        {identity !== undefined &&
          t("audit.compare.of", { height: whole(identity.height), time: dateTime(identity.at) })}
        {sha256 !== undefined && ` · SHA-256 ${sha256.slice(0, 16)}…`}
      </p>
      <div className={`overall overall-${RESULT[result]}`}>
        <ResultMark result={RESULT[result]} />
        <p>
          {why === undefined ? t(`audit.compare.result.${result}`) : t(`audit.compare.why.${why}`)}
        </p>
      </div>
      {journals.length > 0 && (
        <table className="bill-table part-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t("audit.scope.org")}</th>
              <th scope="col">{t("audit.column.result")}</th>
              <th scope="col">{t("audit.column.what")}</th>
            </tr>
          </thead>
          <tbody>
            {journals.map((journal) => (
              <tr key={journal.org} className={`part-${JOURNAL[journal.result]}`}>
                <th scope="row">{`${orgName(journal.org)} (${journal.org})`}</th>
                <td>
                  <ResultMark result={JOURNAL[journal.result]} />
                </td>
                <td className="part-what">{journalText(t, journal)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function journalText(t: T, journal: JournalView): string {
  switch (journal.result) {
    case "same":
      return t("audit.compare.journal.same");
    case "appended":
      return t("audit.compare.journal.appended", { n: whole(journal.added) });
    case "parted":
      return t(`audit.compare.parting.${journal.why}`, { seq: whole(journal.seq) });
    case "notCompared":
      return t("audit.compare.journal.notCompared");
  }
}
