import { useTranslation } from "react-i18next";
import type { CaseId } from "../../../shared/domain/units.ts";
import type { TimelineItem } from "../../../shared/ipc/timeline-schemas.ts";
import { NowButton } from "../../app/only-now.tsx";
import { correctionForm } from "../act/correct.ts";
import { useActs } from "../act/flow.ts";

/** Opens the form that corrects an entry, where the chain lets it be corrected. */
export function CorrectEntry({ id, item }: { id: CaseId; item: TimelineItem }) {
  const { t } = useTranslation();
  const acts = useActs();
  const form = correctionForm(item);
  if (form === undefined) return null;
  const { type, fields, supersedes } = form;
  return (
    <p>
      <NowButton
        size="small"
        onClick={() =>
          acts.record(id, type, fields, {
            supersedes,
            occurredAt: item.occurredAt,
            note: item.note,
          })
        }
      >
        {t("act.correction.open")}
      </NowButton>
    </p>
  );
}
