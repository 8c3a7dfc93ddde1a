import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { reasonText } from "../../i18n/audit-text.ts";
import type { T } from "../../i18n/index.ts";
import { AboutFile } from "./AboutFile.tsx";
import { PartTable } from "./PartTable.tsx";
import { ResultMark } from "./ResultMark.tsx";
import { ScopeTable } from "./ScopeTable.tsx";

/** What the verification came to: the whole, then part by part. */
export function ResultScreen({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const { result, parts } = snapshot;
  return (
    <div className="page">
      <section className={`overall overall-${result}`} aria-live="polite">
        <ResultMark result={result} />
        <div>
          <h1>{t(`audit.overall.${result}`)}</h1>
          <p>{overallText(t, parts, result)}</p>
        </div>
      </section>
      <PartTable parts={parts} />
      <AboutFile snapshot={snapshot} />
      <ScopeTable snapshot={snapshot} />
    </div>
  );
}

function overallText(t: T, parts: OpenSnapshot["parts"], result: OpenSnapshot["result"]): string {
  const failed = parts.find((part) => part.result === "failed");
  if (failed?.result === "failed")
    return t("audit.overall.failedText", {
      part: t(`audit.part.${failed.part}`),
      reason: reasonText(t, failed.reason),
    });
  if (result === "verified") return t("audit.overall.verifiedText");
  const n = parts.filter((part) => part.result === "notChecked").length;
  return t("audit.overall.notCheckedText", { n });
}
