import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { OpinionReport } from "../../../shared/ipc/opinion-schemas.ts";
import { send } from "../../api/client.ts";
import { roleText } from "../../i18n/audit-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { OpinionFields } from "./OpinionFields.tsx";
import { ResultMark } from "./ResultMark.tsx";

/** Holds an opinion that was signed before against the open snapshot. */
export function CheckOpinion() {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [report, setReport] = useState<OpinionReport>();

  async function choose() {
    setBusy(true);
    const answer = await send("audit.check", {});
    setBusy(false);
    setError(answer.ok ? undefined : answer.error);
    if (!answer.ok) setReport(undefined);
    else if (answer.value.report !== undefined) setReport(answer.value.report);
  }

  return (
    <Panel title={t("audit.check.title")}>
      <div className="inline">
        <Button disabled={busy} onClick={() => void choose()}>
          {t("audit.check.choose")}
        </Button>
        <span className="hint">{t("audit.check.lead")}</span>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
      {report !== undefined && <Report report={report} />}
    </Panel>
  );
}

function Report({ report }: { report: OpinionReport }) {
  const { t } = useTranslation();
  const { name, result, items, opinion, digest, role, address } = report;
  return (
    <section className="opinion-report" aria-live="polite">
      <h3>{t("audit.check.of", { name })}</h3>
      <div className={`overall overall-${result}`}>
        <ResultMark result={result} />
        <p>{t(`audit.check.${result}`)}</p>
      </div>
      <table className="bill-table part-table" aria-label={t("audit.check.title")}>
        <thead>
          <tr>
            <th scope="col">{t("audit.column.part")}</th>
            <th scope="col">{t("audit.column.result")}</th>
            <th scope="col">{t("audit.column.what")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, result: of, reason }) => (
            <tr key={item} className={`part-${of}`}>
              <th scope="row">{t(`audit.check.item.${item}`)}</th>
              <td>
                <ResultMark result={of} />
              </td>
              <td className="part-what">
                {reason === undefined
                  ? t(`audit.check.proves.${item}`)
                  : t(`audit.check.reason.${reason}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {`${address} · `}
        {role === undefined
          ? t("audit.check.noRole")
          : t("audit.check.role", { role: roleText(t, role) })}
      </p>
      <OpinionFields opinion={opinion} digest={digest} />
    </section>
  );
}
