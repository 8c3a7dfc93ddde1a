import type { ApiPromise } from "@polkadot/api";
import type { SubmittableExtrinsic } from "@polkadot/api/types";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";

type Tx = SubmittableExtrinsic<"promise">;

/** A call of the chain by the names of its pallet and itself. */
export function callOf(api: ApiPromise, pallet: string, name: string, ...args: unknown[]): Tx {
  const made = api.tx[pallet]?.[name]?.(...args);
  if (made === undefined) throw new Error(`no call ${pallet}.${name}`);
  return made;
}

/** Sends a call as a demo operator and waits until it is final. Answers the name of the error that it was refused with. */
export async function sendAs(api: ApiPromise, path: string, tx: Tx): Promise<string | undefined> {
  const pair = await demoPair(path);
  return new Promise((resolve, reject) => {
    tx.signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
      if (!status.isFinalized) return;
      if (dispatchError?.isModule) resolve(api.registry.findMetaError(dispatchError.asModule).name);
      else resolve(dispatchError?.toString());
    }).catch(reject);
  });
}

async function done(api: ApiPromise, path: string, tx: Tx): Promise<void> {
  const error = await sendAs(api, path, tx);
  if (error !== undefined) throw new Error(`${path}: ${error}`);
}

/** Three of the four members propose, carry and close a motion; what it carries out may fail all the same. */
export async function carry(api: ApiPromise, proposal: Tx): Promise<void> {
  const { hash, encodedLength } = proposal.method;
  await done(api, "//org1//admin", callOf(api, "council", "propose", 3, proposal, encodedLength));
  const index = Number((await api.query.council?.proposalCount?.())?.toString()) - 1;
  await Promise.all(
    [1, 2, 3].map((org) =>
      done(api, `//org${org}//admin`, callOf(api, "council", "vote", hash, index, true)),
    ),
  );
  const weights = api.consts.system?.blockWeights as unknown as {
    maxBlock: { refTime: { toBigInt(): bigint }; proofSize: { toBigInt(): bigint } };
  };
  const part = (all: { toBigInt(): bigint }) => (all.toBigInt() * 4n) / 10n;
  const bound = {
    refTime: part(weights.maxBlock.refTime),
    proofSize: part(weights.maxBlock.proofSize),
  };
  const close = callOf(api, "council", "close", hash, index, bound, encodedLength);
  await done(api, "//org1//admin", close);
}

/** The council carries something out as root, as it votes on anything. */
export const enact = (api: ApiPromise, carried: Tx): Promise<void> =>
  carry(api, callOf(api, "consortium", "enact", carried));
