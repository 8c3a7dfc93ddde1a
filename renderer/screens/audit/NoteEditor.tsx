import { Input, Radio } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  NOTE_MARKS,
  NOTE_MOST,
  type NoteMark,
  type SampleNote,
} from "../../../shared/audit/opinion.ts";
import type { CaseId } from "../../../shared/domain/units.ts";
import { send } from "../../api/client.ts";
import type { Tone } from "../../ui/Mark.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { useAutosave } from "./use-autosave.ts";

export const MARK_TONE: Record<NoteMark, Tone> = { clean: "good", remark: "warn", fault: "bad" };

/** What the auditor says of a sampled case, kept as it is written. */
export function NoteEditor({ id, note }: { id: CaseId; note: SampleNote | undefined }) {
  const { t } = useTranslation();
  const field = useId();
  const [mark, setMark] = useState<NoteMark | undefined>(note?.mark);
  const [text, setText] = useState(note?.text ?? "");
  const [save, keep] = useAutosave((value: SampleNote) =>
    send("audit.note", { case: id, note: value }),
  );
  const change = (nextMark: NoteMark | undefined, nextText: string) => {
    setMark(nextMark);
    setText(nextText);
    // Words without a mark are a remark, so that nothing that was written is lost.
    if (nextMark === undefined && nextText.trim() === "") return;
    if (nextMark === undefined) setMark("remark");
    keep({ case: id, mark: nextMark ?? "remark", text: nextText });
  };
  return (
    <Panel title={t("audit.sample.noteOf")} extra={<SaveMark save={save} />}>
      <Radio.Group
        aria-label={t("audit.sample.noteOf")}
        value={mark}
        options={NOTE_MARKS.map((value) => ({ value, label: t(`audit.mark.${value}`) }))}
        onChange={({ target }) => change(target.value as NoteMark, text)}
      />
      <label className="note-label" htmlFor={field}>
        {t("audit.noteText")}
      </label>
      <Input.TextArea
        id={field}
        rows={3}
        maxLength={NOTE_MOST}
        value={text}
        onChange={({ target }) => change(mark, target.value)}
      />
      <p className="hint">
        {mark !== undefined && mark !== "clean" && text.trim() === "" && (
          <b>{t("audit.noteNeeded")} </b>
        )}
        {t("audit.privacy")}
      </p>
    </Panel>
  );
}
