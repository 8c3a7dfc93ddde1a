import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  EVIDENCE_MAX_BYTES,
  EVIDENCE_MAX_FILES,
  type EvidenceFile,
} from "../../../shared/domain/evidence.ts";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { fileSize } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FileLine } from "../../ui/FileLine.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { useUndo } from "../../ui/use-undo.tsx";
import { Waiting } from "../../ui/Waiting.tsx";

/** The files that an act will be bound to. They are picked in a dialog of the system, and lie in the vault from then on. */
export function Attachments(props: {
  files: readonly EvidenceFile[];
  onChange: (files: readonly EvidenceFile[]) => void;
}) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const { files, onChange } = props;
  const undoable = useUndo();
  const latest = useRef(files);
  latest.current = files;

  async function add() {
    setBusy(true);
    setError(undefined);
    const picked = await send("evidence.attach", {});
    setBusy(false);
    if (!picked.ok) return setError(picked.error);
    // The same content twice is one file.
    const all = [...new Map([...files, ...picked.value].map((file) => [file.file, file])).values()];
    if (all.length <= EVIDENCE_MAX_FILES) return onChange(all);
    setError({ kind: "TooManyFiles", limit: EVIDENCE_MAX_FILES });
    const known = new Set(files.map(({ file }) => file));
    for (const { file } of picked.value)
      if (!known.has(file)) void send("evidence.discard", { file });
  }

  /** It stays in the vault as long as it can be put back; one that is bound by then stays anyhow. */
  function remove(file: EvidenceFile) {
    onChange(files.filter((other) => other !== file));
    undoable({
      text: t("evidence.removed", { name: file.name }),
      undo: () => {
        if (!latest.current.some((other) => other.file === file.file))
          onChange([...latest.current, file]);
      },
      finish: () => {
        if (!latest.current.some((other) => other.file === file.file))
          void send("evidence.discard", { file: file.file });
      },
    });
  }

  const hint = t("evidence.hint", {
    max: EVIDENCE_MAX_FILES,
    limit: fileSize(EVIDENCE_MAX_BYTES),
  });
  return (
    <FormLine label={t("evidence.title")} hint={hint}>
      <ul className="files" aria-label={t("evidence.title")}>
        {files.map((file) => (
          <FileLine key={file.file} file={file}>
            <Button
              size="small"
              disabled={busy}
              aria-label={t("evidence.removeNamed", { name: file.name })}
              onClick={() => remove(file)}
            >
              {t("evidence.remove")}
            </Button>
          </FileLine>
        ))}
      </ul>
      <Button
        size="small"
        disabled={busy || files.length >= EVIDENCE_MAX_FILES}
        onClick={() => void add()}
      >
        {t("evidence.add")}
      </Button>
      {busy && <Waiting what={t("evidence.adding")} />}
      {error !== undefined && <ErrorNote error={error} />}
    </FormLine>
  );
}
