import { Progress } from "antd";
import { useTranslation } from "react-i18next";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import { whole } from "../format/number.ts";
import { dateTime } from "../format/time.ts";
import { ageText, errorText } from "../i18n/error-text.ts";
import { Mark, type Tone } from "../ui/Mark.tsx";
import { useNow } from "../ui/use-now.ts";
import { BackupDue } from "./BackupDue.tsx";
import { useDataAge, useOrgName, useStatus } from "./facts.ts";
import { useNavigation } from "./navigation.ts";

const NODE_TONE: Record<Status["node"]["state"], Tone> = {
  off: "plain",
  starting: "info",
  noPeers: "warn",
  warping: "info",
  following: "good",
  stalled: "warn",
  wrongChain: "bad",
  failed: "bad",
};
const LEDGER_TONE: Record<Status["ledger"]["state"], Tone> = {
  opening: "info",
  idle: "good",
  syncing: "info",
  mismatch: "bad",
  readOnly: "warn",
};
/** From this difference of the clocks (ms) on, the bar names it. */
const CLOCK_OFFSET_SHOWN_MS = 60_000;

/** From this age of its measurement (ms) on, the bar names that. */
const CLOCK_AGE_SHOWN_MS = 3_600_000;

/** Connection, age of the data, state of the ledger, clock and outbox; chain, peers and heights one click deeper. */
export function StatusBar() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const { data: status } = useStatus();
  if (status === undefined)
    return (
      <footer>
        <section className="status-bar" aria-label={t("app.status.label")}>
          {t("app.ledger.opening")}
        </section>
      </footer>
    );
  const { chain, node, outbox, clockOffset = 0 } = status;
  return (
    <footer>
      <section className="status-bar" aria-label={t("app.status.label")}>
        <Mark tone={NODE_TONE[node.state]}>{t(`app.node.${node.state}`)}</Mark>
        <DataAge status={status} />
        <LedgerState status={status} />
        <details className="chain-details">
          <summary>{t("app.status.details")}</summary>
          <span title={chain.genesis}>
            {t("app.status.chain")} <b>{chain.name}</b>
            {chain.demo && ` (${t("app.demo")})`}
          </span>
          <span>{t("app.status.peers", { n: node.peers })}</span>
          <span className="number">
            {t("app.status.heights", {
              best: node.best === undefined ? "—" : whole(node.best),
              final: node.finalized === undefined ? "—" : whole(node.finalized),
            })}
          </span>
        </details>
        <ClockAge status={status} />
        {Math.abs(clockOffset) >= CLOCK_OFFSET_SHOWN_MS && (
          <Mark tone="bad" title={t("app.status.clockHelp")}>
            {t(clockOffset > 0 ? "app.status.clockFast" : "app.status.clockSlow", {
              age: ageText(t, Math.abs(clockOffset)),
            })}
          </Mark>
        )}
        <span className="push-right" />
        {!chain.demo && <BackupDue />}
        <button type="button" className="link" onClick={() => go("outbox")}>
          {outbox.pending === 0
            ? t("app.status.outboxEmpty")
            : t("app.status.outbox", { pending: outbox.pending })}
        </button>
        {outbox.attention > 0 && (
          <Mark tone="bad">{t("app.status.attention", { n: whole(outbox.attention) })}</Mark>
        )}
      </section>
    </footer>
  );
}

/** Whether, and when, the clock was held against the chain's; nothing while that is done all the time. */
function ClockAge({ status }: { status: Status }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const { clockMeasuredAt: at } = status;
  if (at === undefined)
    return <Mark title={t("app.status.clockUnknownHelp")}>{t("app.status.clockUnknown")}</Mark>;
  if (now - at < CLOCK_AGE_SHOWN_MS) return null;
  return (
    <Mark title={t("app.status.clockAgedHelp")}>
      {t("app.status.clockAged", { age: ageText(t, now - at) })}
    </Mark>
  );
}

function DataAge({ status }: { status: Status }) {
  const { t } = useTranslation();
  const age = useDataAge(status);
  const { height, at } = status.ledger;
  if (age === undefined || at === undefined) return <span>{t("app.status.dataNone")}</span>;
  return (
    <span
      className="number"
      title={t("app.status.dataAsOf", {
        height: height === undefined ? "—" : whole(height),
        time: dateTime(at),
      })}
    >
      {t("app.status.dataAge", { age: ageText(t, age) })}
    </span>
  );
}

function LedgerState({ status }: { status: Status }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const { ledger } = status;
  const sentence = ledger.error && errorText(t, ledger.error, orgName).text;
  if (ledger.state === "syncing" && ledger.target !== undefined && ledger.target > 0) {
    const text = t("app.ledger.syncingOf", {
      entries: whole(ledger.entries),
      target: whole(ledger.target),
    });
    return (
      <span className="sync">
        {text}
        <Progress
          aria-label={text}
          size="small"
          showInfo={false}
          percent={Math.min(100, (100 * ledger.entries) / ledger.target)}
        />
      </span>
    );
  }
  if (ledger.state === "idle" && ledger.height === undefined)
    return <Mark>{t("app.ledger.empty")}</Mark>;
  return (
    <Mark
      tone={LEDGER_TONE[ledger.state]}
      title={sentence ?? t("app.status.entries", { n: whole(ledger.entries) })}
    >
      {t(`app.ledger.${ledger.state}`)}
    </Mark>
  );
}
