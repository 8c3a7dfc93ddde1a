import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import type { LostFile } from "../../../shared/ipc/evidence-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { fileSize } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { lostName } from "./lost-name.ts";

const NOTHING = {};

export const useLostFiles = () => useQuery("evidence.lost", NOTHING);

/** The files of evidence that no record knows: each can be saved, to see what it is, or erased. */
export function LostFiles({ files }: { files: readonly LostFile[] }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [error, setError] = useState<AppError>();
  const [sure, setSure] = useState<string>();

  async function save(lost: LostFile) {
    setError(undefined);
    const answer = await send("evidence.export", { file: lost.file, name: lostName(lost) });
    if (!answer.ok) setError(answer.error);
    else if (answer.value.saved) notify(answer, t("evidence.saved"));
  }

  async function erase({ file }: LostFile) {
    setError(undefined);
    setSure(undefined);
    const answer = await send("evidence.eraseLost", { files: [file] });
    if (!answer.ok) setError(answer.error);
    else notify(answer, t("repairs.lost.erased"));
  }

  return (
    <section aria-label={t("repairs.lost.title")}>
      <h3>{t("repairs.lost.title")}</h3>
      <p className="hint">{t("repairs.lost.lead")}</p>
      <ul className="files">
        {files.map((lost) => (
          <li key={lost.file} className="file-line">
            <span className="file-name">{lostName(lost)}</span>
            <span className="hint">
              {fileSize(lost.bytes)}
              {lost.mediaType && ` · ${t(`evidence.media.${lost.mediaType}`)}`}
              {` · ${t("repairs.lost.taken", { time: dateTime(lost.at) })}`}
            </span>
            <Button
              size="small"
              aria-label={t("evidence.saveCopyNamed", { name: lostName(lost) })}
              onClick={() => void save(lost)}
            >
              {t("evidence.saveCopy")}
            </Button>
            {sure === lost.file ? (
              <Button size="small" danger type="primary" onClick={() => void erase(lost)}>
                {t("repairs.lost.eraseSure")}
              </Button>
            ) : (
              <Button
                size="small"
                danger
                aria-label={t("repairs.lost.eraseNamed", { name: lostName(lost) })}
                onClick={() => setSure(lost.file)}
              >
                {t("repairs.lost.erase")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== undefined && <ErrorNote error={error} />}
    </section>
  );
}
