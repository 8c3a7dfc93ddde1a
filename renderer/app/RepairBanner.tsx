import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RepairDialog } from "../screens/repairs/RepairDialog.tsx";
import { repairText } from "../screens/repairs/repair-text.ts";
import { useStatus } from "./facts.ts";

const NONE = [] as const;

/** What was put right in the data of this computer, until somebody has taken note. */
export function RepairBanner() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const repairs = useStatus().data?.repairs ?? NONE;
  const [first] = repairs;
  if (first === undefined) return null;
  const harmless = repairs.every(({ kind }) => kind === "replaced");
  const { text } = repairText(t, first);
  return (
    <div className={`banner ${harmless ? "banner-warn" : "banner-bad"}`} role="alert">
      <strong>{t("repairs.banner")}</strong> {text}{" "}
      {repairs.length > 1 && t("repairs.more", { count: repairs.length - 1 })}{" "}
      <Button size="small" onClick={() => setOpen(true)}>
        {t("repairs.show")}
      </Button>
      <RepairDialog open={open} repairs={repairs} onClose={() => setOpen(false)} />
    </div>
  );
}
