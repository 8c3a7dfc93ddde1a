import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { Conflict } from "../../../shared/ipc/conflict-schemas.ts";
import type { OutboxRow } from "../../../shared/ipc/outbox-schemas.ts";
import { isOnline, useAccountName, useOrgName, useStatus } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { actText, entryText } from "../../i18n/entry-text.ts";
import { errorText } from "../../i18n/error-text.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { stateOf, stateText } from "./outbox-state.ts";

/** The act, field by field. */
export function ConflictSigned({ row }: { row: OutboxRow }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  return (
    <div>
      <h2>{t("outbox.conflict.signed")}</h2>
      <Fields>
        <Field name={t("outbox.conflict.act")}>{actText(t, row.detail)}</Field>
        <Field name={t("outbox.conflict.occurred")}>{dateTime(row.occurredAt)}</Field>
        <Field name={t("outbox.conflict.written")}>{dateTime(row.createdAt)}</Field>
        <Field name={t("outbox.conflict.corrects")}>
          {row.supersedes !== undefined &&
            t("caseView.timeline.supersedes", { seq: whole(row.supersedes) })}
        </Field>
        <Field name={t("outbox.conflict.signer")}>
          {row.signer !== undefined && (accountName(row.signer) ?? shortHex(row.signer))}
        </Field>
        <Field name={t("outbox.conflict.note")}>{row.note}</Field>
      </Fields>
    </div>
  );
}

/** What others, and this console, recorded on the case since. */
export function ConflictMeanwhile({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const accountName = useAccountName();
  return (
    <div>
      <h2>{t("outbox.conflict.meanwhile")}</h2>
      {conflict.meanwhile.length === 0 && <p className="hint">{t("outbox.conflict.nothing")}</p>}
      <ol className="conflict-entries">
        {conflict.meanwhile.map(({ line, actorOrg }) => (
          <li key={line.key}>
            <span className="number hint">{dateTime(line.at ?? line.occurredAt)}</span>{" "}
            {entryText(t, line.kind as unknown as EntryKind)}{" "}
            <span className="hint">
              {line.actor === undefined
                ? t("outbox.conflict.council")
                : (accountName(line.actor) ?? shortHex(line.actor))}
              {actorOrg !== undefined && ` · ${orgName(actorOrg)}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Why the act stopped, in words, and where. */
export function ConflictDecided({ row }: { row: OutboxRow }) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const online = isOnline(useStatus().data);
  const state = stateOf(row);
  const refused = state.state === "refused" ? state : undefined;
  const reason = refused && errorText(t, refused.reason, orgName);
  return (
    <div>
      <h2>{t("outbox.conflict.decided")}</h2>
      <p>{stateText(t, state, online)}</p>
      {reason && <p>{`${reason.text} ${reason.next}`}</p>}
      {refused && (
        <p className="hint number">
          {refused.height === undefined
            ? t("outbox.conflict.notInBlock")
            : t("outbox.conflict.inBlock", { height: whole(refused.height) })}
        </p>
      )}
    </div>
  );
}
