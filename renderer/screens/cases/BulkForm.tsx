import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CaseId, type Millis, millis } from "../../../shared/domain/units.ts";
import { OUTCOMES, type Outcome, PARTIES, type Party } from "../../../shared/domain/words.ts";
import type { AppError } from "../../../shared/errors.ts";
import type { BulkPreview } from "../../../shared/ipc/bulk-schemas.ts";
import { send } from "../../api/client.ts";
import { whole } from "../../format/number.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { FormLine } from "../../ui/FormLine.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { nobodyReached, partyFor } from "../act/draft.ts";
import { NotePrivacy } from "../act/NotePrivacy.tsx";
import { TimeField } from "../act/TimeField.tsx";
import { Words } from "../act/Words.tsx";

/** What is the same on all cases: outcome, person reached, time and note. The channel is SMS. */
export function BulkForm(props: {
  cases: readonly CaseId[];
  onCancel: () => void;
  onPrepared: (shown: BulkPreview, note: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const noteId = useId();
  const [outcome, setOutcome] = useState<Outcome>("Reached");
  const [party, setParty] = useState<Party>("Customer");
  /** Undefined means now. */
  const [time, setTime] = useState<Millis | undefined>();
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError>();

  async function prepare(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    const text = note.trim();
    const result = await send("bulk.prepare", {
      cases: [...props.cases],
      detail: { type: "RecordContact", channel: "Sms", outcome, party },
      occurredAt: time ?? millis(Date.now()),
      ...(text === "" ? {} : { note: text }),
    });
    setBusy(false);
    if (result.ok) props.onPrepared(result.value, text === "" ? undefined : text);
    else setError(result.error);
  }

  return (
    <form className="act-form" onSubmit={(event) => void prepare(event)}>
      <p className="act-case">{t("bulk.lead", { n: whole(props.cases.length) })}</p>
      <Words
        label={t("act.field.outcome")}
        list={OUTCOMES}
        value={outcome}
        text={(word) => t(`words.outcome.${word}`)}
        onChange={(word) => {
          setOutcome(word);
          setParty(partyFor(word, party));
        }}
      />
      {!nobodyReached(outcome) && (
        <Words
          label={t("act.field.party")}
          list={PARTIES.filter((word) => word !== "Nobody")}
          value={party}
          text={(word) => t(`words.party.${word}`)}
          onChange={setParty}
        />
      )}
      <TimeField value={time} onChange={setTime} />
      <FormLine label={t("act.field.note")} htmlFor={noteId} hint={t("bulk.noteHint")}>
        <Input.TextArea
          id={noteId}
          rows={3}
          maxLength={2_000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </FormLine>
      <NotePrivacy note={note} account={undefined} reference="" onMask={setNote} />
      {error !== undefined && <ErrorNote error={error} />}
      {busy && <Waiting what={t("bulk.judging")} />}
      <div className="actions">
        <Button onClick={props.onCancel}>{t("app.cancel")}</Button>
        <Button type="primary" htmlType="submit" disabled={busy}>
          {t("bulk.toPreview")}
        </Button>
      </div>
    </form>
  );
}
