import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApiPromise, WsProvider } from "@polkadot/api";
import type { ApiOptions } from "@polkadot/api/types";
import { Keyring } from "@polkadot/keyring";
import { DEV_PHRASE } from "@polkadot/keyring/defaults";
import { blake2AsHex } from "@polkadot/util-crypto";
import { z } from "zod";

const readySchema = z.object({ ws: z.string() });

/** What the administrator of organisation 1 does with an address that a collector hands in. Resolves when it is final. */
export async function registerCollector(chainDir: string, address: string): Promise<void> {
  const ready = readySchema.parse(JSON.parse(readFileSync(join(chainDir, "ready.json"), "utf8")));
  const api = await ApiPromise.create({
    provider: new WsProvider(ready.ws),
    noInitWarn: true,
    signedExtensions: { CheckOperator: { extrinsic: {}, payload: {} } },
  } as ApiOptions);
  try {
    const register = api.tx.consortium?.registerOperator;
    if (register === undefined) throw new Error("The chain registers no operators.");
    const admin = new Keyring({ type: "sr25519" }).addFromUri(`${DEV_PHRASE}//org1//admin`);
    const call = register(1, address, "Collector", blake2AsHex(`person of ${address}`));
    await new Promise<void>((resolve, reject) => {
      call
        .signAndSend(admin, ({ isFinalized, isError, dispatchError, status }) => {
          if (isError || dispatchError !== undefined)
            reject(new Error(`${status.type} ${dispatchError?.toString() ?? ""}`));
          else if (isFinalized) resolve();
        })
        .catch(reject);
    });
  } finally {
    await api.disconnect();
  }
}
