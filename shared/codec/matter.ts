import { bytesToHex, concatBytes } from "@noble/hashes/utils.js";
import { type Codec, Option, Struct, str, u32 } from "scale-ts";
import type { Matter } from "../domain/council.ts";
import type { AccountId, Millis, OrgId, Person } from "../domain/units.ts";
import { ROLES } from "../domain/words.ts";
import { hexOf, safeU64, word } from "./primitives.ts";

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
};

/** Pallet index of `Consortium`. */
const CONSORTIUM = 5;

/** What `Consortium` calls each matter; the place is the index of the call. */
export const MATTERS = [
  ["RegisterOrg", "registerOrg"],
  ["OpenImport", "openImport"],
  ["CloseImport", "closeImport"],
  ["RegisterOperator", "registerOperator"],
  ["ChangeOperator", "changeOperator"],
  ["RevokeOperator", "revokeOperator"],
] as const satisfies readonly (readonly [Matter["type"], string])[];

/** The bytes of the call that a matter asks for. */
export function encodeMatter(matter: Matter): Uint8Array {
  const index = MATTERS.findIndex(([type]) => type === matter.type);
  const codec = ARGUMENTS[matter.type] as Codec<unknown>;
  return concatBytes(Uint8Array.of(CONSORTIUM, index), codec.enc(matter));
}

/** Reads a call; undefined for any that is not byte for byte what this program would write. */
export function decodeMatter(bytes: Uint8Array): Matter | undefined {
  const type = bytes[0] === CONSORTIUM ? MATTERS[bytes[1] ?? -1]?.[0] : undefined;
  if (type === undefined) return undefined;
  try {
    const codec = ARGUMENTS[type] as Codec<object>;
    const matter = { type, ...codec.dec(bytes.slice(2)) } as Matter;
    return bytesToHex(encodeMatter(matter)) === bytesToHex(bytes) ? matter : undefined;
  } catch {
    return undefined;
  }
}
