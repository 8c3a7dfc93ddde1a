import type { Matter } from "../../shared/domain/council.ts";
import type { AccountId } from "../../shared/domain/units.ts";
import { dateTime } from "../format/time.ts";
import type { OrgName } from "./error-text.ts";
import type { T } from "./index.ts";

/** Who and which branch are meant, in words. */
export interface Names {
  readonly org: OrgName;
  readonly account: (account: AccountId) => string;
}

/** What the council would do, in words. */
export function matterText(t: T, matter: Matter, names: Names): string {
  switch (matter.type) {
    case "RegisterOrg":
      return t("matter.said.RegisterOrg", {
        name: matter.name,
        org: matter.org,
        parent: matter.parent === undefined ? t("matter.noParent") : names.org(matter.parent),
      });
    case "OpenImport":
      return t("matter.said.OpenImport", {
        org: names.org(matter.org),
        until: dateTime(matter.until),
      });
    case "CloseImport":
      return t("matter.said.CloseImport", { org: names.org(matter.org) });
    case "RegisterOperator":
      return t("matter.said.RegisterOperator", {
        org: names.org(matter.org),
        account: names.account(matter.account),
        role: t(`words.role.${matter.role}`),
      });
    case "ChangeOperator":
      return t("matter.said.ChangeOperator", {
        account: names.account(matter.account),
        role: t(`words.role.${matter.role}`),
      });
    case "RevokeOperator":
      return t("matter.said.RevokeOperator", { account: names.account(matter.account) });
    case "SetValidators":
      return t("matter.said.SetValidators", { n: matter.validators.length });
  }
}

/** Whose key a registration is of, as the chain tells. */
export const whoseText = (t: T, samePerson: readonly AccountId[], names: Names): string =>
  samePerson.length === 0
    ? t("matter.newPerson")
    : t("matter.same", { accounts: samePerson.map(names.account).join(t("app.list")) });
