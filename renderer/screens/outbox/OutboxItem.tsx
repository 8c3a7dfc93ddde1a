import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OutboxRow } from "../../../shared/ipc/schemas.ts";
import { send } from "../../api/client.ts";
import { isOnline, useAccountName, useOrgName, useStatus } from "../../app/facts.ts";
import { useNavigation } from "../../app/navigation.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { actText } from "../../i18n/entry-text.ts";
import { errorText } from "../../i18n/error-text.ts";
import { Dialog } from "../../ui/Popups.tsx";
import { useNotify } from "../../ui/use-notify.ts";
import { useActs } from "../act/flow.ts";
import { needsAttention, stateOf, stateText, toneOf } from "./outbox-state.ts";
import { StepLine } from "./StepLine.tsx";

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
      {needsAttention(state) && <OutboxActions row={row} />}
    </li>
  );
}

function OutboxActions({ row }: { row: OutboxRow }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const acts = useActs();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const isDraft = row.status.state === "draft";
  const item = row.id;

  /** A draft is prepared anew, so that the rules are judged and the bytes made for now. */
  async function goOn() {
    setBusy(true);
    const { case: id, detail, occurredAt, note, files = [] } = row;
    const preview = isDraft
      ? await send("act.prepare", {
          case: id,
          detail,
          occurredAt,
          ...(note === undefined ? {} : { note }),
          files: files.map(({ file }) => file),
        })
      : await send("outbox.resign", { item });
    if (preview.ok && isDraft) await send("outbox.drop", { item });
    setBusy(false);
    if (preview.ok) acts.check(preview.value, row);
    else notify(preview, "");
  }
  async function drop() {
    setAsking(false);
    notify(await send("outbox.drop", { item }), t("outbox.dropped"));
  }
  return (
    <div className="inline">
      <Button size="small" type="primary" disabled={busy} onClick={() => void goOn()}>
        {isDraft ? t("outbox.finish") : t("outbox.resign")}
      </Button>
      <Button size="small" disabled={busy} onClick={() => setAsking(true)}>
        {t("outbox.drop")}
      </Button>
      <Dialog
        open={asking}
        title={t("outbox.drop")}
        okText={t("outbox.drop")}
        cancelText={t("app.cancel")}
        onOk={() => void drop()}
        onCancel={() => setAsking(false)}
      >
        <p>{actText(t, row.detail)}</p>
        <p>{t("outbox.dropConfirm")}</p>
      </Dialog>
    </div>
  );
}
