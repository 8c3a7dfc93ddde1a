import { utf8ToBytes } from "@noble/hashes/utils.js";
import { MAX_ORG_NAME_BYTES, type Matter } from "../../../shared/domain/council.ts";
import { type Day, day, type OrgId, orgId } from "../../../shared/domain/units.ts";
import type { Role } from "../../../shared/domain/words.ts";
import type { MatterIntent } from "../../../shared/ipc/council-schemas.ts";
import { startOfDay } from "../../format/time.ts";
import { accountIn } from "../office/AddressField.tsx";
import { type Whose, whoseAccount } from "../office/PersonFields.tsx";
import { readValidators } from "./validators-text.ts";

/** What was typed. */
export interface MatterDraft {
  readonly kind: Matter["type"] | undefined;
  readonly number: string;
  readonly name: string;
  /** `none` when it stands at the top. */
  readonly parent: OrgId | "none" | undefined;
  readonly org: OrgId | undefined;
  readonly until: Day | undefined;
  readonly address: string;
  readonly role: Role | undefined;
  readonly whose: Whose;
  /** One a line; undefined while nothing was typed. */
  readonly validators: string | undefined;
}

export const EMPTY: MatterDraft = {
  ...{ kind: undefined, number: "", name: "", parent: undefined, org: undefined, until: undefined },
  ...{ address: "", role: undefined },
  whose: { kind: undefined, here: undefined, elsewhere: "" },
  validators: undefined,
};

const LARGEST = 0xffffffff;

export function numberIn(text: string): OrgId | undefined {
  const number = /^\d{1,10}$/.test(text.trim()) ? Number(text) : undefined;
  return number === undefined || number > LARGEST ? undefined : orgId(number);
}

/** An organisation's name that the chain can hold. */
export function nameIn(text: string): string | undefined {
  const name = text.trim();
  return name !== "" && utf8ToBytes(name).length <= MAX_ORG_NAME_BYTES ? name : undefined;
}

/** What a draft asks for; undefined while something is missing or wrong. */
export function matterOf(draft: MatterDraft): MatterIntent | undefined {
  const { kind, org, until, parent, role } = draft;
  const account = accountIn(draft.address);
  switch (kind) {
    case undefined:
      return undefined;
    case "RegisterOrg": {
      const [number, name] = [numberIn(draft.number), nameIn(draft.name)];
      if (number === undefined || name === undefined || parent === undefined) return undefined;
      return { type: kind, org: number, parent: parent === "none" ? undefined : parent, name };
    }
    case "OpenImport":
      if (org === undefined || until === undefined) return undefined;
      return { type: kind, org, until: startOfDay(day(until + 1)) };
    case "CloseImport":
      return org === undefined ? undefined : { type: kind, org };
    case "RegisterOperator": {
      const same = whoseAccount(draft.whose);
      if (!account || role === undefined || org === undefined || same === "missing")
        return undefined;
      return { type: kind, org, account, role, sameAs: same === "new" ? undefined : same };
    }
    case "ChangeOperator":
      return account && role && { type: kind, account, role };
    case "RevokeOperator":
      return account && { type: kind, account };
    case "SetValidators": {
      const read = readValidators(draft.validators ?? "");
      return "validators" in read ? { type: kind, validators: read.validators } : undefined;
    }
  }
}
