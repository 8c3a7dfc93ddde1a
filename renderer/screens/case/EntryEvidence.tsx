import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EvidenceFile, EvidenceState } from "../../../shared/domain/evidence.ts";
import type { CaseId, Hash } from "../../../shared/domain/units.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { EvidenceReport } from "../../../shared/ipc/evidence-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { send } from "../../api/client.ts";
import { NowButton } from "../../app/only-now.tsx";
import { dateTime } from "../../format/time.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FileLine } from "../../ui/FileLine.tsx";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { Waiting } from "../../ui/Waiting.tsx";
import { EraseDialog } from "./EraseDialog.tsx";
import { HandOver } from "./HandOver.tsx";

const TONE: Record<EvidenceState, Tone> = {
  verified: "good",
  changed: "bad",
  missing: "bad",
  erased: "warn",
  elsewhere: "plain",
};

/** Note and files behind a commitment: verified on demand, saved as copies, or erased. */
export function EntryEvidence(props: { id: CaseId; item: TimelineItem; commitment: Hash }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [report, setReport] = useState<EvidenceReport>();
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);
  const [erasing, setErasing] = useState(false);
  const { id, item, commitment } = props;

  if (item.erasedAt !== undefined)
    return <p>{t("evidence.erasedLine", { time: dateTime(item.erasedAt) })}</p>;

  async function verify() {
    setBusy(true);
    setError(undefined);
    const answer = await send("evidence.verify", { case: id, commitment });
    setBusy(false);
    setReport(answer.ok ? answer.value : undefined);
    if (!answer.ok) setError(answer.error);
  }

  async function save({ file, name }: EvidenceFile) {
    setError(undefined);
    const answer = await send("evidence.export", { file, name });
    if (!answer.ok) setError(answer.error);
    else if (answer.value.saved) notify(answer, t("evidence.saved"));
  }

  const stateOf = (file: EvidenceFile) =>
    report?.files.find((other) => other.file === file.file)?.state;
  return (
    <>
      {item.files !== undefined && (
        <ul className="files" aria-label={t("evidence.title")}>
          {item.files.map((file) => (
            <FileLine key={file.file} file={file}>
              <FileState state={stateOf(file)} />
              <Button
                size="small"
                aria-label={t("evidence.saveCopyNamed", { name: file.name })}
                onClick={() => void save(file)}
              >
                {t("evidence.saveCopy")}
              </Button>
              <details className="technical">
                <summary>{t("evidence.digests")}</summary>
                <code className="hash">{`BLAKE2b-256 ${file.blake2}`}</code>
                <br />
                <code className="hash">{`SHA-256 ${file.sha256}`}</code>
                <br />
                <code className="hash">{`SM3 ${file.sm3}`}</code>
              </details>
            </FileLine>
          ))}
        </ul>
      )}
      {report !== undefined && <ReportLine report={report} />}
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Waiting what={t("evidence.verifying")} />}
      <div className="actions">
        <Button size="small" disabled={busy} onClick={() => void verify()}>
          {t("evidence.verify")}
        </Button>
        {/* Before the entry is final no other console could hold the package against it. */}
        {item.proof.state === "final" && <HandOver id={id} commitment={commitment} />}
        {item.proof.state === "final" && (
          <NowButton size="small" danger onClick={() => setErasing(true)}>
            {t("evidence.erase.open")}
          </NowButton>
        )}
      </div>
      <EraseDialog open={erasing} commitment={commitment} onClose={() => setErasing(false)} />
    </>
  );
}

function FileState({ state }: { state: EvidenceState | undefined }) {
  const { t } = useTranslation();
  return state && <Mark tone={TONE[state]}>{t(`evidence.state.${state}`)}</Mark>;
}

function ReportLine({ report }: { report: EvidenceReport }) {
  const { t } = useTranslation();
  const time = report.erasedAt === undefined ? "" : dateTime(report.erasedAt);
  return (
    <Alert
      type={report.state === "verified" ? "success" : "error"}
      showIcon
      role="status"
      title={t(`evidence.report.${report.state}`, { time })}
    />
  );
}
