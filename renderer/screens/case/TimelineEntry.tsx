import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { useAccountName } from "../../app/facts.ts";
import { shortHex, whole } from "../../format/number.ts";
import { dateTime, dateTimeSeconds } from "../../format/time.ts";
import { clockText } from "../../i18n/clock-text.ts";
import { entryText } from "../../i18n/entry-text.ts";
import type { T } from "../../i18n/index.ts";
import { Field, Fields } from "../../ui/Fields.tsx";
import { Mark, type Tone } from "../../ui/Mark.tsx";
import { CorrectEntry } from "./CorrectEntry.tsx";
import { EntryEvidence } from "./EntryEvidence.tsx";
import { TakeOver } from "./HandOver.tsx";

const PROOF_TONE: Record<TimelineItem["proof"]["state"], Tone> = {
  local: "warn",
  inBlock: "info",
  final: "good",
};

/** What is known of an entry's way into the ledger, in a sentence. */
function proofText(t: T, proof: TimelineItem["proof"]): string {
  if (proof.state === "final") return t("caseView.proof.finalLong");
  if (proof.state === "inBlock") return t("caseView.proof.inBlockLong");
  switch (proof.outbox) {
    case "draft":
      return t("caseView.proof.localDraft");
    case "signed":
      return t("caseView.proof.localSigned");
    case "broadcast":
      return t("caseView.proof.localBroadcast");
    case "refused":
      return t("caseView.proof.localRefused");
    case "expired":
      return t("caseView.proof.localExpired");
  }
}

/** One line of the record with its proof state; it opens to show all the evidence. */
export function TimelineEntry({ id, item }: { id: CaseId; item: TimelineItem }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { proof } = item;
  const type = item.kind.type as EntryKind["type"];
  return (
    <li
      className={`entry entry-${proof.state}${item.supersededBy === undefined ? "" : " entry-superseded"}`}
    >
      <button
        type="button"
        className="entry-line"
        aria-expanded={open}
        title={open ? t("caseView.timeline.hide") : t("caseView.timeline.show")}
        onClick={() => setOpen(!open)}
      >
        <span className="entry-open" aria-hidden="true">
          {open ? "▾" : "▸"}
        </span>
        <span className="number entry-time">{dateTime(item.occurredAt)}</span>
        <span className="entry-text" data-type={type}>
          {entryText(t, item.kind as unknown as EntryKind)}
          {item.note !== undefined && <q className="entry-note">{item.note}</q>}
        </span>
        {item.files !== undefined && (
          <Mark tone="info">{`${t("evidence.title")} ${whole(item.files.length)}`}</Mark>
        )}
        {item.erasedAt !== undefined && <Mark tone="warn">{t("evidence.state.erased")}</Mark>}
        {item.supersedes !== undefined && (
          <Mark>{t("caseView.timeline.supersedes", { seq: whole(item.supersedes) })}</Mark>
        )}
        {item.supersededBy !== undefined && (
          <Mark tone="warn">
            {t("caseView.timeline.supersededBy", { seq: whole(item.supersededBy) })}
          </Mark>
        )}
        {item.provenance === "Imported" && <Mark>{t("words.provenance.Imported")}</Mark>}
        <Mark tone={PROOF_TONE[proof.state]} title={proofText(t, proof)}>
          {t(`caseView.proof.${proof.state}`)}
        </Mark>
      </button>
      {open && <Evidence id={id} item={item} />}
    </li>
  );
}

/** A commitment whose note and files another console holds. */
const nothingHere = ({ commitment, note, files, erasedAt }: TimelineItem) =>
  commitment !== undefined && (note ?? files ?? erasedAt) === undefined;

function Evidence({ id, item }: { id: CaseId; item: TimelineItem }) {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { proof, actor } = item;
  const onChain = proof.state !== "local";
  const role = item.actorRole === undefined ? "" : ` · ${t(`words.role.${item.actorRole}`)}`;
  return (
    <div className="evidence">
      <p>{proofText(t, proof)}</p>
      <Fields>
        <Field name={t("caseView.timeline.block")}>
          {onChain && <code className="hash">{proof.block}</code>}
        </Field>
        <Field name={t("caseView.timeline.height")}>{onChain && whole(proof.height)}</Field>
        <Field name={t("caseView.timeline.seq")}>
          {proof.state === "final" && whole(proof.seq)}
        </Field>
        <Field name={t("caseView.timeline.operator")}>
          {actor === undefined ? (
            onChain && t("caseView.timeline.council")
          ) : (
            <>
              {accountName(actor) ?? shortHex(actor)}
              {role} <code className="hash">{actor}</code>
            </>
          )}
        </Field>
        <Field name={t("caseView.timeline.claimed")}>{dateTimeSeconds(item.occurredAt)}</Field>
        <Field name={t("caseView.timeline.chainTime")}>
          {item.at === undefined ? t("caseView.timeline.notOnChain") : dateTimeSeconds(item.at)}
        </Field>
        <Field name={t("caseView.timeline.clockOffset")}>
          {item.clockOffset !== undefined && clockText(t, item.clockOffset)}
        </Field>
        <Field name={t("caseView.timeline.policy")}>
          {item.policy !== undefined && t("caseView.timeline.policyVersion", { n: item.policy })}
        </Field>
        <Field name={t("caseView.timeline.provenance")}>
          {item.provenance === "Imported"
            ? t("caseView.timeline.imported")
            : t("words.provenance.Recorded")}
        </Field>
        <Field name={t("caseView.timeline.commitment")}>
          {item.commitment === undefined ? (
            t("caseView.timeline.noCommitment")
          ) : (
            <code className="hash">{item.commitment}</code>
          )}
        </Field>
        <Field name={t("caseView.timeline.note")}>
          {item.note ?? (nothingHere(item) && t("caseView.timeline.noteElsewhere"))}
        </Field>
      </Fields>
      <CorrectEntry id={id} item={item} />
      {proof.state === "final" && nothingHere(item) && (
        <div className="actions">
          <TakeOver id={id} />
        </div>
      )}
      {item.commitment !== undefined && !nothingHere(item) && (
        <EntryEvidence id={id} item={item} commitment={item.commitment} />
      )}
    </div>
  );
}
