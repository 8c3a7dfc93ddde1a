import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AccountId } from "../../shared/domain/units.ts";
import type { KeyInfo } from "../../shared/ipc/key-schemas.ts";
import type { Status } from "../../shared/ipc/status-schemas.ts";
import { nameIn, officeName } from "../../shared/names.ts";
import { useQuery } from "../api/use-query.ts";
import type { OrgName } from "../i18n/error-text.ts";
import { type T, useLanguage } from "../i18n/index.ts";
import { useNow } from "../ui/use-now.ts";

const NOTHING = {};

export const useStatus = () => useQuery("status.get", NOTHING);

/** The keys, named in the language of the screen where they have a name in it. */
export function useKeys() {
  const language = useLanguage();
  const keys = useQuery("keys.list", NOTHING);
  const data = useMemo(
    () => keys.data?.map((key) => ({ ...key, name: nameIn(language, key) })),
    [keys.data, language],
  );
  return { ...keys, data };
}

/** The organisations, named as the keys are. */
export function useOrgs() {
  const language = useLanguage();
  const demo = useStatus().data?.chain.demo ?? false;
  const orgs = useQuery("orgs.list", NOTHING);
  const data = useMemo(
    () => orgs.data?.map((org) => ({ ...org, name: officeName(language, org.name, demo) })),
    [orgs.data, language, demo],
  );
  return { ...orgs, data };
}

/** Who works here now. */
export const useOperator = (): KeyInfo | undefined => useKeys().data?.find((key) => key.selected);

/** Names of organisations, as far as they are known. */
export function useOrgName(): OrgName {
  const { t } = useTranslation();
  const { data } = useOrgs();
  return useMemo(() => {
    const names = new Map(data?.map((org) => [org.id as number, org.name]));
    return (id) => names.get(id) ?? t("app.org", { id });
  }, [data, t]);
}

/** The name of an account that this computer knows: of a key that lies here, else as somebody wrote it here. */
export function useAccountName(): (account: AccountId) => string | undefined {
  const { data: keys } = useKeys();
  const { data: written } = useQuery("names.list", NOTHING);
  return useMemo(() => {
    const names = new Map(
      [...(written ?? []), ...(keys ?? [])].map((one) => [one.account, one.name]),
    );
    return (account) => names.get(account);
  }, [keys, written]);
}

/** Follows the chain's newest final blocks. */
export const isOnline = (status: Status | undefined) => status?.node.state === "following";

/** Milliseconds between the proved block's chain time and now, by the chain's clock; undefined without data. */
export function useDataAge(status: Status | undefined): number | undefined {
  const now = useNow();
  const at = status?.ledger.at;
  return at === undefined ? undefined : Math.max(0, now - (status?.clockOffset ?? 0) - at);
}

/** Role and branch of a key in words. */
export function operatorText(t: T, key: KeyInfo, orgName: OrgName): string {
  if (key.operator === undefined) return t("app.who.unknownRole");
  if (!key.operator.active) return t("app.who.revoked");
  return `${orgName(key.operator.org)} · ${t(`words.role.${key.operator.role}`)}`;
}
