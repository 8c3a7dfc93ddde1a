import type { Act } from "../../shared/domain/act.ts";
import type { AccountId, Millis, OrgId, Person } from "../../shared/domain/units.ts";
import type { BlackoutReason, Role } from "../../shared/domain/words.ts";
import type { Result } from "../../shared/errors.ts";
import { encode, metaOf } from "./call.ts";
import type { Runtime } from "./runtime.ts";

type Meta = Pick<Act, "act" | "occurredAt" | "clockOffset" | "commitment" | "supersedes">;

/** What is done for an organisation and not on a case (docs/rules.md, "Organisation acts"). */
export type OrgAct =
  | { type: "DeclareBlackout"; meta: Meta; reason: BlackoutReason; from: Millis; to: Millis }
  | { type: "RegisterOperator"; org: OrgId; account: AccountId; role: Role; person: Person }
  | { type: "ChangeOperator"; account: AccountId; role: Role }
  | { type: "RevokeOperator"; account: AccountId }
  | { type: "NameDeputy"; deputy: AccountId; until: Millis };

/** The SCALE bytes of its call. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encodeOrgCall(runtime: Runtime, act: OrgAct): Result<Uint8Array> {
  switch (act.type) {
    case "DeclareBlackout": {
      const args = [metaOf(act.meta), act.reason, act.from, act.to];
      return encode(runtime, "collection", "declareBlackout", args);
    }
    case "RegisterOperator": {
      const args = [act.org, `0x${act.account}`, act.role, `0x${act.person}`];
      return encode(runtime, "consortium", "registerOperator", args);
    }
    case "ChangeOperator":
      return encode(runtime, "consortium", "changeOperator", [`0x${act.account}`, act.role]);
    case "RevokeOperator":
      return encode(runtime, "consortium", "revokeOperator", [`0x${act.account}`]);
    case "NameDeputy":
      return encode(runtime, "consortium", "nameDeputy", [`0x${act.deputy}`, act.until]);
  }
}
