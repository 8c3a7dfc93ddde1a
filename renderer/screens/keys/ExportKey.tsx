import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KeyInfo } from "../../../shared/ipc/schemas.ts";
import { send } from "../../api/client.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";

/** Shows the sealed keystore as text to copy: the window is not allowed to write files. */
export function ExportKey({ info }: { info: KeyInfo }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [json, setJson] = useState<string>();

  async function show() {
    const result = await send("keys.export", { account: info.account });
    if (result.ok) setJson(result.value.json);
    else notify(result, "");
  }
  return (
    <>
      <Button onClick={() => void show()}>{t("keys.export")}</Button>
      <Dialog
        open={json !== undefined}
        title={t("keys.export")}
        footer={json !== undefined && <CopyButton text={json} />}
        onCancel={() => setJson(undefined)}
      >
        <p>{t("keys.exportLead", { file: `${info.address}.json` })}</p>
        <Input.TextArea aria-label={t("keys.file")} readOnly rows={8} value={json ?? ""} />
      </Dialog>
    </>
  );
}
