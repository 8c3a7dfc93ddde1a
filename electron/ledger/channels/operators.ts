import type { AccountId, OrgId } from "../../../shared/domain/units.ts";
import type { Operator } from "../../../shared/rules/gate.ts";
import { gateOperator } from "../rules-context.ts";
import type { LedgerParts } from "./parts.ts";

/** An account as the chain was last asked, else as the journals tell. */
const known = ({ outbox, derived }: Pick<LedgerParts, "outbox" | "derived">, account: AccountId) =>
  outbox.operatorOf(account) ?? derived.operator(account);

/** The organisation of an account. */
export const orgOf = (
  parts: Pick<LedgerParts, "outbox" | "derived">,
  account: AccountId,
): OrgId | undefined => known(parts, account)?.org;

/** Who works at this console. */
export function operatorHere(
  parts: Pick<LedgerParts, "local" | "outbox" | "derived">,
): Operator | undefined {
  const account = parts.local.settings.get().selectedAccount;
  if (account === undefined) return undefined;
  const operator = known(parts, account);
  return operator && gateOperator(parts.derived, { ...operator, account });
}
