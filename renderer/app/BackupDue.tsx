import { useTranslation } from "react-i18next";
import { ageText } from "../i18n/error-text.ts";
import { isDue, useBackup } from "../screens/backup/use-backup.ts";
import { useNow } from "../ui/use-now.ts";
import { useNavigation } from "./navigation.ts";

/** Reminds of the backup when the last one is old. */
export function BackupDue() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const now = useNow();
  const backup = useBackup();
  if (backup === undefined || !isDue(backup, now)) return null;
  const { madeAt } = backup;
  return (
    <button type="button" className="link" onClick={() => go("keys")}>
      {madeAt === undefined
        ? t("backup.never")
        : t("backup.age", { age: ageText(t, now - madeAt) })}
    </button>
  );
}
