import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { NowButton, useOnlyNow } from "../../app/only-now.tsx";
import { actText } from "../../i18n/entry-text.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ConflictDecided, ConflictMeanwhile, ConflictSigned } from "./ConflictColumns.tsx";
import { useItemActions } from "./use-item-actions.ts";

/**
 * An act that did not reach the ledger: what was signed, what happened meanwhile and what the chain decided, side by
 * side, with one key each to sign it again as it is, to change it, or to give it up.
 */
export function OutboxConflict({ row, onDrop }: { row: OutboxRow; onDrop: () => void }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const region = useRef<HTMLElement>(null);
  const { data, error, retry } = useQuery("outbox.conflict", { item: row.id });
  const { busy, goOn, change } = useItemActions(row);
  const onlyNow = useOnlyNow();
  useEffect(() => region.current?.focus(), []);
  const settled = data !== undefined && !data.mayStillEnter && !busy;
  const mayRetry = settled && data.unmet.length === 0;

  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !settled) return;
    const key = event.key.toLowerCase();
    if (key === "r" && mayRetry) onlyNow(() => void goOn());
    else if (key === "c") change();
    else if (key === "d") onlyNow(onDrop);
    else return;
    event.preventDefault();
  }

  return (
    <section
      ref={region}
      className="conflict"
      tabIndex={-1}
      aria-label={t("outbox.conflict.title", { act: actText(t, row.detail) })}
      onKeyDown={onKey}
    >
      {error !== undefined && <ErrorNote error={error} orgName={orgName} retry={retry} />}
      {data === undefined && error === undefined && <Waiting what={t("outbox.reading")} />}
      {data !== undefined && (
        <>
          <div className="conflict-columns">
            <ConflictSigned row={row} />
            <ConflictMeanwhile conflict={data} />
            <ConflictDecided row={row} />
          </div>
          {data.mayStillEnter ? (
            <p>{t("outbox.conflict.mayEnter")}</p>
          ) : data.unmet.length === 0 ? (
            <p>{t("outbox.conflict.nowOpen")}</p>
          ) : (
            <>
              <p>{t("outbox.conflict.nowShut")}</p>
              <ul className="unmet">
                {data.unmet.map((unmet) => (
                  <li key={JSON.stringify(unmet)}>{unmetText(t, unmet, orgName)}</li>
                ))}
              </ul>
            </>
          )}
          <div className="inline">
            <NowButton
              size="small"
              type={mayRetry ? "primary" : "default"}
              disabled={!mayRetry}
              onClick={() => void goOn()}
            >
              {t("outbox.conflict.retry")}
            </NowButton>
            <NowButton
              size="small"
              type={settled && !mayRetry ? "primary" : "default"}
              disabled={!settled}
              onClick={change}
            >
              {t("outbox.conflict.change")}
            </NowButton>
            <NowButton size="small" disabled={!settled} onClick={onDrop}>
              {t("outbox.conflict.drop")}
            </NowButton>
          </div>
        </>
      )}
    </section>
  );
}
