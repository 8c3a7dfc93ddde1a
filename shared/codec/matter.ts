import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { type Codec, Option, Struct, str, u32 } from "scale-ts";
import type { Matter } from "../domain/council.ts";
import type { AccountId, Millis, OrgId, Person } from "../domain/units.ts";
import { ROLES } from "../domain/words.ts";
import { hexOf, safeU64, word } from "./primitives.ts";
import { validatorsCodec } from "./validators.ts";

type Fields<T extends Matter["type"]> = Omit<Extract<Matter, { type: T }>, "type">;

const org = u32 as unknown as Codec<OrgId>;
const account = hexOf(32) as unknown as Codec<AccountId>;
const person = hexOf(32) as unknown as Codec<Person>;
const time = safeU64 as unknown as Codec<Millis>;
const role = word(ROLES);

/** The arguments of the calls of `Consortium`, in their order (docs/architecture.md). */
const ARGUMENTS: { readonly [T in Matter["type"]]: Codec<Fields<T>> } = {
  RegisterOrg: Struct({ org, parent: Option(org) as Codec<OrgId | undefined>, name: str }),
  OpenImport: Struct({ org, until: time }),
  CloseImport: Struct({ org }),
  RegisterOperator: Struct({ org, account, role, person }),
  ChangeOperator: Struct({ account, role }),
  RevokeOperator: Struct({ account }),
  SetValidators: Struct({ validators: validatorsCodec }),
};

/** Pallet index of `Consortium`. */
const CONSORTIUM = 5;

/** What `Consortium` calls each matter, and the index of the call. */
export const MATTERS = [
  ["RegisterOrg", "registerOrg", 0],
  ["OpenImport", "openImport", 1],
  ["CloseImport", "closeImport", 2],
  ["RegisterOperator", "registerOperator", 3],
  ["ChangeOperator", "changeOperator", 4],
  ["RevokeOperator", "revokeOperator", 5],
  ["SetValidators", "setValidators", 9],
] as const satisfies readonly (readonly [Matter["type"], string, number])[];

/** The bytes of the call that a matter asks for. */
export function encodeMatter(matter: Matter): Uint8Array {
  const [, , index] = MATTERS.find(([type]) => type === matter.type) ?? MATTERS[0];
  const codec = ARGUMENTS[matter.type] as Codec<unknown>;
  return concatBytes(Uint8Array.of(CONSORTIUM, index), codec.enc(matter));
}

/** Reads a call; undefined for any that is not byte for byte what this program would write. */
export function decodeMatter(bytes: Uint8Array): Matter | undefined {
  const [type] =
    (bytes[0] === CONSORTIUM && MATTERS.find(([, , index]) => index === bytes[1])) || [];
  if (type === undefined) return undefined;
  try {
    const codec = ARGUMENTS[type] as Codec<object>;
    const matter = { type, ...codec.dec(bytes.slice(2)) } as Matter;
    return bytesToHex(encodeMatter(matter)) === bytesToHex(bytes) ? matter : undefined;
  } catch {
    return undefined;
  }
}
