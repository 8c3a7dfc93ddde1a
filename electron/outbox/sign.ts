import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { blake2AsU8a, signatureVerify } from "@polkadot/util-crypto";
import type { Act } from "../../shared/domain/act.ts";
import type { SignedAct } from "../../shared/domain/outbox.ts";
import type { AccountId, Hash } from "../../shared/domain/units.ts";
import { ok, type Result } from "../../shared/errors.ts";
import { encodeCall } from "./call.ts";
import { encodeEra, eraBirth, eraLast } from "./era.ts";
import type { Runtime } from "./runtime.ts";

/** The block that signed bytes are bound to: its height is a multiple of `ERA_STEP`. */
export interface Anchor {
  readonly height: number;
  readonly hash: Hash;
}

/** Bytes ready to be signed, and what they are bound to. */
export interface Payload {
  /** What the key signs: call ‖ extensions' fields ‖ what the extensions imply. */
  readonly bytes: Uint8Array;
  readonly signer: AccountId;
  readonly nonce: number;
  readonly specVersion: number;
  readonly transactionVersion: number;
  readonly genesis: Hash;
  readonly anchor: Anchor;
  /** Last block height in which the bytes will be valid. */
  readonly validUntil: number;
}

/** What a payload is bound to, beside the act. */
export type PayloadBinding = Pick<Payload, "signer" | "nonce" | "genesis" | "anchor">;

/**
 * Builds what is to be signed for an act. Pure; needs no network. Errors: UnsupportedRuntime.
 */
export function buildPayload(runtime: Runtime, act: Act, binding: PayloadBinding): Result<Payload> {
  const call = encodeCall(runtime, act);
  return call.ok ? ok(bindCall(runtime, call.value, binding)) : call;
}

/** Builds what is to be signed for the SCALE bytes of a call. Pure; needs no network. */
export function bindCall(
  runtime: Runtime,
  call: Uint8Array,
  { signer, nonce, genesis, anchor }: PayloadBinding,
): Payload {
  if (eraBirth(anchor.height) !== anchor.height)
    throw new Error(`no era begins at ${anchor.height}`);
  const { specVersion, transactionVersion, registry } = runtime;
  const payload = registry.createType(
    "ExtrinsicPayload",
    {
      method: `0x${bytesToHex(call)}`,
      era: encodeEra(anchor.height),
      nonce,
      tip: 0,
      mode: 0,
      metadataHash: null,
      specVersion,
      transactionVersion,
      genesisHash: `0x${genesis}`,
      blockHash: `0x${anchor.hash}`,
    },
    { version: 4 },
  );
  const bytes = payload.toU8a({ method: true });
  const validUntil = eraLast(anchor.height);
  return { bytes, signer, nonce, specVersion, transactionVersion, genesis, anchor, validUntil };
}

/** What a key signs of a payload: the bytes, or their hash when they are longer than 256 (sp_runtime `SignedPayload`). */
export const signable = (bytes: Uint8Array): Uint8Array =>
  bytes.length > 256 ? blake2AsU8a(bytes) : bytes;

/** Transaction format version 4, signed (sp_runtime `UncheckedExtrinsic`). */
const SIGNED_V4 = 0x84;

/**
 * The signed extrinsic around a payload and its `MultiSignature` (65 bytes). The signature is checked against the payload
 * first, so that what lies in the outbox is never something that the chain would call badly signed.
 */
export function assemble(runtime: Runtime, payload: Payload, signature: Uint8Array): SignedAct {
  const { registry } = runtime;
  const { bytes, signer, nonce, specVersion, transactionVersion, validUntil } = payload;
  if (!signatureVerify(signable(bytes), signature, hexToBytes(signer)).isValid) {
    throw new Error("the signature does not fit the payload");
  }
  const call = registry.createType("Call", bytes);
  const implied = Object.values(registry.getSignedExtensionExtra()).map(
    (type) => registry.createType(type).encodedLength,
  );
  const fieldsEnd = bytes.length - implied.reduce((sum, length) => sum + length, 0);
  const body = concatBytes(
    Uint8Array.of(SIGNED_V4),
    registry.createType("Address", `0x${signer}`).toU8a(),
    signature,
    bytes.subarray(call.encodedLength, fieldsEnd),
    bytes.subarray(0, call.encodedLength),
  );
  const length = registry.createType("Compact<u32>", body.length).toU8a();
  const extrinsic = bytesToHex(concatBytes(length, body));
  return { extrinsic, signer, nonce, specVersion, transactionVersion, validUntil };
}
