import { randomBytes } from "node:crypto";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { demoPair } from "../../scripts/chain/demo-accounts.ts";

const random = (bytes: number) => `0x${randomBytes(bytes).toString("hex")}`;

/**
 * Opens a case of organisation 1 with one bill of 100 yuan that fell due in 2025, by the node's own RPC, and waits until it is
 * final. Its id without 0x.
 */
export async function openTestCase(ws: string): Promise<string> {
  const provider = new WsProvider(ws);
  const api = await ApiPromise.create({ provider, noInitWarn: true } as ApiOptions);
  try {
    const id = random(16);
    const meta = {
      ...{ act: random(16), occurredAt: Date.now(), clockOffset: 0 },
      ...{ commitment: null, supersedes: null },
    };
    const bills = [{ period: 202501, amount: 10_000, due: 20_100 }];
    const one = { case: id, reference: `L-${id.slice(2, 8)}`, customer: random(32) };
    const call = api.tx.collection?.openCases?.(meta, [{ ...one, class: "Residential", bills }]);
    const pair = await demoPair("//org1//supervisor");
    await new Promise<void>((resolve, reject) => {
      call
        ?.signAndSend(pair, { nonce: -1 }, ({ status, dispatchError }) => {
          if (dispatchError) reject(new Error(dispatchError.toString()));
          else if (status.isFinalized) resolve();
        })
        .catch(reject);
    });
    return id.slice(2);
  } finally {
    await api.disconnect();
  }
}
