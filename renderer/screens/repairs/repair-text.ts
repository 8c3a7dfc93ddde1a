import type { ToldRepair } from "../../../shared/ipc/repair-schemas.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import type { T } from "../../i18n/index.ts";

/** What was put right, and what somebody should do now. */
export function repairText(t: T, repair: ToldRepair): { text: string; next: string } {
  const { kind, at, file, records, count = 0, aside } = repair;
  const n = records === undefined ? count : records.to - records.from + 1;
  const text = t(`repairs.kind.${kind}`, { n: whole(n), file, time: dateTime(at) });
  const kept = aside.length > 0 ? t("repairs.aside", { names: aside.join(t("app.list")) }) : "";
  return { text: text + kept, next: t(`repairs.next.${kind}`) };
}
