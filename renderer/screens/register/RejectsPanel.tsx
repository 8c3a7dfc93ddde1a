import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type {
  CSV_ENCODINGS,
  RegisterReport,
  RejectSource,
} from "../../../shared/ipc/register-schemas.ts";
import { type Reject, rejectSentence } from "../../../shared/register/rejects.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { useLanguage } from "../../i18n/index.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { useNotify } from "../../ui/use-notify.ts";

type Encoding = (typeof CSV_ENCODINGS)[number];

/** The rows that the last import did not take, and their export. */
export function RejectsPanel(props: {
  of: RejectSource;
  report: Pick<RegisterReport, "rejected" | "kept">;
  rejects: readonly Reject[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const notify = useNotify();
  const [encoding, setEncoding] = useState<Encoding>("UTF-8");
  const { of, report, rejects } = props;
  // Several can be on one screen.
  const title = of === "register" ? t("register.rejects") : t(`lists.rejects.${of}`);

  async function exportAll() {
    const answer = await send("register.rejects", { of, encoding, language });
    if (!answer.ok || answer.value.saved) notify(answer, t("register.exported"));
  }

  if (report.rejected === 0)
    return (
      <Panel title={title}>
        <p>{t("register.noRejects")}</p>
      </Panel>
    );
  return (
    <Panel
      title={title}
      extra={
        <span className="inline">
          <Choice
            label={t("register.encoding")}
            value={encoding}
            options={[
              { value: "UTF-8", label: t("register.encodings.utf8") },
              { value: "GBK", label: t("register.encodings.gbk") },
            ]}
            onChange={setEncoding}
          />
          <Button onClick={() => void exportAll()}>{t("register.export")}</Button>
        </span>
      }
    >
      <table className="bill-table register-rejects" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t("register.column.line")}
            </th>
            <th scope="col">{t("register.column.reason")}</th>
            <th scope="col">{t("register.column.row")}</th>
          </tr>
        </thead>
        <tbody>
          {rejects.map(({ line, cause, row }) => (
            <tr key={line}>
              <td className="number">{whole(line)}</td>
              <td title={cause.reason}>{rejectSentence(language, cause)}</td>
              <td>
                <code>{row}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rejects.length < report.rejected && (
        <p className="hint">
          {t("register.rejectsMore", {
            shown: whole(rejects.length),
            rejected: whole(report.rejected),
            kept: whole(report.kept),
          })}
        </p>
      )}
    </Panel>
  );
}
