import { randomBytes } from "node:crypto";
import { bytesToHex } from "@noble/hashes/utils.js";
import { type AccountId, type Person, person } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { DerivedReader } from "../store/derived-reader.ts";

type Staff = Pick<DerivedReader, "operator" | "operators" | "orgs">;

/**
 * What stands on the chain for the person who is registered: as for the other account of theirs, else chance, so that nobody can find
 * out from it who that is. Errors: NotRegistered, when the other account is nobody's.
 */
export function personFor(store: Staff, sameAs: AccountId | undefined): Result<Person> {
  if (sameAs === undefined) return ok(person(bytesToHex(randomBytes(32))));
  const known = store.operator(sameAs)?.person;
  return known === undefined ? fail({ kind: "NotRegistered", account: sameAs }) : ok(known);
}

/** The other accounts, of any organisation, of the person whom an act would register. */
export function accountsOf(
  store: Staff,
  act: { readonly type: string; readonly account?: AccountId; readonly person?: Person },
): AccountId[] {
  if (act.type !== "RegisterOperator") return [];
  return store
    .orgs()
    .flatMap(({ id }) => store.operators(id))
    .filter(({ account, person }) => person === act.person && account !== act.account)
    .map(({ account }) => account);
}
