import { useTranslation } from "react-i18next";
import type { PartView } from "../../../shared/ipc/audit-schemas.ts";
import { whole } from "../../format/number.ts";
import { placeText, reasonText } from "../../i18n/audit-text.ts";
import { Panel } from "../../ui/Panel.tsx";
import { ResultMark } from "./ResultMark.tsx";

const COLUMNS = ["part", "result", "what", "place", "checked"] as const;

/** One part a line, in the order in which each leans on those before it. */
export function PartTable({ parts }: { parts: readonly PartView[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t("audit.parts")}>
      <table className="bill-table part-table" aria-label={t("audit.parts")}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === "checked" ? "number" : undefined}>
                {t(`audit.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.part} className={`part-${part.result}`}>
              <th scope="row">{t(`audit.part.${part.part}`)}</th>
              <td>
                <ResultMark result={part.result} />
              </td>
              <td className="part-what">
                {part.result === "verified"
                  ? t(`audit.proves.${part.part}`)
                  : reasonText(t, part.reason)}
              </td>
              <td className="part-what">{part.result === "failed" && placeText(t, part.place)}</td>
              <td className="number">{part.result === "verified" && whole(part.checked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
