import { useTranslation } from "react-i18next";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import type { SaveState } from "./use-autosave.ts";

/** Whether what was written is kept. */
export function SaveMark({ save }: { save: SaveState }) {
  const { t } = useTranslation();
  if (save.state === "failed") return <ErrorNote error={save.error} />;
  return (
    <span className="hint" role="status">
      {t(`audit.sample.${save.state}`)}
    </span>
  );
}
