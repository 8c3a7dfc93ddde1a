import { base58Encode, ed25519PairFromSeed } from "@polkadot/util-crypto";

/** A libp2p public key in protobuf: type Ed25519, 32 bytes. An identity multihash of it is the peer id. */
const ED25519_PUBLIC_KEY = [0x08, 0x01, 0x12, 0x20];
const IDENTITY_MULTIHASH = [0x00, ED25519_PUBLIC_KEY.length + 32];

/** The peer id of a node key (32 bytes), as libp2p writes it: https://github.com/libp2p/specs/blob/master/peer-ids/peer-ids.md */
export function peerId(nodeKey: Uint8Array): string {
  const { publicKey } = ed25519PairFromSeed(nodeKey);
  return base58Encode(
    Uint8Array.from([...IDENTITY_MULTIHASH, ...ED25519_PUBLIC_KEY, ...publicKey]),
  );
}
