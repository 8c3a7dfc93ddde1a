import type { AuditView, OpenSnapshot } from "../../../shared/ipc/audit-schemas.ts";
import { useQuery } from "../../api/use-query.ts";
import type { OrgName } from "../../i18n/error-text.ts";
import type { T } from "../../i18n/index.ts";

const NOTHING = {};

/** What is shown in place of the live chain. */
export const useAudit = (): AuditView | undefined => useQuery("audit.get", NOTHING).data;

/** Names of organisations as the snapshot proves them, not as this console knows them. */
export function snapshotOrgName(t: T, { scope }: OpenSnapshot): OrgName {
  const names = new Map(scope.map(({ org, name }) => [org as number, name]));
  return (id) => names.get(id) ?? t("app.org", { id });
}
