import { bytesToHex } from "@noble/hashes/utils.js";
import { decodeAddress } from "@polkadot/util-crypto";
import type { OfficeAct } from "../../shared/domain/office.ts";
import { accountId, actId, millis, orgId, person } from "../../shared/domain/units.ts";
import type { BlackoutReason, Role } from "../../shared/domain/words.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { encodeOrgCall } from "../outbox/org-call.ts";
import type { Runtime } from "../outbox/runtime.ts";

/** The SCALE bytes of its call. Errors: UnsupportedRuntime, when the chain has no such call. */
export function encodeOfficeCall(runtime: Runtime, act: OfficeAct): Result<Uint8Array> {
  if (act.type !== "DeclareBlackout") return encodeOrgCall(runtime, act);
  const { act: id, occurredAt, clockOffset, ...window } = act;
  const meta = { act: id, occurredAt, clockOffset, commitment: undefined, supersedes: undefined };
  return encodeOrgCall(runtime, { ...window, meta });
}

/**
 * Reads an organisation's act out of bytes that begin with its call, as those to be signed do. Errors: Unknown, when they
 * say anything that the act does not, or are another call.
 */
export function readOfficeCall(runtime: Runtime, bytes: Uint8Array): Result<OfficeAct> {
  try {
    const call = runtime.registry.createType("Call", bytes);
    const args = Object.fromEntries(call.argsEntries.map(([name, arg]) => [name, arg.toJSON()]));
    const act = actOf(call.section, call.meta.name.toString(), args);
    const again = act && encodeOfficeCall(runtime, act);
    if (!act || !again?.ok || bytesToHex(again.value) !== bytesToHex(call.toU8a()))
      return fail({ kind: "Unknown", issue: "the bytes are no act of an organisation" });
    return ok(act);
  } catch (error) {
    return fail({ kind: "Unknown", issue: `call: ${(error as Error).message}` });
  }
}

const time = (value: unknown) => millis(Number(value));

/** An account as the registry writes it: an address. */
const accountIn = (address: unknown) => accountId(bytesToHex(decodeAddress(String(address))));

function actOf(
  pallet: string,
  name: string,
  args: Readonly<Record<string, unknown>>,
): OfficeAct | undefined {
  if (pallet === "consortium") return consortiumActOf(name, args);
  if (pallet !== "collection" || name !== "declare_blackout") return undefined;
  const meta = args.meta as Readonly<Record<string, unknown>>;
  return {
    type: "DeclareBlackout",
    act: actId(String(meta.act).slice(2)),
    occurredAt: time(meta.occurredAt),
    clockOffset: Number(meta.clockOffset),
    reason: args.reason as BlackoutReason,
    from: time(args.from),
    to: time(args.to),
  };
}

function consortiumActOf(
  name: string,
  args: Readonly<Record<string, unknown>>,
): OfficeAct | undefined {
  const role = args.role as Role;
  switch (name) {
    case "name_deputy":
      return { type: "NameDeputy", deputy: accountIn(args.deputy), until: time(args.until) };
    case "register_operator":
      return {
        type: "RegisterOperator",
        org: orgId(Number(args.org)),
        account: accountIn(args.account),
        role,
        person: person(String(args.person).slice(2)),
      };
    case "change_operator":
      return { type: "ChangeOperator", account: accountIn(args.account), role };
    case "revoke_operator":
      return { type: "RevokeOperator", account: accountIn(args.account) };
    default:
      return undefined;
  }
}
