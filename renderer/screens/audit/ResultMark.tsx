import { useTranslation } from "react-i18next";
import type { PartResult } from "../../../shared/snapshot/fault.ts";

export type Result = PartResult["result"];

/** A tick in a full disc, a cross in a full square, a question mark in a dashed ring: told apart without any colour. */
function ResultIcon({ result }: { result: Result }) {
  return (
    <svg className="result-icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {result === "verified" && (
        <>
          <circle cx="10" cy="10" r="9" className="result-full" />
          <path d="M5.5 10.5 L8.8 13.8 L14.8 6.8" className="result-stroke" />
        </>
      )}
      {result === "failed" && (
        <>
          <rect x="1" y="1" width="18" height="18" rx="2" className="result-full" />
          <path d="M6 6 L14 14 M14 6 L6 14" className="result-stroke" />
        </>
      )}
      {result === "notChecked" && (
        <>
          <circle cx="10" cy="10" r="8.4" className="result-ring" />
          <path d="M7.4 7.6 A2.7 2.7 0 1 1 10 11 L10 12" className="result-line" />
          <circle cx="10" cy="14.6" r="1.2" className="result-dot" />
        </>
      )}
    </svg>
  );
}

/** Verified, failed or not checked, by colour, icon and word. */
export function ResultMark({ result }: { result: Result }) {
  const { t } = useTranslation();
  return (
    <span className={`result result-${result}`}>
      <ResultIcon result={result} />
      <b>{t(`audit.result.${result}`)}</b>
    </span>
  );
}
