import { Button, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../shared/errors.ts";
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRequest,
} from "../../../shared/ipc/export-schemas.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { useLanguage } from "../../i18n/index.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { Waiting } from "../../ui/Waiting.tsx";

/** Saves one table: in which format; the service reads the data anew, and the system asks for the place. */
export function ExportDialog(props: {
  what: ExportRequest["what"] | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { what } = props;
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();
  const [saved, setSaved] = useState<{ sha256: string; rows: number }>();

  function close() {
    setError(undefined);
    setSaved(undefined);
    props.onClose();
  }

  async function save() {
    if (what === undefined) return;
    setBusy(true);
    setError(undefined);
    setSaved(undefined);
    const result = await send("export.table", { what, format, language });
    setBusy(false);
    if (!result.ok) setError(result.error);
    else if (result.value.saved) {
      const { sha256 = "", rows = 0 } = result.value;
      setSaved({ sha256, rows });
    }
  }

  return (
    <Dialog
      open={what !== undefined}
      title={
        what &&
        t("dashboard.exportWhat", {
          what: t(`figures.table.${what.of === "figures" ? what.table : what.of}`),
        })
      }
      closable={{ "aria-label": t("app.close") }}
      onCancel={close}
      footer={
        <div className="actions">
          <Button onClick={close}>{t(saved === undefined ? "app.cancel" : "app.close")}</Button>
          <Button type="primary" disabled={busy} onClick={() => void save()}>
            {t("dashboard.saveAs")}
          </Button>
        </div>
      }
    >
      <Radio.Group
        className="export-formats"
        aria-label={t("dashboard.format")}
        value={format}
        options={EXPORT_FORMATS.map((value) => ({ value, label: t(`dashboard.formats.${value}`) }))}
        onChange={(event) => setFormat(event.target.value as ExportFormat)}
      />
      <p className="hint">{t("dashboard.exportHint")}</p>
      {busy && <Waiting what={t("dashboard.saving")} />}
      {error !== undefined && <ErrorNote error={error} />}
      {saved !== undefined && (
        <div role="status" className="saved">
          <p>{t("dashboard.saved", { rows: whole(saved.rows) })}</p>
          <p>
            SHA-256 <code className="hash">{saved.sha256}</code> <CopyButton text={saved.sha256} />
          </p>
        </div>
      )}
    </Dialog>
  );
}
