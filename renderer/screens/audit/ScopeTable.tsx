import { useTranslation } from "react-i18next";
import type { OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { whole } from "../../format/number.ts";
import { Panel } from "../../ui/Panel.tsx";
import { snapshotOrgName } from "./use-audit.ts";

/** Which journals are in the file, and how much of them is withheld. */
export function ScopeTable({ snapshot }: { snapshot: OpenSnapshot }) {
  const { t } = useTranslation();
  const orgName = snapshotOrgName(t, snapshot);
  if (snapshot.scope.length === 0) return null;
  return (
    <Panel title={t("audit.scope.title")}>
      <table className="bill-table" aria-label={t("audit.scope.title")}>
        <thead>
          <tr>
            <th scope="col">{t("audit.scope.org")}</th>
            <th scope="col">{t("audit.scope.shown")}</th>
            <th scope="col" className="number">
              {t("audit.scope.entries")}
            </th>
            <th scope="col" className="number">
              {t("audit.scope.withheld")}
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshot.scope.map(({ org, shown, length, withheld }) => (
            <tr key={org}>
              <th scope="row">{`${orgName(org)} (${org})`}</th>
              <td>{shown ? t("audit.scope.yes") : t("audit.scope.no")}</td>
              <td className="number">{whole(length)}</td>
              <td className="number">{whole(withheld)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
