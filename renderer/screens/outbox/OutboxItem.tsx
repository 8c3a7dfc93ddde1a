import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { isOnline, useAccountName, useOrgName, useStatus } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { NowButton } from "../../app/only-now.tsx";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { actText } from "../../i18n/entry-text.ts";
import { errorText } from "../../i18n/error-text.ts";
import { Dialog } from "../../ui/Popups.tsx";
import { OutboxConflict } from "./OutboxConflict.tsx";
import { needsAttention, stateOf, stateText, toneOf } from "./outbox-state.ts";
import { StepLine } from "./StepLine.tsx";
import { useItemActions } from "./use-item-actions.ts";

/** One act on its way to the chain: what, where it stands, why it stopped, and the keys that get it going again. */
export function OutboxItem({ row, dense }: { row: OutboxRow; dense?: boolean }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  const online = isOnline(useStatus().data);
  const { openCase } = useNavigation();
  const state = stateOf(row);
  const reason = state.state === "refused" ? errorText(t, state.reason, orgName) : undefined;
  const waiting = ["signed", "broadcast"].includes(state.state);
  return (
    <li className={`outbox-item outbox-item-${toneOf(state)}`}>
      <div className="outbox-head">
        <button
          type="button"
          className="link"
          aria-label={`${t("outbox.openCase")} ${row.reference}`}
          onClick={() => openCase(row.case)}
        >
          {row.reference}
        </button>
        <span className="number">{dateTime(row.occurredAt)}</span>
      </div>
      <p className="outbox-act">{actText(t, row.detail)}</p>
      <StepLine state={state} />
      <p className="outbox-state">
        {stateText(t, state, online)}
        {reason && ` ${reason.text} ${reason.next}`}
      </p>
      {!dense && (
        <p className="outbox-more">
          {orgName(row.org)} · {t("outbox.created", { time: dateTime(row.createdAt) })}
          {row.signer !== undefined && ` · ${accountName(row.signer) ?? shortHex(row.signer)}`}
          {waiting &&
            row.validUntil !== undefined &&
            ` · ${t("outbox.until", { height: whole(row.validUntil) })}`}
          {row.note !== undefined && ` · ${t("act.field.note")}: ${row.note}`}
        </p>
      )}
      {needsAttention(state) && <OutboxActions row={row} dense={dense ?? false} />}
    </li>
  );
}

function OutboxActions({ row, dense }: { row: OutboxRow; dense: boolean }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [comparing, setComparing] = useState(false);
  const { busy, goOn, drop } = useItemActions(row);
  const isDraft = row.status.state === "draft";
  return (
    <>
      <div className="inline">
        {!comparing && (
          <>
            <NowButton size="small" type="primary" disabled={busy} onClick={() => void goOn()}>
              {isDraft ? t("outbox.finish") : t("outbox.resign")}
            </NowButton>
            <NowButton size="small" disabled={busy} onClick={() => setAsking(true)}>
              {t("outbox.drop")}
            </NowButton>
          </>
        )}
        {!isDraft && !dense && (
          <Button size="small" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
            {t(comparing ? "outbox.conflict.hide" : "outbox.conflict.show")}
          </Button>
        )}
      </div>
      {comparing && <OutboxConflict row={row} onDrop={() => setAsking(true)} />}
      <Dialog
        open={asking}
        title={t("outbox.drop")}
        okText={t("outbox.drop")}
        cancelText={t("app.cancel")}
        onOk={() => {
          setAsking(false);
          void drop();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{actText(t, row.detail)}</p>
        <p>{t("outbox.dropConfirm")}</p>
      </Dialog>
    </>
  );
}
