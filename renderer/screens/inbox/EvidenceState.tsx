import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseId, Hash } from "../../../shared/domain/units.ts";
import type { Result } from "../../../shared/errors.ts";
import type { EvidenceReport } from "../../../shared/ipc/evidence-schemas.ts";
import { send } from "../../api/client.ts";
import { dateTime } from "../../format/time.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Waiting } from "../../ui/Waiting.tsx";

/** Whether note and files still are what was signed: read again and checked when the page opens. */
export function EvidenceState({ id, commitment }: { id: CaseId; commitment: Hash }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Result<EvidenceReport>>();
  useEffect(() => {
    let wanted = true;
    void send("evidence.verify", { case: id, commitment }).then(
      (result) => wanted && setAnswer(result),
    );
    return () => {
      wanted = false;
    };
  }, [id, commitment]);
  if (answer === undefined) return <Waiting what={t("evidence.verifying")} />;
  if (!answer.ok) return <ErrorNote error={answer.error} />;
  const { state, erasedAt } = answer.value;
  return (
    <p role="status">
      {t("inbox.decision.evidence")}{" "}
      <Mark tone={state === "verified" ? "good" : "bad"}>{t(`evidence.state.${state}`)}</Mark>{" "}
      {t(`evidence.report.${state}`, { time: erasedAt === undefined ? "" : dateTime(erasedAt) })}
    </p>
  );
}
