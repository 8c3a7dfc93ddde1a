import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import { actDetailSchema } from "../../../shared/ipc/act-schemas.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { whole } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { actText, entryText } from "../../i18n/entry-text.ts";
import { Field, Fields as Pairs } from "../../ui/Fields.tsx";
import type { Fields } from "./draft.ts";

/** The entry that an act corrects, and what it will say instead. */
export function CorrectionNote(props: {
  timeline: readonly TimelineItem[];
  seq: number;
  fields: Fields;
}) {
  const { t } = useTranslation();
  const { timeline, seq, fields } = props;
  const old = timeline.find(({ proof }) => proof.state === "final" && proof.seq === seq);
  const complete = actDetailSchema.safeParse(fields);
  return (
    <section className="correction" aria-label={t("act.correction.title")}>
      <Pairs>
        <Field name={t("act.correction.before", { seq: whole(seq) })}>
          {old && (
            <>
              <span className="number">{dateTime(old.occurredAt)}</span>{" "}
              <del>{entryText(t, old.kind as unknown as EntryKind)}</del>
            </>
          )}
        </Field>
        <Field name={t("act.correction.after")}>
          {complete.success ? (
            <ins>{actText(t, complete.data)}</ins>
          ) : (
            t("act.correction.incomplete")
          )}
        </Field>
      </Pairs>
      <p className="form-hint">{t("act.correction.hint")}</p>
    </section>
  );
}
