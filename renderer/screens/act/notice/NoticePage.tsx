import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppError } from "../../../../shared/errors.ts";
import type { NoticeMade } from "../../../../shared/ipc/notice-schemas.ts";
import { send } from "../../../api/client.ts";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { Waiting } from "../../../ui/Waiting.tsx";

/** How a notice looks, to be printed and saved. What is saved are the very bytes that will be bound. */
export function NoticePage({ notice }: { notice: NoticeMade }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const [error, setError] = useState<AppError>();

  async function print() {
    setBusy(true);
    setError(undefined);
    const result = await send("notice.print", { act: notice.act });
    setBusy(false);
    if (!result.ok) setError(result.error);
    else setSaid(result.value.printed ? t("notice.printed") : undefined);
  }

  async function save() {
    setError(undefined);
    const { file, name } = notice.file;
    const result = await send("evidence.export", { file, name });
    if (!result.ok) setError(result.error);
    else setSaid(result.value.saved ? t("notice.saved") : undefined);
  }

  return (
    <section className="notice-page" aria-label={t("notice.paper")}>
      <img src={notice.picture} alt={notice.text} />
      <p className="form-hint">
        {t("notice.code")} <code className="hash">{notice.code}</code>
      </p>
      <div className="inline">
        <Button size="small" disabled={busy} onClick={() => void print()}>
          {t("notice.print")}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void save()}>
          {t("notice.save")}
        </Button>
        {busy && <Waiting what={t("notice.printing")} />}
        <span role="status">{said}</span>
      </div>
      {error !== undefined && <ErrorNote error={error} />}
    </section>
  );
}
