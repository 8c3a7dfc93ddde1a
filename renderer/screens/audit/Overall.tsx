import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { placeText, reasonText } from "../../i18n/audit-text.ts";
import type { T } from "../../i18n/index.ts";
import { ResultMark } from "./ResultMark.tsx";

/** What the verification came to as a whole: one look, one sentence. */
export function Overall({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const { result } = snapshot;
  return (
    <section className={`overall overall-${result}`} aria-live="polite">
      <ResultMark result={result} />
      <div>
        <h2>{t(`audit.overall.${result}`)}</h2>
        <p>{overallText(t, snapshot)}</p>
      </div>
    </section>
  );
}

function overallText(t: T, { parts, result }: OpenSnapshot): string {
  const failed = parts.find((part) => part.result === "failed");
  if (failed?.result === "failed")
    return t("audit.overall.failedText", {
      part: [t(`audit.part.${failed.part}`), placeText(t, failed.place)]
        .filter((text) => text !== "")
        .join(" · "),
      reason: reasonText(t, failed.reason),
    });
  if (result === "verified") return t("audit.overall.verifiedText");
  const n = parts.filter((part) => part.result === "notChecked").length;
  return t("audit.overall.notCheckedText", { n });
}
