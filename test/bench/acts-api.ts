import { randomBytes } from "node:crypto";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions, SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";
import type { CaseId } from "../../shared/domain/units.ts";

export type Extrinsic = SubmittableExtrinsic<"promise">;

export interface Signer {
  readonly pair: KeyringPair;
  readonly org: number;
}

/** Who may record a complaint in the branches of the sample. */
const PATHS = [1, 2, 3].flatMap((org) =>
  ["collector1", "collector2", "supervisor", "cashier"].map((key) => ({ org, key })),
);

/** The demo operators that sign at the node. */
export const demoSigners = (): Promise<Signer[]> =>
  Promise.all(
    PATHS.map(async ({ org, key }) => ({ org, pair: await demoPair(`//org${org}//${key}`) })),
  );

/** @polkadot/api on the node's own WebSocket: it trusts the node and keeps nothing. */
export async function connect(ws: string): Promise<ApiPromise> {
  const provider = new WsProvider(ws);
  return ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
}

/** An act that nothing stands against, on any open case, however often. */
export function complaint(api: ApiPromise, id: CaseId): Extrinsic {
  const meta = {
    ...{ act: `0x${randomBytes(16).toString("hex")}`, occurredAt: Date.now() - 60_000 },
    ...{ clockOffset: 0, commitment: null, supersedes: null },
  };
  const call = api.tx.collection?.recordComplaint?.(meta, `0x${id}`, "Billing");
  if (call === undefined) throw new Error("the chain has no Collection.record_complaint");
  return call;
}

/** A call of the same length that only pays for its bytes: what any chain of this kind can do. */
export function remark(api: ApiPromise, like: Extrinsic): Extrinsic {
  const call = api.tx.system?.remark?.(
    `0x${randomBytes(like.method.toU8a().length - 3).toString("hex")}`,
  );
  if (call === undefined) throw new Error("the chain has no System.remark");
  return call;
}

/** Signs with no question to the node. */
export function signed(
  api: ApiPromise,
  call: Extrinsic,
  pair: KeyringPair,
  nonce: number,
): Extrinsic {
  const { genesisHash, runtimeVersion } = api;
  call.sign(pair, { blockHash: genesisHash, genesisHash, nonce, runtimeVersion });
  return call;
}
