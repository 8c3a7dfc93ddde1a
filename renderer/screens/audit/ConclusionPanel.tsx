import { Input, Radio } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { CONCLUSION_MOST, OPINION_KINDS, type OpinionKind } from "../../../shared/audit/opinion.ts";
import type { AuditWork } from "../../../shared/ipc/opinion-schemas.ts";
import { send } from "../../api/client.ts";
import { Panel } from "../../ui/Panel.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { useAutosave } from "./use-autosave.ts";

interface Conclusion {
  readonly kind: OpinionKind | undefined;
  readonly text: string;
}

/** What the auditor concludes, kept as it is written. */
export function ConclusionPanel({ work }: { work: AuditWork }) {
  const { t } = useTranslation();
  const field = useId();
  const [said, setSaid] = useState<Conclusion>({ kind: work.kind, text: work.text });
  const [save, keep] = useAutosave(({ kind, text }: Conclusion) =>
    send("audit.conclude", { ...(kind && { kind }), text }),
  );
  const change = (next: Conclusion) => {
    setSaid(next);
    keep(next);
  };
  return (
    <Panel title={t("audit.conclusion")} extra={<SaveMark save={save} />}>
      <Radio.Group
        aria-label={t("audit.conclusion")}
        value={said.kind}
        options={OPINION_KINDS.map((value) => ({ value, label: t(`audit.kind.${value}`) }))}
        onChange={({ target }) => change({ ...said, kind: target.value as OpinionKind })}
      />
      <label className="note-label" htmlFor={field}>
        {t("audit.conclusionText")}
      </label>
      <Input.TextArea
        id={field}
        rows={4}
        maxLength={CONCLUSION_MOST}
        value={said.text}
        onChange={({ target }) => change({ ...said, text: target.value })}
      />
      <p className="hint">{t("audit.privacy")}</p>
    </Panel>
  );
}
