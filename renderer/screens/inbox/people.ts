import type { AccountId } from "../../../shared/domain/units.ts";
import type { Role } from "../../../shared/domain/words.ts";
import { shortHex } from "../../format/number.ts";
import type { T } from "../../i18n/index.ts";

/** The person who signed, by the name of the key when this console knows it, with the role. */
export function signerText(
  t: T,
  account: AccountId | undefined,
  role: Role | undefined,
  nameOf: (account: AccountId) => string | undefined,
): string {
  if (account === undefined) return t("inbox.proposerUnknown");
  const known = nameOf(account);
  const name = known === undefined ? shortHex(account) : `${known} ${shortHex(account)}`;
  return role === undefined
    ? name
    : t("inbox.decision.role", { name, role: t(`words.role.${role}`) });
}
