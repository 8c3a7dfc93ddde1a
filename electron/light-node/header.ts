import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { compact } from "scale-ts";
import { z } from "zod";
import { hash } from "../../shared/domain/units.ts";
import type { Header } from "./types.ts";

const hex = z.string().regex(/^0x([0-9a-f]{2})*$/);
const hash32 = z.string().regex(/^0x[0-9a-f]{64}$/);

const headerSchema = z.object({
  parentHash: hash32,
  number: z.string().regex(/^0x[0-9a-f]{1,8}$/),
  stateRoot: hash32,
  extrinsicsRoot: hash32,
  digest: z.object({ logs: z.array(hex) }),
});

/**
 * Parses a header of the legacy JSON-RPC and computes its hash: blake2_256 of the SCALE bytes of sp-runtime's
 * `generic::Header` (parent, compact number, state root, extrinsics root, digest).
 * @throws when the value is no header
 */
export function parseHeader(value: unknown): Header {
  const { parentHash, number, stateRoot, extrinsicsRoot, digest } = headerSchema.parse(value);
  const height = Number(number);
  const bytes = concatBytes(
    hexToBytes(parentHash.slice(2)),
    compact.enc(height),
    hexToBytes(stateRoot.slice(2)),
    hexToBytes(extrinsicsRoot.slice(2)),
    compact.enc(digest.logs.length),
    ...digest.logs.map((log) => hexToBytes(log.slice(2))),
  );
  return {
    hash: hash(bytesToHex(blake2b(bytes, { dkLen: 32 }))),
    height,
    parent: hash(parentHash.slice(2)),
    stateRoot: hash(stateRoot.slice(2)),
    extrinsicsRoot: hash(extrinsicsRoot.slice(2)),
    logs: digest.logs,
  };
}
