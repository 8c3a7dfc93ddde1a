import { Alert, Button, Input } from "antd";
import { type FormEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ActDetail, ActType } from "../../../shared/domain/act.ts";
import type { Window } from "../../../shared/domain/escalation.ts";
import type { EvidenceFile } from "../../../shared/domain/evidence.ts";
import { type CaseId, type Millis, millis } from "../../../shared/domain/units.ts";
import type { NoticeKind } from "../../../shared/domain/words.ts";
import { type AppError, ok } from "../../../shared/errors.ts";
import type { Preview } from "../../../shared/ipc/outbox-schemas.ts";
import { send } from "../../api/client.ts";
import { useQuery } from "../../api/use-query.ts";
import { useOrgName } from "../../app/facts.ts";
import { money } from "../../format/money.ts";
import { unmetText } from "../../i18n/error-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { ActFields } from "./ActFields.tsx";
import { Attachments } from "./Attachments.tsx";
import { CorrectionNote } from "./CorrectionNote.tsx";
import { dependsOnTime } from "./depends-on-time.ts";
import { type Fields, initialFields, problems } from "./draft.ts";
import type { Draft, Start } from "./flow.ts";
import { formUnmet } from "./form-unmet.ts";
import { NotePrivacy } from "./NotePrivacy.tsx";
import { DeliveryProof } from "./notice/DeliveryProof.tsx";
import { NoticeFields } from "./notice/NoticeFields.tsx";
import { useNoticePaper, type Wanted } from "./notice/use-notice-paper.ts";
import { TimeField } from "./TimeField.tsx";

/** The form of one act; its answer is what would be signed. */
export function ActForm(props: {
  caseId: CaseId;
  type: ActType;
  draft: Draft | undefined;
  preset: Fields | undefined;
  start?: Start | undefined;
  /** Tells whether something was filled in that would be missed. */
  onTouched: (touched: boolean) => void;
  onCancel: () => void;
  onPrepared: (preview: Preview, draft: Draft) => void;
}) {
  const { t } = useTranslation();
  const orgName = useOrgName();
  const noteId = useId();
  const { data: detail, error: unread, retry } = useQuery("cases.get", { id: props.caseId });
  const [changed, setChanged] = useState<Fields | undefined>(props.draft?.detail ?? props.preset);
  /** Undefined means now. */
  const [time, setTime] = useState<Millis | undefined>(
    props.draft?.occurredAt ?? props.start?.occurredAt,
  );
  const [note, setNote] = useState(props.draft?.note ?? props.start?.note ?? "");
  const paper = useNoticePaper(props.draft?.paper);
  const [files, setFiles] = useState<readonly EvidenceFile[]>(() => attachedTo(props.draft));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  const { onTouched } = props;
  const touched = note.trim() !== "" || files.length > 0 || changed !== undefined;
  useEffect(() => onTouched(touched), [onTouched, touched]);

  if (detail === undefined)
    return unread === undefined ? (
      <Waiting what={t("caseView.reading")} />
    ) : (
      <ErrorNote error={unread} orgName={orgName} retry={retry} />
    );
  const fields = changed ?? initialFields(props.type, detail);
  const wrong = problems(fields, detail.row.outstanding);
  // Who is to do better the next time must be told what is missing.
  const reasonMissing = fields.type === "Reject" && fields.returned === true && note.trim() === "";
  const supersedes = props.start?.supersedes;
  // A correction is judged without what it corrects: the preview does that.
  const unmetNow = supersedes === undefined ? formUnmet(fields, detail) : [];
  const wanted =
    fields.type === "RecordNotice" ? wantedNotice(props.caseId, fields, time) : undefined;

  async function prepare(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0 || reasonMissing) return;
    setBusy(true);
    setError(undefined);
    const made = wanted ? await paper.make(wanted) : ok(undefined);
    // What went wrong with the notice stands beside it.
    if (!made.ok) return setBusy(false);
    const text = note.trim();
    const draft: Omit<Draft, "note"> = {
      ...(supersedes === undefined ? {} : { supersedes }),
      case: props.caseId,
      // `problems` found nothing missing.
      detail: fields as ActDetail,
      occurredAt: made.value?.occurredAt ?? time ?? millis(Date.now()),
      files: [...files, ...(made.value ? [made.value.notice.file] : [])],
    };
    const words = text === "" ? {} : { note: text };
    const names = draft.files?.map(({ file }) => file);
    const act = made.value ? { act: made.value.notice.act } : {};
    const result = await send("act.prepare", { ...draft, ...words, ...act, files: names });
    setBusy(false);
    if (!result.ok) return setError(result.error);
    const kept = { ...paper.draft, made: made.value };
    props.onPrepared(result.value, { note: undefined, ...draft, ...words, paper: kept });
  }

  return (
    <form className="act-form" onSubmit={(event) => void prepare(event)}>
      <p className="act-case">
        <b>{t("act.caseLine", { reference: detail.row.reference })}</b>
        {` · ${orgName(detail.row.org)} · ${t("caseView.owed")} ${money(detail.row.outstanding)}`}
      </p>
      {supersedes !== undefined && (
        <CorrectionNote timeline={detail.timeline} seq={supersedes} fields={fields} />
      )}
      <ActFields fields={fields} detail={detail} wrong={tried ? wrong : {}} onChange={setChanged} />
      <TimeField value={time} onChange={setTime} />
      {wanted && (
        <NoticeFields paper={paper} wanted={wanted} complete={Object.keys(wrong).length === 0} />
      )}
      {time === undefined && unmetNow.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={unmetNow.map((unmet) => unmetText(t, unmet, orgName)).join(" ")}
          description={unmetNow.every(dependsOnTime) && t("act.nowRefused")}
        />
      )}
      <FormLine
        label={t("act.field.note")}
        htmlFor={noteId}
        hint={t("act.noteHint")}
        problem={tried && reasonMissing ? t("act.reasonMissing") : undefined}
      >
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </FormLine>
      <NotePrivacy
        note={note}
        account={detail.row.account}
        contact={detail.contact}
        reference={detail.row.reference}
        onMask={setNote}
      />
      {fields.type === "RecordDelivery" && (
        <DeliveryProof delivery={fields.delivery ?? "Unstated"} attached={files.length > 0} />
      )}
      <Attachments files={files} onChange={setFiles} />
      {error !== undefined && <ErrorNote error={error} orgName={orgName} />}
      {busy && <Waiting what={t("act.preparing")} />}
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t("act.toPreview")}
        </Button>
      </div>
    </form>
  );
}

/** The files that the operator attached: the notice is made, not attached. */
function attachedTo(draft: Draft | undefined): readonly EvidenceFile[] {
  const paper = draft?.paper?.made?.notice.file.file;
  return (draft?.files ?? []).filter(({ file }) => file !== paper);
}

/** Both ends of a window must be known before a notice can name it. */
function wantedNotice(
  id: CaseId,
  fields: { notice?: NoticeKind; window?: Partial<Window> | undefined },
  time: Millis | undefined,
): Wanted {
  const { from, to } = fields.window ?? {};
  const window = from === undefined || to === undefined ? undefined : { from, to };
  return { case: id, notice: fields.notice ?? "Dunning", window, time };
}
