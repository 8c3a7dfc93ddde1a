import { useTranslation } from "react-i18next";
import type { OpeningPlan } from "../../../../shared/ipc/opening-schemas.ts";
import { whole } from "../../../format/number.ts";
import { RejectsPanel } from "../RejectsPanel.tsx";

type Report = Pick<
  OpeningPlan,
  "file" | "encoding" | "ignored" | "rows" | "taken" | "rejected" | "kept" | "rejects"
>;

/** What was read of a file. */
export function ListCounts({ plan }: { plan: Report }) {
  const { t } = useTranslation();
  const { file, encoding, ignored, rows, taken, rejected } = plan;
  return (
    <>
      <p role="status">
        {t("lists.report", {
          ...{ file, encoding, rows: whole(rows) },
          ...{ taken: whole(taken), rejected: whole(rejected) },
        })}
      </p>
      {ignored.length > 0 && (
        <p className="hint">{t("lists.ignored", { columns: ignored.join(t("app.list")) })}</p>
      )}
    </>
  );
}

/** Its rows that were not taken. */
export const ListRejects = ({ of, plan }: { of: "arrears" | "payments"; plan: Report }) =>
  plan.rejected > 0 && (
    <div className="list-rejects">
      <RejectsPanel of={of} report={plan} rejects={plan.rejects} />
    </div>
  );
