import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import type { AuditView } from "../../../shared/ipc/audit-schemas.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { chooseLanguage, useLanguage } from "../../i18n/index.ts";
import { ResultMark } from "./ResultMark.tsx";

/** The head of the window while it shows a snapshot: that it is one, which one, and the way back. */
export function SnapshotBanner({ view }: { view: Exclude<AuditView, { state: "none" }> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <header className="snapshot-banner">
      <strong className="snapshot-title">{t("audit.banner.not")}</strong>
      <div className="snapshot-facts">
        <span>
          {t("audit.banner.file")} <b>{view.name}</b>
        </span>
        {view.state === "open" && <Facts view={view} />}
        <span className="snapshot-read-only">{t("audit.banner.readOnly")}</span>
      </div>
      <Segmented
        size="small"
        aria-label={t("app.language")}
        value={language}
        options={[
          { value: "zh", label: "中文" },
          { value: "en", label: "English" },
        ]}
        onChange={(value) => void chooseLanguage(value === "en" ? "en" : "zh")}
      />
      <Button
        title={t("audit.banner.back")}
        aria-label={t("audit.banner.back")}
        onClick={() => void send("audit.close", {})}
      >
        {t("audit.banner.backShort")}
      </Button>
    </header>
  );
}

function Facts({ view }: { view: Extract<AuditView, { state: "open" }> }) {
  const { t } = useTranslation();
  const { identity, sha256, result, parts } = view;
  const proved = parts.some(({ part, result: of }) => part === "finality" && of === "verified");
  return (
    <>
      <ResultMark result={result} />
      {identity !== undefined && (
        <span className="number" title={identity.block}>
          {t("audit.banner.block")} <b>{whole(identity.height)}</b>
          {` · ${t("audit.banner.at")} `}
          <b>{dateTime(identity.at)}</b>
          {!proved && ` ${t("audit.banner.unproved")}`}
        </span>
      )}
      {sha256 !== undefined && (
        <span title={sha256}>
          {t("audit.banner.hash")} <code>{`${sha256.slice(0, 16)}…`}</code>
        </span>
      )}
    </>
  );
}
