import { bytesToHex } from "@noble/hashes/utils.js";
import { Struct } from "@polkadot/types";
import { u8aEq, u8aToHex } from "@polkadot/util";
import { type AccountId, type Hash, hash } from "../../shared/domain/units.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { eraLast, MORTALITY } from "./era.ts";
import type { Ready } from "./ready.ts";
import type { Runtime } from "./runtime.ts";
import type { Payload } from "./sign.ts";

/** What bytes to be signed say, by the chain's metadata. */
export interface DecodedPayload {
  readonly call: {
    readonly pallet: string;
    readonly name: string;
    readonly args: Record<string, unknown>;
  };
  readonly nonce: number;
  /** Last block height in which the bytes are valid, when their era begins at `anchorHeight`. */
  readonly validUntil: number;
  readonly genesis: Hash;
  readonly anchorHash: Hash;
  readonly specVersion: number;
  readonly transactionVersion: number;
}

/**
 * Decodes the very bytes that a key will sign. They have no length prefix: call, then the fields of the transaction
 * extensions, then what these imply. Every byte must be accounted for. The era says its beginning modulo 65,536 only, so
 * `anchorHeight` names the one meant. Errors: Unknown, when the bytes are not what this runtime would sign.
 */
export function decodePayload(
  runtime: Runtime,
  bytes: Uint8Array,
  anchorHeight: number,
): Result<DecodedPayload> {
  const { registry } = runtime;
  try {
    const types: Record<string, string> = {
      method: "Call",
      ...registry.getSignedExtensionTypes(),
      ...registry.getSignedExtensionExtra(),
    };
    const fields = new Struct(registry, types as Record<string, "Codec">, u8aToHex(bytes));
    if (!u8aEq(fields.toU8a(), bytes)) throw new Error("bytes left over");
    const call = registry.createType("Call", bytes);
    const pallet = registry.metadata.pallets.find(
      ({ index }) => index.toNumber() === call.callIndex[0],
    );
    const field = (name: string): unknown => {
      const value = fields.get(name);
      if (value === undefined) throw new Error(`no field ${name}`);
      return value.toJSON();
    };
    return ok({
      call: {
        pallet: pallet?.name.toString() ?? call.section,
        name: call.meta.name.toString(),
        args: Object.fromEntries(
          call.argsEntries.map(([name, value]) => [name, value.toJSON()] as const),
        ),
      },
      nonce: Number(field("nonce")),
      validUntil: validUntil(fields.get("era")?.toU8a() ?? new Uint8Array(), anchorHeight),
      genesis: hash(String(field("genesisHash")).slice(2)),
      anchorHash: hash(String(field("blockHash")).slice(2)),
      specVersion: Number(field("specVersion")),
      transactionVersion: Number(field("transactionVersion")),
    });
  } catch (error) {
    return fail({ kind: "Unknown", issue: `payload: ${(error as Error).message}` });
  }
}

/** What every preview says beside the act itself. */
export interface PreviewFields
  extends Pick<DecodedPayload, "nonce" | "validUntil" | "genesis" | "specVersion"> {
  readonly item: string;
  readonly signer: AccountId;
  /** Whether the signer's key has to be unlocked first. */
  readonly locked: boolean;
  /** The bytes to be signed, hexadecimal. */
  readonly payload: string;
}

/** All that the bytes say is as it was decoded from them. */
export const previewFields = (
  item: string,
  { account, locked }: Ready,
  { bytes }: Payload,
  { nonce, validUntil, genesis, specVersion }: DecodedPayload,
): PreviewFields => ({
  ...{ item, signer: account, locked, payload: bytesToHex(bytes) },
  ...{ nonce, validUntil, genesis, specVersion },
});

/** Reads a mortal era back (sp_runtime `Era`): only ours is accepted. */
function validUntil(era: Uint8Array, anchorHeight: number): number {
  const [low, high] = era;
  if (era.length !== 2 || low === undefined || high === undefined) throw new Error("not mortal");
  const encoded = low | (high << 8);
  const period = 2 << (encoded & 15);
  const phase = (encoded >> 4) * Math.max(period >> 12, 1);
  if (period !== MORTALITY || phase !== anchorHeight % MORTALITY) throw new Error("foreign era");
  return eraLast(anchorHeight);
}
