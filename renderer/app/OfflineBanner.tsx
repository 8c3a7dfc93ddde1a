import { useTranslation } from "react-i18next";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import { dateTime } from "../format/time.ts";
import { ageText, errorText } from "../i18n/error-text.ts";
import type { T } from "../i18n/index.ts";
import { isOnline, useDataAge, useOrgName, useStatus } from "./facts.ts";

const CONNECTING = ["starting", "warping"];

function headline(t: T, status: Status, age: number | undefined): string {
  const connecting = CONNECTING.includes(status.node.state);
  const { at } = status.ledger;
  if (at === undefined || age === undefined)
    return connecting ? t("app.banner.connectingNone") : t("app.banner.offlineNone");
  const values = { time: dateTime(at), age: ageText(t, age) };
  return connecting ? t("app.banner.connecting", values) : t("app.banner.offline", values);
}

/** While the chain is not followed: as of when the data is, why, and what still works. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { data: status, error } = useStatus();
  const orgName = useOrgName();
  const age = useDataAge(status);
  if (error !== undefined && status === undefined) {
    const { text, next } = errorText(t, error);
    return (
      <div className="banner banner-bad" role="alert">
        <strong>{text}</strong> {next}
      </div>
    );
  }
  if (status === undefined) return null;
  const { node, ledger } = status;
  const broken = ledger.state === "mismatch" ? ledger.error : (node.error ?? ledger.error);
  if (ledger.state === "mismatch" || node.state === "wrongChain") {
    const sentence = broken && errorText(t, broken, orgName);
    return (
      <div className="banner banner-bad" role="alert">
        <strong>
          {ledger.state === "mismatch" ? t("app.banner.mismatch") : t(`app.node.${node.state}`)}
        </strong>
        {sentence && ` ${sentence.text} ${sentence.next}`}
      </div>
    );
  }
  if (isOnline(status) && broken === undefined) return null;
  const sentence = broken && errorText(t, broken, orgName);
  const why = status.networkEnabled ? t(`app.node.${node.state}`) : t("app.banner.switchedOff");
  return (
    <div className={`banner ${CONNECTING.includes(node.state) ? "" : "banner-warn"}`} role="status">
      {!isOnline(status) && (
        <>
          <strong>{headline(t, status, age)}</strong>
          {` · ${why}`}
          {ledger.at !== undefined && ` · ${t("app.banner.works")}`}
        </>
      )}
      {sentence && ` · ${sentence.text} ${sentence.next}`}
    </div>
  );
}
