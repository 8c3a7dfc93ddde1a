import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import { send } from "../../api/client.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { useDrop } from "./use-drop.ts";

/** Takes a snapshot: dropped anywhere on the window, or chosen in a dialog. */
export function DropZone() {
  const { t } = useTranslation();
  const { over, error: dropped } = useDrop();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<AppError>();

  async function choose() {
    setBusy(true);
    setFailed(undefined);
    const answer = await send("audit.open", {});
    setBusy(false);
    if (!answer.ok) setFailed(answer.error);
  }

  const error = failed ?? dropped;
  return (
    <>
      <div className="drop-zone" data-over={over}>
        <p className="drop-text">{over ? t("audit.dropNow") : t("audit.drop")}</p>
        <p className="hint">{t("audit.or")}</p>
        <Button type="primary" disabled={busy} onClick={() => void choose()}>
          {t("audit.choose")}
        </Button>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
    </>
  );
}
