import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyInfo } from "../../../shared/ipc/key-schemas.ts";
import { send } from "../../api/client.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";

/** Saves the sealed keystore as a file, or shows it as text to copy. */
export function ExportKey({ info }: { info: KeyInfo }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [json, setJson] = useState<string>();

  async function show() {
    const result = await send("keys.export", { account: info.account });
    if (result.ok) setJson(result.value.json);
    else notify(result, "");
  }
  async function save() {
    const name = `${info.address}.json`;
    const result = await send("keys.save", { account: info.account, name });
    if (!result.ok || result.value.saved) notify(result, t("keys.saved"));
  }
  return (
    <>
      <Button onClick={() => void show()}>{t("keys.export")}</Button>
      <Dialog
        open={json !== undefined}
        title={t("keys.export")}
        footer={
          json !== undefined && (
            <>
              <Button type="primary" onClick={() => void save()}>
                {t("keys.save")}
              </Button>
              <CopyButton text={json} />
            </>
          )
        }
        onCancel={() => setJson(undefined)}
      >
        <p>{t("keys.exportLead", { file: `${info.address}.json` })}</p>
        <Input.TextArea aria-label={t("keys.file")} readOnly rows={8} value={json ?? ""} />
      </Dialog>
    </>
  );
}
