import { ApiPromise } from "@polkadot/api";
import type { ApiOptions, SubmittableExtrinsic } from "@polkadot/api/types";
import type { KeyringPair } from "@polkadot/keyring/types";
import type { Codec } from "@polkadot/types/types";
import { z } from "zod";
import type { OrgId } from "../../shared/domain/units.ts";
import { chunksCodec, type ImportChunk } from "./chunk-codec.ts";
import type { ChainPlace } from "./find-chain.ts";
import { openLink } from "./link.ts";
import { failed, resumable } from "./stop.ts";
import { type Outcome, watch } from "./watch.ts";

/** How long the node may be gone before the import gives up, to be resumed. */
const PATIENCE_MS = 60_000;
/** Blocks for which a call is valid: a lost call is dead soon and cannot surprise a later run. */
const ERA_BLOCKS = 64;

const operatorSchema = z.object({ org: z.int(), role: z.string(), active: z.boolean() }).nullable();
const orgSchema = z.object({ importUntil: z.int() }).nullable();
/** What `state_queryStorageAt` answers: pairs of key and value. */
const storageSchema = z.array(
  z.object({ changes: z.array(z.tuple([z.string(), z.string().nullable()])) }),
);
const headSchema = z.object({ length: z.int() }).nullable();

/** What the import needs of a node. Each read waits for a node that is gone, up to a minute. */
export interface Chain {
  /** Hexadecimal without 0x. */
  readonly genesis: string;
  /** True for a development or local chain: its keys are public. */
  readonly demo: boolean;
  operator(address: string): Promise<z.infer<typeof operatorSchema>>;
  org(org: OrgId): Promise<z.infer<typeof orgSchema>>;
  /** Entries in an organisation's journal, at the latest final block. */
  journalLength(org: OrgId): Promise<number>;
  /** Entries of each case that imports have brought, at the latest final block; in the order asked. */
  imported(cases: readonly string[]): Promise<number[]>;
  nextNonce(address: string): Promise<number>;
  /** Signs and sends one `import_history` and waits until its fate is known, or cannot be. */
  importHistory(
    signer: KeyringPair,
    nonce: number,
    chunks: readonly ImportChunk[],
  ): Promise<Outcome>;
  close(): Promise<void>;
}

/** Connects to a node's JSON-RPC; `resumable` when nothing answers. */
export async function connect(place: ChainPlace, print: (line: string) => void): Promise<Chain> {
  const link = openLink(place.ws, () => print(`The node at ${place.ws} is gone. Waiting for it …`));
  const { provider } = link;
  // The cast: WsProvider's own types do not satisfy exactOptionalPropertyTypes.
  const api = new ApiPromise({
    provider,
    noInitWarn: true,
    signedExtensions: { CheckOperator: { extrinsic: {}, payload: {} } },
  } as ApiOptions);
  // It rejects at the first failed attempt, while further ones go on.
  api.isReadyOrError.catch(() => undefined);
  const close = async () => {
    link.stop();
    await api.disconnect();
  };
  const online = async (ms: number) => {
    if (await link.connected(ms)) return;
    await close();
    throw resumable(
      `No node answers at ${place.ws}. When it runs again, the same command goes on where this one stopped.`,
    );
  };
  await online(PATIENCE_MS / 2);
  await api.isReady;
  const [name, type] = await Promise.all([api.rpc.system.chain(), api.rpc.system.chainType()]);
  const call = api.tx.collection?.importHistory;
  const cases = api.query.collection?.cases;
  if (!call || !cases) {
    await close();
    throw failed(`The chain "${name}" at ${place.ws} has no collection pallet with imports.`);
  }
  if (place.name !== undefined && place.name !== name.toString()) {
    await close();
    throw failed(`The node at ${place.ws} is on the chain "${name}", the spec on "${place.name}".`);
  }

  /** Tries a read again while the node comes and goes. */
  const patiently = async <T>(read: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      await online(PATIENCE_MS);
      try {
        return await read();
      } catch (error) {
        if (attempt === 5) throw resumable(`The node at ${place.ws}: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, attempt * 500));
      }
    }
  };
  const atFinal = async () => api.at(await api.rpc.chain.getFinalizedHead());
  const one = <T>(pallet: string, item: string, key: unknown[], schema: z.ZodType<T>) =>
    patiently(async () => {
      const value = await (await atFinal()).query[pallet]?.[item]?.(...key);
      return schema.parse((value as Codec | undefined)?.toJSON() ?? null);
    });

  return {
    genesis: api.genesisHash.toHex().slice(2),
    demo: type.isDevelopment || type.isLocal,
    operator: (address) => one("consortium", "operators", [address], operatorSchema),
    org: (org) => one("consortium", "orgs", [org], orgSchema),
    journalLength: async (org) =>
      (await one("collection", "heads", [org], headSchema))?.length ?? 0,
    imported: (ids) =>
      patiently(async () => {
        const at = await api.rpc.chain.getFinalizedHead();
        const keys = ids.map((id) => cases.key(`0x${id}`));
        // Raw: the api's own reading takes as long again as all the rest of the import.
        const [found] = storageSchema.parse(
          await provider.send("state_queryStorageAt", [keys, at.toHex()]),
        );
        const values = new Map(found?.changes);
        return keys.map((key) => importedOf(values.get(key)));
      }),
    nextNonce: (address) =>
      patiently(async () => (await api.rpc.system.accountNextIndex(address)).toNumber()),
    importHistory: async (signer, nonce, chunks) => {
      const extrinsic = await patiently(async () => {
        const blockHash = await api.rpc.chain.getFinalizedHead();
        const header = await api.rpc.chain.getHeader(blockHash);
        const era = api.registry.createType("ExtrinsicEra", {
          current: header.number.toNumber(),
          period: ERA_BLOCKS,
        });
        const unsigned = call(chunksCodec.enc(chunks)) as SubmittableExtrinsic<"promise">;
        const { genesisHash, runtimeVersion } = api;
        return unsigned.sign(signer, { blockHash, era, nonce, genesisHash, runtimeVersion });
      });
      return watch(api, provider, extrinsic as SubmittableExtrinsic<"promise">);
    },
    close,
  };
}

/** `imported` of an encoded `CaseState`: its last field, a u32 (chain/pallets/collection/src/types.rs). 0 without a case. */
function importedOf(value: string | null | undefined): number {
  return value ? Buffer.from(value.slice(2), "hex").subarray(-4).readUInt32LE() : 0;
}
