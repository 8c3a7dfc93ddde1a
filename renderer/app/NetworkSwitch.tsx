import { Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api/client.ts";
import { useNotify } from "../ui/use-notify.ts";
import { useStatus } from "./facts.ts";

/** The operator's own switch of the network. */
export function NetworkSwitch() {
  const { t } = useTranslation();
  const notify = useNotify();
  const status = useStatus().data;
  const [busy, setBusy] = useState(false);
  const enabled = status?.networkEnabled ?? true;

  async function turn(on: boolean) {
    setBusy(true);
    const result = await send("network.enable", { enabled: on });
    setBusy(false);
    if (!result.ok) notify(result, "");
  }
  return (
    <span className="network">
      {t("app.network.label")}
      <Switch
        aria-label={enabled ? t("app.network.switchOff") : t("app.network.switchOn")}
        title={enabled ? t("app.network.switchOff") : t("app.network.switchOn")}
        checked={enabled}
        disabled={busy || status === undefined}
        checkedChildren={t("app.network.on")}
        unCheckedChildren={t("app.network.off")}
        onChange={(on) => void turn(on)}
      />
    </span>
  );
}
