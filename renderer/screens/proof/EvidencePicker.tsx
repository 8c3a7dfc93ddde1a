import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { EntryKind } from "../../../shared/domain/entry.ts";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { EvidenceWish } from "../../../shared/ipc/proof-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import { fileSize } from "../../format/number.ts";
import { dateTime } from "../../format/time.ts";
import { entryText } from "../../i18n/entry-text.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { everything, type Showable, showable, withFile, withRecord } from "./wishes.ts";

/** Which notes and files of a case go into the file; none unless somebody says so. */
export function EvidencePicker(props: {
  id: CaseId;
  /** Of this case. */
  value: readonly EvidenceWish[];
  onChange: (wishes: EvidenceWish[]) => void;
}) {
  const { t } = useTranslation();
  const { id, value, onChange } = props;
  const { data, error } = useQuery("cases.get", { id });
  if (error !== undefined) return <ErrorNote error={error} />;
  if (data === undefined) return <Waiting what={t("caseView.reading")} />;
  const all = showable(data);
  const title = t("proof.evidence.of", { reference: data.row.reference });
  const whole = everything(id, all);
  const count = (wishes: readonly EvidenceWish[]) =>
    wishes.reduce((sum, { files }) => sum + 1 + files.length, 0);
  const chosen = count(value);
  return (
    <fieldset className="proof-evidence">
      <legend>{title}</legend>
      {all.length === 0 && <p className="hint">{t("proof.evidence.none")}</p>}
      {all.length > 0 && (
        <Checkbox
          checked={chosen === count(whole)}
          indeterminate={chosen > 0 && chosen < count(whole)}
          onChange={({ target }) => onChange(target.checked ? whole : [])}
        >
          {t("proof.evidence.all")}
        </Checkbox>
      )}
      <ul>
        {all.map((one) => (
          <EvidenceLine key={one.item.key} {...{ id, one, value, onChange }} />
        ))}
      </ul>
    </fieldset>
  );
}

function EvidenceLine(props: {
  id: CaseId;
  one: Showable;
  value: readonly EvidenceWish[];
  onChange: (wishes: EvidenceWish[]) => void;
}) {
  const { t } = useTranslation();
  const { id, one, value, onChange } = props;
  const { item, commitment } = one;
  const wish = value.find((other) => other.commitment === commitment);
  return (
    <li>
      <Checkbox
        checked={wish !== undefined}
        onChange={({ target }) => onChange(withRecord(value, id, one, target.checked))}
      >
        <span className="number">{dateTime(item.occurredAt)}</span>{" "}
        {entryText(t, item.kind as unknown as EntryKind)}
        {item.note !== undefined && <q className="entry-note">{item.note}</q>}
      </Checkbox>
      {item.files !== undefined && (
        <ul>
          {item.files.map(({ file, name, bytes, mediaType }) => (
            <li key={file}>
              <Checkbox
                checked={wish?.files.includes(file) ?? false}
                onChange={({ target }) => onChange(withFile(value, id, one, file, target.checked))}
              >
                {name}{" "}
                <span className="hint">{`${fileSize(bytes)} · ${t(`evidence.media.${mediaType}`)}`}</span>
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
